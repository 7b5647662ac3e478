// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/evaluation.hpp>
#include <gordan/formula/ginac.hpp>
#include <gordan/formula/polynomials.hpp>
#include <gordan/formula/reader.hpp>

#include <ginac/ginac.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <formula/random_formulas.hpp>
#include <stdexcept>

using namespace gordan;

namespace {

/// The formula with other names, without GiNaC.
Expression renamed(const Expression& f, const std::string& suffix) {
  std::vector<Expression> operands;
  for (const Expression& operand : f.operands()) operands.push_back(renamed(operand, suffix));
  switch (f.kind()) {
    case Expression::Kind::symbol:
      return Expression::symbol(f.name() + suffix);
    case Expression::Kind::function:
      return apply(f.function(), operands[0]);
    case Expression::Kind::sum:
      return Expression::sum(operands);
    case Expression::Kind::product:
      return Expression::product(operands);
    case Expression::Kind::power:
      return pow(operands[0], operands[1]);
    default:
      return f;
  }
}

}  // namespace

TEST_CASE("derivatives of polynomials by GiNaC are those of the module exact") {
  const PolynomialRing ring({"x", "y", "z"});
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Polynomial f = test::random_polynomial(random, ring, 8, 7, random.below(2) == 0);
    for (std::size_t v = 0; v < 3; ++v) {
      CHECK(to_polynomial(differentiate(to_expression(f), ring.names()[v]), ring) == derivative(f, v));
    }
  }
}

TEST_CASE("derivatives of formulas are limits of difference quotients") {
  const Number h(Rational(1, pow(Integer(10), 20)));
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    Random random(seed);
    const Expression f = test::random_formula(random, 3);
    CAPTURE(seed, to_string(f));
    const Number point(Rational(test::between(random, 1, 30), 7));
    std::map<std::string, Number> values;
    for (const std::string& name : symbols(f)) values.emplace(name, Rational(test::between(random, 1, 30), 11));
    const auto value_at = [&](const Expression& g, const Number& at) {
      values["x"] = at;
      return parse_number(evaluate_decimal(g, values, 60)).to_rational();
    };
    try {
      const Rational quotient = (value_at(f, point + h) - value_at(f, point - h)) / (2 * h.to_rational());
      const double expected = to_double(quotient);
      const double found = evaluate_double(differentiate(f, "x"), (values["x"] = point, values));
      CHECK(found == Approx(expected).epsilon(1e-12).margin(1e-15));
      ++compared;
    } catch (const std::domain_error&) {
    } catch (const LimitReached&) {
    }
  }
  CHECK(compared > 60);
}

TEST_CASE("substitution is simultaneous and agrees with polynomials") {
  const PolynomialRing ring({"x", "y", "z"});
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Polynomial f = test::random_polynomial(random, ring, 5, 4, true);
    std::vector<Polynomial> images;
    std::map<std::string, Expression> values;
    for (const std::string& name : ring.names()) {
      images.push_back(test::random_polynomial(random, ring, 3, 2, true));
      values.emplace(name, to_expression(images.back()));
    }
    CHECK(to_polynomial(substitute(to_expression(f), values), ring) == substitute(f, images));
  }
  const Expression x = Expression::symbol("x");
  const Expression y = Expression::symbol("y");
  CHECK(substitute(x - 2 * y, {{"x", y}, {"y", x}}) == y - 2 * x);
  CHECK(substitute(apply(Function::sin, x) + y, {{"x", 0}}) == y);
  CHECK_THROWS_AS(substitute(1 / x, {{"x", 0}}), std::domain_error);
  CHECK_THROWS_AS(substitute(apply(Function::log, x), {{"x", 0}}), std::domain_error);
  CHECK_THROWS_AS(substitute(pow(x, y), {{"x", 3}, {"y", Rational(pow(Integer(10), 12))}}), LimitReached);
}

TEST_CASE("expansion and collection") {
  const PolynomialRing ring({"x", "y"});
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Polynomial f = test::random_polynomial(random, ring, 4, 3, false);
    const Polynomial g = test::random_polynomial(random, ring, 4, 3, true);
    const Expression product = to_expression(f) * pow(to_expression(g), 2);
    CHECK(expand(product) == to_expression(f * g * g));
    CHECK(to_polynomial(collect(product, "x"), ring) == f * g * g);
  }
  CHECK(to_string(collect(parse_expression("(x+y)*(x+2)"), "x")) == "x^2 + x*(y + 2) + 2*y");
  CHECK(to_string(expand(parse_expression("(sin(x)+1)^2"))) == "sin(x)^2 + 2*sin(x) + 1");
  CHECK_THROWS_AS(expand(parse_expression("(x+y+z+w)^1000")), LimitReached);
}

TEST_CASE("simplification evaluates exact values") {
  const auto simplified = [](const char* text) { return to_string(simplify(parse_expression(text))); };
  CHECK(simplified("sin(pi/6)") == "1/2");
  CHECK(simplified("cos(pi/5)") == simplified("(1+sqrt(5))/4"));
  CHECK(simplified("exp(log(x))") == "x");
  CHECK(simplified("sin(pi/3)*x") == "1/2*sqrt(3)*x");
  CHECK(simplified("conjugate(i*x)") == "-i*x");
}

TEST_CASE("results do not depend on GiNaC's order") {
  // It orders symbols by when they were made, and by addresses: hence by the names here.
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    const Expression f = test::random_formula(random, 3);
    CAPTURE(seed, to_string(f));
    const auto results = [&](const std::string& suffix, const std::vector<std::string>& order) {
      for (const std::string& name : order) (void)ginac_symbol(name + suffix);
      const Expression g = renamed(f, suffix);
      std::string text;
      for (const auto operation : {0, 1, 2, 3}) {
        try {
          const Expression h = operation == 0   ? simplify(g)
                               : operation == 1 ? differentiate(g, "x" + suffix)
                               : operation == 2 ? expand(g)
                                                : collect(g, "y" + suffix);
          text += to_string(h) + "\n";
        } catch (const std::domain_error& error) {
          text += std::string(error.what()) + "\n";
        }
      }
      for (std::size_t at = text.find(suffix); at != std::string::npos; at = text.find(suffix)) {
        text.erase(at, suffix.size());
      }
      return text;
    };
    const std::string number = std::to_string(seed) + "_";
    CHECK(results("_a" + number, {"x", "y", "x2", "x10", "A_xy"}) ==
          results("_b" + number, {"A_xy", "x10", "y", "x2", "x"}));
  }
}

TEST_CASE("the examples of the page of the module") {
  const Expression f = parse_expression("exp(-x^2/2)/sqrt(2*pi)");
  CHECK(to_string(f) == "1/2*sqrt(2)*exp(-1/2*x^2)/sqrt(pi)");
  CHECK(to_string(differentiate(f, "x")) == "-1/2*sqrt(2)*x*exp(-1/2*x^2)/sqrt(pi)");
  CHECK(to_string(collect(parse_expression("(x+y)*(x+2)"), "x")) == "x^2 + x*(y + 2) + 2*y");
  CHECK(to_latex(parse_expression("x_1^2/y")) == "\\frac{x_{1}^{2}}{y}");
  CHECK(evaluate_decimal(f, {{"x", 1}}, 30) == "0.241970724519143349797830192936");
  CHECK(evaluate_double(parse_expression("sin(pi/6)")) == 0.5);
}
