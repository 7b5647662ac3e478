// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/reader.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

TEST_CASE("numbers print in their simplest form and in LaTeX") {
  struct Row {
    const char* input;
    const char* text;
    const char* latex;
  };
  const Row rows[] = {
      {"0", "0", "0"},
      {"6/-4", "-3/2", "-\\frac{3}{2}"},
      {"(1+sqrt(5))/2", "1/2 + 1/2*sqrt(5)", "\\frac{1}{2} + \\frac{1}{2} \\sqrt{5}"},
      {"zeta(5)+zeta(5)^4", "-1/2 + 1/2*sqrt(5)", "-\\frac{1}{2} + \\frac{1}{2} \\sqrt{5}"},
      {"sqrt(8)", "2*sqrt(2)", "2 \\sqrt{2}"},
      {"sqrt(3)*sqrt(2)-sqrt(2)", "-sqrt(2) + sqrt(6)", "-\\sqrt{2} + \\sqrt{6}"},
      {"zeta(8)+1/zeta(8)", "sqrt(2)", "\\sqrt{2}"},
      {"2-3*i", "2 - 3*i", "2 - 3 i"},
      {"-i", "-i", "-i"},
      {"sqrt(-3)", "sqrt(3)*i", "\\sqrt{3} i"},
      {"zeta(3)", "zeta(3)", "\\zeta_{3}"},
      {"-1-zeta(3)", "zeta(3)^2", "\\zeta_{3}^{2}"},
      {"3/2*zeta(8)^5", "-3/2*zeta(8)", "-\\frac{3}{2} \\zeta_{8}"},
      {"2*zeta(6)", "-2*zeta(3)^2", "-2 \\zeta_{3}^{2}"},
      {"zeta(7)+zeta(7)^6", "zeta(7) + zeta(7)^6", "\\zeta_{7} + \\zeta_{7}^{6}"},
      {"1/2-zeta(16)^3", "1/2 - zeta(16)^3", "\\frac{1}{2} - \\zeta_{16}^{3}"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.input);
    const Number x = parse_number(row.input);
    CHECK(to_string(x) == row.text);
    CHECK(to_latex(x) == row.latex);
    CHECK(needs_parentheses(x) == (std::string_view(row.text).find(' ') != std::string_view::npos));
  }
}

TEST_CASE("what is printed reads back as the same number") {
  constexpr std::uint64_t seed = 41;
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 1500; ++round) {
    const Number x = test::random_number(random);
    CAPTURE(to_string(x));
    CHECK(parse_number(to_string(x)) == x);
  }
}

TEST_CASE("sums of square roots print in surds and read back") {
  constexpr std::uint64_t seed = 42;
  CAPTURE(seed);
  Random random(seed);
  const long radicands[] = {1, 2, 3, 5, 6, 10, 15, 30, 7, -1, -2, -3, -5, -6};
  for (int round = 0; round < 200; ++round) {
    Number x;
    for (std::uint32_t i = 1 + random.below(4); i > 0; --i) {
      x += test::small_rational(random) * Number::square_root(radicands[random.below(std::size(radicands))]);
    }
    const std::string text = to_string(x);
    CAPTURE(text);
    CHECK(parse_number(text) == x);
    if (x.is_real()) CHECK(text.find("zeta") == std::string::npos);
  }
}
