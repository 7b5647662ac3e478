// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/formula/evaluation.hpp>
#include <gordan/formula/ginac.hpp>
#include <gordan/formula/reader.hpp>

#include <cln/complex.h>
#include <cln/real.h>
#include <ginac/ginac.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <formula/random_formulas.hpp>
#include <limits>
#include <numeric>
#include <stdexcept>

using namespace gordan;

namespace {

std::string decimal(const char* text, int digits) { return evaluate_decimal(parse_expression(text), {}, digits); }
double value(const char* text) { return evaluate_double(parse_expression(text)); }

// Real numbers whose constants occur in programs: multiquadratic ones and cosines, of all sizes.
Number random_real(Random& random) {
  Number result = test::small_rational(random);
  for (std::uint32_t k = 1 + random.below(3); k > 0; --k) {
    const Number surd = Number::square_root(std::vector<long>{2, 3, 5, 6, 7, 10, 13, 15}[random.below(8)]);
    const long n = std::vector<long>{5, 7, 8, 9, 11, 12, 15}[random.below(7)];
    const Number root = Number::root_of_unity(n, test::between(random, 1, n));
    result += Number(test::small_rational(random)) * (random.below(2) == 0 ? surd : root + root.conjugate());
  }
  const long scale = test::between(random, -40, 40);
  return result * Number(pow(Rational(10), scale));
}

}  // namespace

TEST_CASE("CLN rounds real constants as Arb does") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const Number a = random_real(random);
    CAPTURE(seed, to_string(a));
    CHECK(evaluate_double(a) == to_double(a));
    if (a.is_zero()) continue;
    // a third way: GiNaC's surds and powers of -1, evaluated by CLN
    GiNaC::Digits = 60;
    const auto lock = lock_ginac();
    const GiNaC::ex approximation = to_ginac(a).evalf();
    const cln::cl_N number = GiNaC::ex_to<GiNaC::numeric>(approximation).to_cl_N();
    const double through_ginac = cln::double_approx(cln::realpart(number));
    CHECK(through_ginac == Approx(to_double(a)).epsilon(1e-15));
  }
}

TEST_CASE("constants next to a halfway point round correctly") {
  // 1 + 2^-53 is halfway between 1 and its neighbour; the square roots miss it by very little.
  const Rational halfway = 1 + Rational(1, pow(Integer(2), 53));
  const double next = std::nextafter(1.0, 2.0);
  CHECK(evaluate_double(halfway) == 1.0);
  for (const long bits : {60L, 200L, 900L}) {
    const Number tiny(Rational(1, pow(Integer(2), static_cast<unsigned long>(bits))));
    const Number surd = Number::square_root(2) * tiny;
    CHECK(evaluate_double(Number(halfway) + surd) == next);
    CHECK(evaluate_double(Number(halfway) - surd) == 1.0);
    CHECK(to_double(Number(halfway) + surd) == next);
  }
  CHECK(value("2^(-1074)") == std::numeric_limits<double>::denorm_min());
  CHECK(value("2^(-1075)") == 0.0);
  CHECK(value("2^(-1075)*sqrt(1+pi/100)") == std::numeric_limits<double>::denorm_min());
  CHECK(value("-2^1024") == -std::numeric_limits<double>::infinity());
  CHECK(value("exp(-800)") == 0.0);
}

TEST_CASE("doubles convert exactly and rational numbers as the module exact rounds them") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    Random random(seed);
    const Rational q =
        Rational(test::random_integer(random), pow(Integer(test::between(random, 2, 9)), random.below(900)));
    CAPTURE(seed, to_string(q));
    CHECK(evaluate_double(Number(q)) == to_double(q));
  }
}

TEST_CASE("values to many digits") {
  CHECK(decimal("pi", 50) == "3.1415926535897932384626433832795028841971693993751");
  CHECK(decimal("exp(1)", 50) == "2.7182818284590452353602874713526624977572470937000");
  CHECK(decimal("sqrt(2)", 40) == "1.414213562373095048801688724209698078570");
  CHECK(decimal("log(2)", 40) == "0.6931471805599453094172321214581765680755");
  CHECK(decimal("(1+sqrt(5))/2", 30) == "1.61803398874989484820458683437");
  CHECK(decimal("exp(pi*sqrt(163))", 33) == "262537412640768743.999999999999250");
  CHECK(decimal("1/3", 5) == "0.33333");
  CHECK(decimal("2/3*10^30", 5) == "6.6667e29");
  CHECK(decimal("-1/10^9", 3) == "-1.00e-9");
  CHECK(decimal("0.000123456", 3) == "0.000123");
  CHECK(decimal("999.96", 4) == "1000");
  CHECK(decimal("99996", 4) == "1.000e5");
  CHECK(decimal("2.5", 1) == "2");
  CHECK(decimal("3.5", 1) == "4");
  CHECK(decimal("x-x", 9) == "0");
  CHECK(evaluate_decimal(parse_expression("pi"), {}, 1000).size() == 1001);
}

TEST_CASE("functions agree with the C library and with their inverses") {
  for (const double t : {0.1, 0.37, 0.5, 0.93}) {
    const std::map<std::string, Number> at{{"t", Rational(static_cast<long>(t * 100 + 0.5), 100)}};
    const auto f = [&](const char* text) { return evaluate_double(parse_expression(text), at); };
    CAPTURE(t);
    CHECK(f("sin(t)") == Approx(std::sin(t)).epsilon(1e-15));
    CHECK(f("cos(t)") == Approx(std::cos(t)).epsilon(1e-15));
    CHECK(f("tan(t)") == Approx(std::tan(t)).epsilon(1e-15));
    CHECK(f("asin(t)") == Approx(std::asin(t)).epsilon(1e-15));
    CHECK(f("acos(t)") == Approx(std::acos(t)).epsilon(1e-15));
    CHECK(f("atan(-t)") == Approx(-std::atan(t)).epsilon(1e-15));
    CHECK(f("sinh(t)") == Approx(std::sinh(t)).epsilon(1e-15));
    CHECK(f("cosh(t)") == Approx(std::cosh(t)).epsilon(1e-15));
    CHECK(f("tanh(-t)") == Approx(-std::tanh(t)).epsilon(1e-15));
    CHECK(f("asinh(-t)") == Approx(-std::asinh(t)).epsilon(1e-15));
    CHECK(f("acosh(1+t)") == Approx(std::acosh(1 + t)).epsilon(1e-15));
    CHECK(f("atanh(t)") == Approx(std::atanh(t)).epsilon(1e-15));
    CHECK(f("t^t") == Approx(std::pow(t, t)).epsilon(1e-15));
    CHECK(f("abs(log(t))") == Approx(-std::log(t)).epsilon(1e-15));
    CHECK(f("sin(10^20*t)") == f("sin(10^20*t-2*pi*10^12)"));
    // Real only by an identity: no finite precision shows that the imaginary part is zero.
    CHECK_THROWS_AS(f("cos(i*t)"), LimitReached);
    CHECK(f("abs(exp(i*t)+1)") == Approx(2 * std::cos(t / 2)).epsilon(1e-15));
  }
}

TEST_CASE("exact values at the ends of domains") {
  CHECK(value("sin(pi)") == 0.0);
  CHECK(value("exp(log(2))-2") == 0.0);
  CHECK(value("asin(1)/pi") == 0.5);
  CHECK(value("acosh(1)") == 0.0);
  CHECK(value("sqrt(4/9)*9/2") == 3.0);
  CHECK(value("0^pi") == 0.0);
  CHECK(value("abs(3+4*i)") == 5.0);
}

TEST_CASE("values that are missing, undefined, not real or not to be told") {
  CHECK_THROWS_AS(value("x"), InputError);
  CHECK_THROWS_AS(evaluate_double(Expression::symbol("x"), {{"x", Number::root_of_unity(4)}}), InputError);
  CHECK_THROWS_AS(value("log(-1)"), std::domain_error);
  CHECK_THROWS_AS(value("i"), std::domain_error);
  CHECK_THROWS_AS(value("log(0)"), std::domain_error);
  CHECK_THROWS_AS(value("1/sin(pi)"), std::domain_error);
  CHECK_THROWS_AS(value("asin(2)"), std::domain_error);
  CHECK(value("sin(1)^2+cos(1)^2-1") == 0.0);  // every number below 2^-1075 rounds to 0
  CHECK_THROWS_AS(decimal("sin(1)^2+cos(1)^2-1", 20), LimitReached);
  CHECK_THROWS_AS(value("exp(exp(exp(100)))"), LimitReached);
  CHECK_THROWS_AS(decimal("pi", 0), InputError);
}
