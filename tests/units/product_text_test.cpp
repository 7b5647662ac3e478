// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/units/product_text.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

const std::vector<UnitsVariable> pendulum = test::variables("T: T; L: L; g: L T^-2; theta_0: 1");

}  // namespace

TEST_CASE("texts of products") {
  CHECK(product_text(pendulum, {2, -1, 1, 0}) == "T^2*g/L");
  CHECK(product_text(pendulum, {-2, 1, -1, 0}) == "L/(T^2*g)");
  CHECK(product_text(pendulum, {0, -1, -1, 0}) == "1/(L*g)");
  CHECK(product_text(pendulum, {0, 0, 0, 0}) == "1");
  CHECK(product_text(pendulum, {0, {1, 2}, {-1, 2}, 0}) == "sqrt(L/g)");
  CHECK(product_text(pendulum, {1, {-1, 2}, {1, 2}, 0}) == "T*sqrt(g/L)");
  CHECK(product_text(pendulum, {1, {-1, 2}, {-1, 2}, 0}) == "T/sqrt(L*g)");
  CHECK(product_text(pendulum, {{2, 5}, {1, 5}, {-1, 5}, 0}) == "(L*T^2/g)^(1/5)");
  CHECK(product_text(pendulum, {0, {-1, 3}, 0, 0}) == "1/L^(1/3)");
  CHECK(product_text(pendulum, {0, {2, 3}, 0, 1}) == "theta_0*L^(2/3)");
}

TEST_CASE("LaTeX of products") {
  CHECK(product_latex(pendulum, {2, -1, 1, 0}) == "\\frac{T^{2}\\,g}{L}");
  CHECK(product_latex(pendulum, {0, {1, 2}, {-1, 2}, 0}) == "\\sqrt{\\frac{L}{g}}");
  CHECK(product_latex(pendulum, {0, 0, 0, 1}) == "\\theta_{0}");
  CHECK(product_latex(pendulum, {0, {1, 3}, 0, 0}) == "\\sqrt[3]{L}");
}

TEST_CASE("products are read back, whatever their exponents") {
  Random random(61);
  for (int trial = 0; trial < 200; ++trial) {
    CAPTURE(trial);
    ProductExponents product;
    for (std::size_t j = 0; j < pendulum.size(); ++j) {
      product.emplace_back(Integer(static_cast<long>(random.below(7)) - 3), Integer(1 + random.below(4)));
    }
    CHECK(parse_product(product_text(pendulum, product), pendulum) == product);
  }
}

TEST_CASE("ways to write a product") {
  const ProductExponents expected{2, -1, 1, 0};
  for (const char* text : {"T^2*g/L", "T**2 g / L", "T T g L^-1", "(T^2*g)/L", "g*T^(4/2)/L^1.0", "sqrt(T^4*g^2/L^2)",
                           "1*T^2\u00b7g/L", "(L/(g*T^2))^-1", "sqrt(g/L)^2 * T^+2"}) {
    CAPTURE(text);
    CHECK(parse_product(text, pendulum) == expected);
  }
  const std::vector<UnitsVariable> nested = test::variables("a: L; ab: T; sqrt: M");
  CHECK(parse_product("ab*a", nested) == ProductExponents{1, 1, 0});
  CHECK(parse_product("sqrt", nested) == ProductExponents{0, 0, 1});
}

TEST_CASE("faults in products are placed") {
  const auto fault = [](const char* text) {
    try {
      static_cast<void>(parse_product(text, pendulum));
    } catch (const InputError& error) {
      return std::to_string(error.place().column) + ": " + error.message();
    }
    return std::string("no fault");
  };
  CHECK(fault("T^2*gg/L") == "5: there is no variable 'gg'");
  CHECK(fault("2*T") == "1: a product has no numeric factors");
  CHECK(fault("T^") == "3: unexpected the end");
  CHECK(fault("T*(L") == "5: unexpected the end");
  CHECK(fault("T^(1/0)") == "6: the exponent divides by zero");
  CHECK(fault("T)") == "2: unexpected ')'");
  CHECK(fault("") == "1: unexpected the end");
  CHECK(fault("T^12345678901") == "14: the exponent is too long");
}
