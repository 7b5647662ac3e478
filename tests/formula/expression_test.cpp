// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/formula/reader.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <formula/random_formulas.hpp>
#include <stdexcept>

using namespace gordan;

namespace {

const Expression x = Expression::symbol("x");
const Expression y = Expression::symbol("y");

std::string read(const std::string& text) { return to_string(parse_expression(text)); }

}  // namespace

TEST_CASE("sums and products are sorted, merged and flat") {
  CHECK(to_string(1 + x + x * x + y * x - 3 + y * y) == "x^2 + x*y + y^2 + x - 2");
  CHECK(to_string((x + y) - (y + x)) == "0");
  CHECK(to_string(2 * (x + y) * 3) == "6*x + 6*y");
  CHECK(to_string(2 * (x + y) * y) == "2*y*(x + y)");
  CHECK(to_string(x * sqrt(x) / pow(x, 3)) == "1/x^(3/2)");
  CHECK(to_string(pow(2 * x * y, 3)) == "8*x^3*y^3");
  CHECK(to_string(pow(pow(x, y), 2)) == "x^(2*y)");
  CHECK(pow(pow(x, 2), Rational(1, 2)) != x);
  CHECK(to_string(Expression::symbol("x10") + Expression::symbol("x2")) == "x2 + x10");
  CHECK(to_string(sqrt(Expression(12)) * sqrt(Expression(3))) == "6");
  CHECK(to_string(pow(Expression(-1), Rational(2, 3))) == "zeta(3)");
  CHECK(to_string(pow(Expression(2), Rational(1, 3)) * pow(Expression(2), Rational(2, 3))) == "2");
  CHECK(x * 0 == Expression());
  CHECK(pow(x, 0) == Expression(1));
  CHECK((x + 1) - 1 == x);
  CHECK((x * y).degree() == 2);
  CHECK((pow(x, -3) + y).degree() == 1);
  CHECK(symbols(apply(Function::sin, y) * x + x) == std::vector<std::string>{"x", "y"});
}

TEST_CASE("the order of construction does not matter") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    std::vector<Expression> parts;
    for (int k = 0; k < 6; ++k) parts.push_back(test::random_formula(random, 2));
    CAPTURE(seed);
    const Expression sum = Expression::sum(parts);
    const Expression product = Expression::product(parts);
    std::vector<Expression> shuffled = parts;
    for (std::size_t k = shuffled.size(); k > 1; --k) {
      std::swap(shuffled[k - 1], shuffled[random.below(static_cast<std::uint32_t>(k))]);
    }
    CHECK(to_string(Expression::sum(shuffled)) == to_string(sum));
    CHECK(to_string(Expression::product(shuffled)) == to_string(product));
    Expression one_by_one;
    for (const Expression& part : shuffled) one_by_one += part;
    CHECK(one_by_one == sum);
    for (const Expression& a : parts) {
      for (const Expression& b : parts) {
        const bool equal = structural_order(a, b) == 0;
        CHECK(equal == (to_string(a) == to_string(b)));
        const bool smaller = structural_order(a, b) < 0;
        const bool larger = structural_order(b, a) > 0;
        CHECK(smaller == larger);
        for (const Expression& c : parts) {
          const bool ordered = !smaller || structural_order(b, c) >= 0 || structural_order(a, c) < 0;
          CHECK(ordered);
        }
      }
    }
  }
}

TEST_CASE("what is printed reads back as the same formula") {
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    Random random(seed);
    const Expression f = test::random_formula(random, 4);
    CAPTURE(seed, to_string(f));
    CHECK(parse_expression(to_string(f)) == f);
    CHECK_FALSE(to_latex(f).empty());
  }
}

TEST_CASE("formulas print as a person writes them") {
  CHECK(read("x^2*sin(y)-0.5*sqrt(x)") == "x^2*sin(y) - 1/2*sqrt(x)");
  CHECK(read("(1+sqrt(5))/2*x/(y*(x+1))") == "(1/2 + 1/2*sqrt(5))*x/(y*(x + 1))");
  CHECK(read("-x**-2") == "-1/x^2");
  CHECK(read("2^3^2") == "512");
  CHECK(read("exp(-x^2/2)/sqrt(2*pi)") == "1/2*sqrt(2)*exp(-1/2*x^2)/sqrt(pi)");
  CHECK(read("(2*x-2*y)^2*(y-x)") == "-4*(x - y)^3");
  CHECK(read("(9*x+9/2*y)^(3/2)") == "27/4*sqrt(2)*(2*x + y)^(3/2)");
  CHECK(read("2^x + (-2)^x + (1/2)^x") == "(-2)^x + (1/2)^x + 2^x");
  CHECK(read("zeta(3)*i*x") == "-zeta(12)*x");
  CHECK(read(" log ( abs(x) ) ") == "log(abs(x))");
  CHECK(to_latex(parse_expression("x_1^2*sin(y)-0.5*sqrt(x)/y")) ==
        "x_{1}^{2} \\sin\\left(y\\right) - \\frac{1}{2} \\frac{\\sqrt{x}}{y}");
  CHECK(to_latex(parse_expression("abs(x)^2*asin(alpha)+3*2^x")) ==
        "3 \\cdot 2^{x} + \\arcsin\\left(\\alpha\\right) \\left|x\\right|^{2}");
}

TEST_CASE("errors of the reader say where") {
  const auto error = [](const std::string& text) -> std::string {
    const std::vector<std::string> names{"x", "velocity"};
    try {
      (void)parse_expression(text, names, {"law", 1, 1});
    } catch (const InputError& e) {
      return e.what();
    }
    return "none";
  };
  CHECK(error("x + velocity") == "none");
  CHECK(error("x + velocty") ==
        "law:1:5: unknown variable 'velocty'; expected a variable: x, velocity; did you mean 'velocity'?");
  CHECK(error("2*sine(x)") ==
        "law:1:3: unknown variable 'sine'; expected a variable: x, velocity; did you mean 'sin'?");
  CHECK(error("sin x").starts_with("law:1:"));
  CHECK(error("x/(1-1)") == "law:1:3: division by zero");
  CHECK(error("2x").starts_with("law:1:2: unexpected 'x' after a number"));
  CHECK(error("(x+1").starts_with("law:1:"));
  CHECK(error("").starts_with("law:1:1: the formula is empty"));
  CHECK(error("x+").starts_with("law:1:3: the formula ends too early"));
  CHECK(error("3^(10^9)").starts_with("law:1:2: a power of a number is too large"));
  CHECK(error("zeta(x)").starts_with("law:1:"));
  CHECK(error("0^(-1)") == "law:1:2: a power of zero that is not defined");
  CHECK(error(std::string(100000, '(')).find("nest") != std::string::npos);
}

TEST_CASE("names and limits") {
  CHECK_THROWS_AS(Expression::symbol("i"), InputError);
  CHECK_THROWS_AS(Expression::symbol("sin"), InputError);
  CHECK_THROWS_AS(Expression::symbol("a b"), InputError);
  CHECK_THROWS_AS(x / Expression(0), std::domain_error);
  CHECK_THROWS_AS(x.number(), ContractViolation);
  Expression nested = x;
  CHECK_THROWS_AS(
      [&] {
        for (int k = 0; k < 2000; ++k) nested = apply(Function::sin, nested) + 1;
      }(),
      LimitReached);
}
