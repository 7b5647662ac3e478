// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/rounding.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>
#include <stdexcept>

using namespace gordan;

namespace {

/// num / 10^k as the C library reads it, correctly rounded.
double by_the_c_library(const Integer& numerator, unsigned long k) {
  return std::strtod((to_string(numerator) + "e-" + std::to_string(k)).c_str(), nullptr);
}

/// The exact value of a finite double.
Rational exact_value(double x) {
  int exponent = 0;
  const auto mantissa = static_cast<long>(std::ldexp(std::frexp(x, &exponent), 53));
  exponent -= 53;
  const Integer power = pow(Integer(2), static_cast<unsigned long>(std::abs(exponent)));
  return exponent < 0 ? Rational(mantissa, power) : Rational(Integer(mantissa) * power);
}

}  // namespace

TEST_CASE("decimal fractions round as the C library rounds them") {
  constexpr std::uint64_t seed = 51;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 2000; ++round) {
    const Integer numerator = test::random_integer(random);
    const auto k = static_cast<unsigned long>(random.below(420));
    CAPTURE(to_string(numerator), k);
    CHECK(to_double(Rational(numerator, pow(Integer(10), k))) == by_the_c_library(numerator, k));
  }
}

TEST_CASE("doubles round to themselves and halfway cases to even") {
  constexpr std::uint64_t seed = 52;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 1000; ++round) {
    const double x = std::ldexp(static_cast<double>(random.next()), static_cast<int>(random.below(2000)) - 1100);
    if (!std::isfinite(x) || x == 0) continue;
    const double next = std::nextafter(x, std::numeric_limits<double>::infinity());
    if (!std::isfinite(next)) continue;
    CAPTURE(x);
    CHECK(to_double(exact_value(x)) == x);
    CHECK(to_double(-exact_value(x)) == -x);
    const Rational middle = (exact_value(x) + exact_value(next)) / 2;
    const Rational crumb(1, pow(Integer(2), 3000));
    CHECK(to_double(middle - crumb) == x);
    CHECK(to_double(middle + crumb) == next);
    const double even = std::fmod(std::ldexp(x, 1074 - std::max(std::ilogb(x), -1022) - 1022), 2.0) == 0 ? x : next;
    CHECK(to_double(middle) == even);
  }
}

TEST_CASE("the ends of the range of doubles") {
  const Rational least = exact_value(std::numeric_limits<double>::denorm_min());
  CHECK(to_double(least) == std::numeric_limits<double>::denorm_min());
  CHECK(to_double(least / 2) == 0.0);
  CHECK(to_double(least * Rational(51, 100)) == std::numeric_limits<double>::denorm_min());
  CHECK(to_double(least * Rational(3, 2)) == 2 * std::numeric_limits<double>::denorm_min());
  const Rational most = exact_value(std::numeric_limits<double>::max());
  CHECK(to_double(most) == std::numeric_limits<double>::max());
  CHECK(to_double(most * 2) == std::numeric_limits<double>::infinity());
  CHECK(to_double(-most * 2) == -std::numeric_limits<double>::infinity());
  CHECK(to_double(Rational(pow(Integer(10), 1000), pow(Integer(10), 999) * 3)) == 10.0 / 3.0);
}

TEST_CASE("square roots round as IEEE 754's square root") {
  for (long n = 1; n < 700; ++n) {
    const auto root = std::sqrt(static_cast<double>(n));
    CAPTURE(n);
    CHECK(to_double(Number::square_root(n)) == root);
  }
}

TEST_CASE("cyclotomic numbers agree with long double and lie in their rounding interval") {
  constexpr std::uint64_t seed = 53;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const Number x = test::random_number(random);
    CAPTURE(to_string(x));
    long double re = 0;
    long double im = 0;
    const std::vector<Rational> coefficients = x.coefficients();
    for (std::size_t k = 0; k < coefficients.size(); ++k) {
      const long double angle =
          2 * std::numbers::pi_v<long double> * static_cast<long double>(k) / static_cast<long double>(x.conductor());
      const auto c = static_cast<long double>(coefficients[k].num().to_long()) /
                     static_cast<long double>(coefficients[k].den().to_long());
      re += c * std::cos(angle);
      im += c * std::sin(angle);
    }
    const std::complex<double> z = to_complex(x);
    CHECK(std::abs(static_cast<long double>(z.real()) - re) < 1e-14L);
    CHECK(std::abs(static_cast<long double>(z.imag()) - im) < 1e-14L);
    const Number real = real_part(x);
    if (real.is_rational()) continue;
    const double down = std::nextafter(z.real(), -std::numeric_limits<double>::infinity());
    const double up = std::nextafter(z.real(), std::numeric_limits<double>::infinity());
    CHECK(sign(real - (exact_value(down) + exact_value(z.real())) / 2) == 1);
    CHECK(sign(real - (exact_value(up) + exact_value(z.real())) / 2) == -1);
  }
}

TEST_CASE("fields near the limit of the conductor round as well") {
  const std::complex<double> z = to_complex(Number::root_of_unity(9973, 2) * 3);
  CHECK(std::abs(z - std::polar(3.0, 4 * std::numbers::pi / 9973)) < 1e-15);
  CHECK(to_complex(Number::root_of_unity(4) * Rational(1, 3)) == std::complex<double>(0, 1.0 / 3.0));
  CHECK(to_complex(Number::square_root(-3)) == std::complex<double>(0, std::sqrt(3.0)));
}

TEST_CASE("hard cases: irrational numbers next to a halfway point") {
  const Rational middle = exact_value(1.0) + Rational(1, pow(Integer(2), 53));
  const Number tiny = pow(Number::square_root(2) - 1, 500);
  CHECK(to_double(tiny + middle) == 1.0 + std::numeric_limits<double>::epsilon());
  CHECK(to_double(middle - tiny) == 1.0);
  CHECK_THROWS_AS(to_double(Number::root_of_unity(3)), std::domain_error);
}
