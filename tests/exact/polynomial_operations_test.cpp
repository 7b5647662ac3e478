// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/reader.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

const PolynomialRing& ring4() {
  static const PolynomialRing ring({"a", "b", "c", "d"});
  return ring;
}

std::vector<Number> random_point(Random& random, bool rational) {
  std::vector<Number> result;
  for (std::size_t v = 0; v < 4; ++v)
    result.push_back(rational ? test::small_rational(random) : test::random_number(random, 5));
  return result;
}

}  // namespace

TEST_CASE("evaluation is a ring homomorphism") {
  constexpr std::uint64_t seed = 81;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 30; ++round) {
    const bool rational = round % 2 == 0;
    const Polynomial f = test::random_polynomial(random, ring4(), 12, 7, true);
    const Polynomial g = test::random_polynomial(random, ring4(), 40, 7, true);
    const std::vector<Number> point = random_point(random, rational);
    CAPTURE(to_string(f), to_string(g));
    CHECK(evaluate(f * g, point) == evaluate(f, point) * evaluate(g, point));
    CHECK(evaluate(f + g, point) == evaluate(f, point) + evaluate(g, point));
    CHECK(evaluate(pow(f, 3), point) == pow(evaluate(f, point), 3));
    CHECK(evaluate(constant(ring4(), 7), point) == Number(7));
    CHECK(evaluate(variable(ring4(), 2), point) == point[2]);
  }
}

TEST_CASE("derivatives obey the rules of Leibniz and of Euler, and commute") {
  constexpr std::uint64_t seed = 82;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    const Polynomial f = test::random_polynomial(random, ring4(), 8, 6, round % 2 == 0);
    const Polynomial g = test::random_polynomial(random, ring4(), 8, 6, true);
    CAPTURE(to_string(f), to_string(g));
    CHECK(derivative(f * g, 1) == derivative(f, 1) * g + f * derivative(g, 1));
    CHECK(derivative(derivative(f, 0), 3) == derivative(derivative(f, 3), 0));
    Polynomial euler(ring4());
    for (std::size_t v = 0; v < 4; ++v) euler += variable(ring4(), v) * derivative(f, v);
    std::vector<Term> expected = f.terms();
    for (Term& term : expected) term.coefficient *= degree(term.exponents);
    CHECK(euler == Polynomial(ring4(), expected));
  }
}

TEST_CASE("substitution composes with evaluation") {
  constexpr std::uint64_t seed = 83;
  CAPTURE(seed);
  Random random(seed);
  const PolynomialRing target({"s", "t"});
  for (int round = 0; round < 20; ++round) {
    const Polynomial f = test::random_polynomial(random, ring4(), 10, 5, true);
    std::vector<Polynomial> images;
    for (int v = 0; v < 4; ++v) images.push_back(test::random_polynomial(random, target, 4, 3, round % 2 == 0));
    const std::vector<Number> point{test::small_rational(random), test::small_rational(random)};
    std::vector<Number> values;
    for (const Polynomial& image : images) values.push_back(evaluate(image, point));
    CAPTURE(to_string(f));
    const Polynomial composed = substitute(f, images);
    CHECK(composed.ring() == target);
    CHECK(evaluate(composed, point) == evaluate(f, values));
  }
}

TEST_CASE("primitive polynomials are proportional, integral, coprime and led by a positive coefficient") {
  constexpr std::uint64_t seed = 84;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 60; ++round) {
    const bool rational = round % 2 == 0;
    const Polynomial f = test::random_polynomial(random, ring4(), 6, 5, rational);
    if (f.is_zero()) continue;
    const Polynomial g = primitive(f);
    CAPTURE(to_string(f), to_string(g));
    CHECK(g * f.terms().front().coefficient == f * g.terms().front().coefficient);
    Integer common;
    for (const Term& term : g.terms()) {
      for (const Rational& c : term.coefficient.coefficients()) {
        CHECK(c.is_integer());
        common = gcd(common, c.num());
      }
    }
    CHECK(common.is_one());
    CHECK(g.terms().front().coefficient.is_rational());
    CHECK(sign(g.terms().front().coefficient) == 1);
    CHECK(primitive(f * Rational(-7, 3)) == g);
    if (!rational) CHECK(primitive(f * Number::root_of_unity(5)) == g);
  }
  CHECK(primitive(Polynomial(ring4())).is_zero());
  CHECK(to_string(primitive(parse_polynomial(ring4(), "-2/3*a + 4*b"))) == "a - 6*b");
  CHECK(to_string(primitive(parse_polynomial(ring4(), "sqrt(2)*a + b"))) == "2*a + sqrt(2)*b");
}

TEST_CASE("the conductor of a polynomial") {
  CHECK(conductor(parse_polynomial(ring4(), "a + 2*b")) == 1);
  CHECK(conductor(parse_polynomial(ring4(), "sqrt(5)*a + i*b")) == 20);
}
