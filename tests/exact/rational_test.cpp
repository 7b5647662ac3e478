// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/rational.hpp>

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace gordan;

TEST_CASE("rationals are in lowest terms with a positive denominator") {
  CHECK(to_string(Rational(6, -4)) == "-3/2");
  CHECK(to_string(Rational(0, -7)) == "0");
  CHECK(Rational(0, 5).den().is_one());
  CHECK(Rational(10, 5).is_integer());
  CHECK_THROWS_AS(Rational(1, 0), std::domain_error);
  CHECK_THROWS_AS(Rational(1) / Rational(0), std::domain_error);
}

TEST_CASE("rationals obey the laws of an ordered field and agree with cross-multiplication") {
  constexpr std::uint64_t seed = 21;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const Integer n1 = test::random_integer(random);
    const Integer n2 = test::random_integer(random);
    const Integer d1 = abs(test::random_integer(random)) + 1;
    const Integer d2 = abs(test::random_integer(random)) + 1;
    const Rational a(n1, d1);
    const Rational b(n2, d2);
    CAPTURE(to_string(a), to_string(b));
    CHECK(gcd(a.num(), a.den()).is_one());
    CHECK(a + b == Rational(n1 * d2 + n2 * d1, d1 * d2));
    CHECK(a - b == Rational(n1 * d2 - n2 * d1, d1 * d2));
    CHECK(a * b == Rational(n1 * n2, d1 * d2));
    CHECK((a <=> b) == (n1 * d2 <=> n2 * d1));
    if (!b.is_zero()) CHECK(a / b * b == a);
    constexpr std::uint32_t p = 1000003;
    if (a.reducible_mod(p)) CHECK(Integer(std::uint64_t{a.mod(p)} * a.den().mod(p) % p) == a.num().mod(p));
  }
  CHECK_THROWS_AS(Rational(1, 7).mod(7), std::domain_error);
  CHECK_FALSE(Rational(1, 7).reducible_mod(7));
}

TEST_CASE("powers of rationals") {
  CHECK(pow(Rational(-2, 3), 3) == Rational(-8, 27));
  CHECK(pow(Rational(-2, 3), -3) == Rational(-27, 8));
  CHECK(pow(Rational(0), 0) == Rational(1));
  CHECK_THROWS_AS(pow(Rational(0), -1), std::domain_error);
}

TEST_CASE("an operand may be the target") {
  Rational a(2, 3);
  a += a;
  CHECK(a == Rational(4, 3));
  a *= a;
  CHECK(a == Rational(16, 9));
  a /= a;
  CHECK(a.is_one());
  a -= a;
  CHECK(a.is_zero());
}
