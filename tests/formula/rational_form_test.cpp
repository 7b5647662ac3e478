// SPDX-License-Identifier: GPL-3.0-or-later
#include <exact/random_numbers.hpp>
#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/formula/reader.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <stdexcept>
#include <vector>

using namespace gordan;
using namespace gordan::test;

namespace {

bool is_zero(const std::string& text, const std::vector<std::string>& positive = {}) {
  return is_zero_rational(parse_expression(text), positive);
}

/// A random rational function of x and y.
Expression random_function(Random& random, int depth) {
  if (depth == 0) {
    switch (random.below(3)) {
      case 0:
        return Expression(Rational(between(random, 1, 5), between(random, 1, 3)));
      case 1:
        return Expression::symbol("x");
      default:
        return Expression::symbol("y");
    }
  }
  const Expression a = random_function(random, depth - 1);
  const Expression b = random_function(random, depth - 1);
  switch (random.below(4)) {
    case 0:
      return a + b;
    case 1:
      return a - b;
    case 2:
      return a * b;
    default:
      return b == Expression(0) ? a : a / b;
  }
}

}  // namespace

TEST_CASE("rational forms") {
  const RationalForm form = rational_form(parse_expression("1/(x - 1) - 1/(x + 1)"));
  CHECK(is_zero_rational(form.numerator / form.denominator - parse_expression("2/(x^2 - 1)")));
  CHECK(to_string(rational_form(parse_expression("(x^2 - 1)/(x - 1)")).numerator) == "x + 1");
  CHECK(rational_form(parse_expression("(x^2 - 1)/(x - 1)")).denominator == Expression(1));
  CHECK_THROWS_AS(rational_form(parse_expression("1/(1/x - 1/x + (x + y)^2 - x^2 - 2*x*y - y^2)")), std::domain_error);
}

TEST_CASE("a form with too many terms is a limit, at once") {
  CHECK_THROWS_AS(rational_form(parse_expression("(1+u+x)^200*(1+u*x)^200")), LimitReached);
  CHECK_THROWS_AS(rational_form(parse_expression("u - 1/((1+u+x)^200*(1+u*x)^200)")), LimitReached);
}

TEST_CASE("what is zero as a rational function") {
  CHECK(is_zero("x/(x + y) + y/(x + y) - 1"));
  CHECK_FALSE(is_zero("x/(x + y) - y/(x + y)"));
  CHECK(is_zero("sin((x^2 - 1)/(x - 1)) - sin(x + 1)"));
  CHECK(is_zero("sqrt(x*(x + y)) - sqrt(x^2 + x*y)"));
  CHECK(is_zero("exp(x/y)*x - x*exp(1/(y/x))"));
  // Roots of products: only what is known to be positive comes out.
  CHECK_FALSE(is_zero("sqrt(a^2*x) - a*sqrt(x)"));
  CHECK(is_zero("sqrt(a^2*x) - a*sqrt(x)", {"a"}));
  CHECK(is_zero("sqrt(a^2*x + a^2*y) - a*sqrt(x + y)", {"a"}));
  CHECK(is_zero("sqrt(2*g*h/L) - sqrt(2*h)*sqrt(g)/sqrt(L)", {"g", "L"}));
  CHECK_FALSE(is_zero("sqrt(a^2*x) - 2*a*sqrt(x)", {"a"}));
  CHECK(is_zero("abs(a*x/b) - a*abs(x)/b", {"a", "b"}));
  CHECK_FALSE(is_zero("abs(a*x) - a*abs(x)", {"b"}));
}

TEST_CASE("a second way: quotient and value at exact points") {
  Random random(5);
  for (int trial = 0; trial < 150; ++trial) {
    Expression f;
    RationalForm form;
    try {
      f = random_function(random, 4);
      form = rational_form(f);
    } catch (const std::domain_error&) {
      continue;
    }
    CAPTURE(trial, to_string(f));
    const std::map<std::string, Expression> point = {{"x", Rational(between(random, 2, 99), 7)},
                                                     {"y", Rational(between(random, 2, 99), 11)}};
    Expression value;
    try {
      value = substitute(f, point);
    } catch (const std::domain_error&) {
      continue;
    }
    CHECK(substitute(form.numerator, point) == value * substitute(form.denominator, point));
    CHECK(is_zero_rational(f - form.numerator / form.denominator));
    CHECK_FALSE(is_zero_rational(f - form.numerator / form.denominator + Expression(Rational(1, 1000))));
  }
}
