// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_formulas.hpp"

#include <gordan/core/error.hpp>
#include <gordan/formula/reader.hpp>
#include <gordan/formula/syntax_tree.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

std::string written(const std::string& text) { return to_string(parse_syntax(text)); }

std::string error(const std::string& text) {
  try {
    (void)parse_equation_syntax(text, {"law", 3, 5});
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a syntax tree keeps what was written and where") {
  const SyntaxTree tree = parse_syntax("a + b*(c - 2)", {"law", 3, 5});
  REQUIRE(tree.kind == SyntaxTree::Kind::sum);
  CHECK(tree.place.column == 5);
  const SyntaxTree& product = tree.operands.at(1);
  CHECK(product.kind == SyntaxTree::Kind::product);
  CHECK(product.place.column == 9);
  CHECK(product.operands.at(1).place.column == 11);
  CHECK(product.operands.at(1).operands.at(1).place.column == 16);
  CHECK(product.operands.at(1).inverse.at(1));
  const SyntaxTree call = parse_syntax("d(u*v, t, x)");
  CHECK(call.kind == SyntaxTree::Kind::call);
  CHECK(call.name == "d");
  CHECK(call.operands.size() == 3);
}

TEST_CASE("syntax trees are written with the parentheses that they need") {
  CHECK(written("((a + b))*c/(d*e)") == "(a + b)*c/(d*e)");
  CHECK(written("a-(b-c)") == "a - (b - c)");
  CHECK(written("a/b/c") == "a/b/c");
  CHECK(written("a/(b/c)") == "a/(b/c)");
  CHECK(written("-(a+b)^2") == "-(a + b)^2");
  CHECK(written("(-a)^2") == "(-a)^2");
  CHECK(written("2^3^x") == "2^3^x");
  CHECK(written("(2^3)^x") == "(2^3)^x");
  CHECK(written("a + -b*c") == "a + -b*c");
  CHECK(written("a*(-b)") == "a*(-b)");
  CHECK(written("sin( x )*d(u,t)") == "sin(x)*d(u, t)");
  CHECK(written("0.5*x") == "1/2*x");
}

TEST_CASE("what is written is read back as the same formula") {
  Random random(41);
  for (int trial = 0; trial < 300; ++trial) {
    const Expression f = random_formula(random, 4);
    const std::string text = to_string(f);
    CAPTURE(trial, text);
    const SyntaxTree tree = parse_syntax(text);
    CHECK(parse_expression(to_string(tree)) == f);
    CHECK(to_expression(tree, [](const SyntaxTree& name) { return Expression::symbol(name.name); }) == f);
  }
}

TEST_CASE("equations have two sides") {
  const EquationSyntax equation = parse_equation_syntax("u_t = -k*u");
  CHECK(to_string(equation.left) == "u_t");
  CHECK(to_string(equation.right) == "-k*u");
  CHECK(error("a + b") == "law:3:10: the equation has no '='; expected left side = right side");
  CHECK(error("a == b") ==
        "law:3:8: unexpected '='; expected a number, a variable or a function; an equation is "
        "written with one '='");
  CHECK(error("a = b = c").starts_with("law:3:11: unexpected '='"));
  CHECK(error("a = b c").starts_with("law:3:11: unexpected 'c'"));
  CHECK(error(" = b").starts_with("law:3:6: "));
  CHECK(error("a =").starts_with("law:3:8: the formula ends too early"));
  CHECK(error("").starts_with("law:3:5: the formula is empty"));
}
