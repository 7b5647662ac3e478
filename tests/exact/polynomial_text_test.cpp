// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/reader.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

TEST_CASE("polynomials print as a person writes them, and in LaTeX") {
  const PolynomialRing ring({"x1", "x2", "A_xy", "x4_1", "theta", "mass"});
  struct Row {
    const char* input;
    const char* text;
    const char* latex;
  };
  const Row rows[] = {
      {"0*x1", "0", "0"},
      {"x1-x1+1/2+sqrt(2)", "1/2 + sqrt(2)", "\\frac{1}{2} + \\sqrt{2}"},
      {"-1/2*x2+x1**2*x2", "x1^2*x2 - 1/2*x2", "x_{1}^{2} x_{2} - \\frac{1}{2} x_{2}"},
      {"-x1", "-x1", "-x_{1}"},
      {"x1*(1+sqrt(5))", "(1 + sqrt(5))*x1", "\\left(1 + \\sqrt{5}\\right) x_{1}"},
      {"-sqrt(2)*A_xy*x4_1", "-sqrt(2)*A_xy*x4_1", "-\\sqrt{2} A_{xy} x_{4,1}"},
      {"theta*i-2*mass^10", "-2*mass^10 + i*theta", "-2 \\mathrm{mass}^{10} + i \\theta"},
      {"x1 - zeta(3) + 1 + i", "x1 + (3/2 + i - 1/2*sqrt(3)*i)",
       "x_{1} + \\left(\\frac{3}{2} + i - \\frac{1}{2} \\sqrt{3} i\\right)"},
      {"x1+1-i", "x1 + (1 - i)", "x_{1} + \\left(1 - i\\right)"},
      {"x1-1", "x1 - 1", "x_{1} - 1"},
      {"3/2*zeta(3)*x2", "3/2*zeta(3)*x2", "\\frac{3}{2} \\zeta_{3} x_{2}"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.input);
    const Polynomial f = parse_polynomial(ring, row.input);
    CHECK(parse_polynomial(ring, to_string(f)) == f);
    CHECK(to_string(f) == row.text);
    CHECK(to_latex(f) == row.latex);
  }
}

TEST_CASE("a variable called i hides the imaginary unit") {
  const PolynomialRing ring({"i", "sqrt"});
  const Polynomial f = parse_polynomial(ring, "zeta(4)*i + 3*i^2 + sqrt(2)*sqrt + zeta(4)");
  CHECK(to_string(f) == "3*i^2 + zeta(4)*i + sqrt(2)*sqrt + zeta(4)");
  CHECK(parse_polynomial(ring, to_string(f)) == f);
}

TEST_CASE("what is printed reads back as the same polynomial") {
  constexpr std::uint64_t seed = 91;
  CAPTURE(seed);
  Random random(seed);
  const PolynomialRing ring({"x", "y1", "v_x"});
  for (int round = 0; round < 200; ++round) {
    const Polynomial f = test::random_polynomial(random, ring, 8, 6, round % 2 == 0);
    CAPTURE(to_string(f));
    CHECK(parse_polynomial(ring, to_string(f)) == f);
  }
}

TEST_CASE("names in LaTeX") {
  CHECK(latex_name("x") == "x");
  CHECK(latex_name("x12") == "x_{12}");
  CHECK(latex_name("v_x") == "v_{x}");
  CHECK(latex_name("q1_x") == "q_{1,x}");
  CHECK(latex_name("omega_2") == "\\omega_{2}");
  CHECK(latex_name("speed") == "\\mathrm{speed}");
  CHECK(latex_name("_a") == "{}_{a}");
}
