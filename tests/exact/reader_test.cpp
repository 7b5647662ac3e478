// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/reader.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace gordan;

namespace {

const PolynomialRing& ring() {
  static const PolynomialRing result({"x", "y", "A_xx"});
  return result;
}

}  // namespace

TEST_CASE("numbers are read exactly") {
  struct Row {
    const char* text;
    Number value;
  };
  const Number i = Number::root_of_unity(4);
  const Row rows[] = {
      {"42", 42},
      {" -3/6 ", Rational(-1, 2)},
      {"0.25", Rational(1, 4)},
      {".5", Rational(1, 2)},
      {"1e3", 1000},
      {"2.5E-2", Rational(1, 40)},
      {"1.50e+1", 15},
      {"2^10", 1024},
      {"2**-3", Rational(1, 8)},
      {"2^3^2", 512},
      {"-2^2", -4},
      {"(-2)^2", 4},
      {"2*-3", -6},
      {"--3", 3},
      {"7-2-1", 4},
      {"12/2/3", 2},
      {"2*3 + 4*(5-1)", 22},
      {"sqrt(8)/2", Number::square_root(2)},
      {"sqrt(-9/4)", i * Rational(3, 2)},
      {"sqrt( 2 * 3 )", Number::square_root(6)},
      {"zeta(8)^3", Number::root_of_unity(8, 3)},
      {"zeta(6)", Number::root_of_unity(6)},
      {"1/zeta(5)", Number::root_of_unity(5, 4)},
      {"i*i", -1},
      {"zeta(9)^1000000007", Number::root_of_unity(9, 1000000007)},
      {"(1/2+sqrt(3)/2*i)^-100000", Number::root_of_unity(6, -100000)},
      {"1/(1+sqrt(2003))", (Number::square_root(2003) - 1) / 2002},
      {"(3*zeta(9973))^-1", Number::root_of_unity(9973, -1) / 3},
      {"0^0", 1},
      {"123456789012345678901234567890", Integer(std::string_view("123456789012345678901234567890"))},
      {"\t1\n + 1", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parse_number(row.text) == row.value);
  }
}

TEST_CASE("polynomials are read") {
  const Polynomial x = variable(ring(), 0);
  const Polynomial y = variable(ring(), 1);
  const Polynomial a = variable(ring(), 2);
  CHECK(parse_polynomial(ring(), "x^2*y - 1/2*A_xx") == pow(x, 2) * y - a * Rational(1, 2));
  CHECK(parse_polynomial(ring(), "-(x - y)**2/4") == (x - y) * (y - x) * Rational(1, 4));
  CHECK(parse_polynomial(ring(), "x/(y-y+2)") == x * Rational(1, 2));
  CHECK(parse_polynomial(ring(), "x^(1+1)") == x * x);
  CHECK(parse_polynomial(ring(), "x^0") == constant(ring(), 1));
  CHECK(parse_polynomial(ring(), "x - x").is_zero());
  CHECK(parse_polynomial(ring(), "(x+sqrt(2)*y)^40").terms().size() == 41);
  CHECK(parse_polynomial(ring(), "(x+y)^20*(x-y)^20") == pow(x * x - y * y, 20));
  CHECK(parse_polynomial(ring(), "sqrt(2)*(x + sqrt(2)*y)") == x * Number::square_root(2) + y * Number(2));
}

TEST_CASE("errors say where, what was expected and what was perhaps meant") {
  struct Row {
    const char* text;
    int line;
    int column;
    const char* message;
    const char* suggestion;
  };
  const Row rows[] = {
      {"", 1, 1, "the expression is empty", ""},
      {"   ", 1, 4, "the expression is empty", ""},
      {"x +", 1, 4, "the expression ends too early", ""},
      {"x + * y", 1, 5, "unexpected '*'", ""},
      {"x y", 1, 3, "unexpected 'y'", "write '*' for a product"},
      {"x(y)", 1, 2, "unexpected '('", "write '*' for a product"},
      {"2x", 1, 2, "unexpected 'x' after a number", "write '*'"},
      {"(x + y", 1, 7, "unexpected the end", ""},
      {"x)", 1, 2, "unexpected ')'", ""},
      {"x\n + zz", 2, 4, "unknown variable 'zz'", ""},
      {"x*A_xy", 1, 3, "unknown variable 'A_xy'", "did you mean 'A_xx'?"},
      {"Sqrt(2)", 1, 1, "unknown variable 'Sqrt'", "did you mean 'sqrt'?"},
      {"sqrt 2", 1, 6, "unexpected '2'", ""},
      {"sqrt(x)", 1, 6, "the argument of 'sqrt' has variables in it", ""},
      {"sqrt(sqrt(2))", 1, 6, "'sqrt' of a number that is not rational", ""},
      {"sqrt(1000003)", 1, 1, "the square root lies beyond", ""},
      {"zeta(0)", 1, 6, "zeta(n) is exp(2*pi*i/n)", ""},
      {"zeta(1/2)", 1, 6, "zeta(n) is exp(2*pi*i/n)", ""},
      {"zeta(99999999999999999999)", 1, 6, "zeta(99999999999999999999) is beyond", ""},
      {"zeta(9973)*zeta(9967)", 1, 11, "the number field of conductor", ""},
      {"1/(2+zeta(9973))", 1, 2, "this inverse is too large to be written out", ""},
      {"1/0", 1, 3, "division by zero", ""},
      {"0^-1", 1, 3, "division by zero", ""},
      {"1/(x + y)", 1, 3, "division by a polynomial", ""},
      {"x^-1", 1, 3, "a negative power of a polynomial", ""},
      {"x^y", 1, 3, "an exponent that is not an integer", "square roots are written sqrt(q)"},
      {"2^(1/2)", 1, 3, "an exponent that is not an integer", "square roots are written sqrt(q)"},
      {"x^70000", 1, 2, "an exponent is beyond 65535", ""},
      {"(x+y)^100000", 1, 6, "this power is too large to be written out", ""},
      {"((x+y+A_xx)^60)^60", 1, 16, "this power is too large to be written out", ""},
      {"(x+y+A_xx)^200*(x+y+A_xx)^200", 1, 15, "this product is too large to be written out", ""},
      {"2^1000000000000", 1, 2, "this power is too large to be written out", ""},
      {"(1+sqrt(2))^1000000", 1, 12, "this power is too large to be written out", ""},
      {"2^99999999999999999999", 1, 3, "an exponent that is too large", ""},
      {"1e99999", 1, 1, "a decimal exponent is too large", ""},
      {"1. + x", 1, 3, "a decimal point without digits after it", ""},
      {"1.2.3", 1, 4, "unexpected '.'", ""},
      {"x # y", 1, 3, "unexpected '#'", ""},
      {"\xc3\xa9 + x", 1, 1, "unexpected '\xc3\xa9'", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    try {
      const Polynomial f = parse_polynomial(ring(), row.text, {"-p", 1, 1});
      FAIL("read as " << to_string(f).substr(0, 100));
    } catch (const InputError& error) {
      CAPTURE(error.what());
      CHECK(error.place().source == "-p");
      CHECK(error.place().line == row.line);
      CHECK(error.place().column == row.column);
      CHECK(error.message().starts_with(row.message));
      CHECK(error.suggestion() == row.suggestion);
    }
  }
}

TEST_CASE("places count from the start that is given") {
  try {
    (void)parse_number("1 + foo", {"matrices.json", 7, 20});
    FAIL("accepted");
  } catch (const InputError& error) {
    CHECK(error.place() == Place{"matrices.json", 7, 24});
    CHECK(error.message() == "unknown name 'foo'");
  }
}

TEST_CASE("deep nesting is refused, long sums are not") {
  for (const char bracket : {'(', '-'}) CHECK_THROWS_AS(parse_number(std::string(200000, bracket) + "1"), InputError);
  std::string towers = "2";
  for (int k = 0; k < 100000; ++k) towers += "^1";
  CHECK_THROWS_AS(parse_number(towers), InputError);
  std::string sum = "0";
  for (int k = 1; k <= 20000; ++k) sum += " + " + std::to_string(k) + "*x^" + std::to_string(k % 100) + "*y";
  CHECK(parse_polynomial(ring(), sum).terms().size() == 100);
  const std::string nested = std::string(90, '(') + "x" + std::string(90, ')');
  CHECK(parse_polynomial(ring(), nested) == variable(ring(), 0));
}
