// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/evaluation.hpp>
#include <gordan/formula/ginac.hpp>
#include <gordan/formula/polynomials.hpp>
#include <gordan/formula/reader.hpp>

#include <ginac/ginac.h>

#include <catch2/catch.hpp>
#include <formula/random_formulas.hpp>
#include <stdexcept>
#include <thread>

using namespace gordan;

namespace {

// Values at which both formulas are defined and real agree to 25 digits.
void check_equal_values(const Expression& f, const Expression& g, Random& random) {
  std::map<std::string, Number> values;
  for (const Expression& h : {f, g}) {
    for (const std::string& name : symbols(h)) values.emplace(name, Rational(test::between(random, 1, 40), 7));
  }
  const auto value = [&](const Expression& h) -> std::string {
    try {
      return evaluate_decimal(h, values, 25);
    } catch (const std::exception&) {
      return "undefined";
    }
  };
  const std::string left = value(f);
  const std::string right = value(g);
  if (left != "undefined" && right != "undefined") CHECK(left == right);
}

}  // namespace

TEST_CASE("numbers go to GiNaC and back exactly") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Number a = test::random_number(random);
    const Number b = test::random_number(random, 24);
    CHECK(from_ginac(to_ginac(a)) == Expression(a));
    // GiNaC's own arithmetic of roots and powers of -1 agrees with ours
    CHECK(from_ginac((to_ginac(a) * to_ginac(b)).expand()) == Expression(a * b));
    CHECK(from_ginac(to_ginac(a) - to_ginac(b)) == Expression(a - b));
  }
  CHECK(to_ginac(Number::square_root(Rational(-5, 9))).is_equal(GiNaC::I * GiNaC::sqrt(GiNaC::ex(5)) / 3));
}

TEST_CASE("polynomials go to formulas, to GiNaC and back") {
  const PolynomialRing ring({"x", "y", "z", "v_12"});
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Polynomial f = test::random_polynomial(random, ring, 8, 6, random.below(2) == 0);
    CHECK(polynomial_from_ginac(to_ginac(f), ring) == f);
    CHECK(to_polynomial(to_expression(f), ring) == f);
    CHECK(from_ginac(to_ginac(f)) == to_expression(f));
    CHECK(parse_expression(to_string(f)) == to_expression(f));
  }
  CHECK(to_polynomial(parse_expression("(x+y)^2*(x-y)-x^3"), ring) ==
        to_polynomial(parse_expression("x^2*y-x*y^2-y^3"), ring));
  for (const char* text : {"sin(x)", "1/x", "sqrt(x)", "w", "pi*x", "x^y", "2^(1/3)*x"}) {
    CAPTURE(text);
    CHECK_FALSE(to_polynomial(parse_expression(text), ring));
    CHECK_FALSE(polynomial_from_ginac(to_ginac(parse_expression(text)), ring));
  }
  CHECK(to_polynomial(0, ring) == Polynomial(ring));
  CHECK(polynomial_from_ginac(0, ring) == Polynomial(ring));
  CHECK_THROWS_AS(to_expression(variable(PolynomialRing({"i"}), 0)), InputError);
}

TEST_CASE("formulas go to GiNaC and back: equal values, and stable from then on") {
  int defined = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const Expression f = test::random_formula(random, 3);
    CAPTURE(seed, to_string(f));
    try {
      const Expression g = from_ginac(to_ginac(f));
      CHECK(from_ginac(to_ginac(g)) == g);
      check_equal_values(f, g, random);
      ++defined;
    } catch (const std::domain_error&) {
      continue;  // a pole
    }
  }
  CHECK(defined > 350);
}

TEST_CASE("what formulas do not hold is refused") {
  CHECK_THROWS_AS(from_ginac(GiNaC::numeric(0.5)), std::domain_error);
  CHECK_THROWS_AS(from_ginac(GiNaC::Catalan), std::domain_error);
  CHECK_THROWS_AS(from_ginac(GiNaC::tgamma(ginac_symbol("x"))), std::domain_error);
  CHECK_THROWS_AS(from_ginac(GiNaC::symbol("x")), std::domain_error);
  CHECK_THROWS_AS(to_ginac(apply(Function::log, 0)), std::domain_error);
  CHECK(ginac_symbol("x").is_equal(ginac_symbol("x")));
}

TEST_CASE("threads take turns at GiNaC") {
  const Expression f = parse_expression("sin(x*y)^3*exp(x)+x^5*y");
  const std::string expected = to_string(differentiate(f, "x"));
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int k = 0; k < 50; ++k) result = to_string(differentiate(f, "x"));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == expected);
}
