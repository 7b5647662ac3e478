// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/units/known_numbers.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/product_text.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace gordan;
using test::variables;

namespace {

const std::vector<UnitsVariable> drag = variables("F: kg m s^-2; rho: kg m^-3; U: m s^-1; D: m; mu: kg m^-1 s^-1");

std::set<std::string> names(const std::vector<KnownNumber>& numbers) {
  std::set<std::string> result;
  for (const KnownNumber& number : numbers) result.insert(number.name);
  return result;
}

std::string recognized(const std::vector<UnitsVariable>& of, const std::string& text) {
  const auto number = recognize_number(of, parse_product(text, of));
  return number ? number->symbol + "^" + to_string(number->power) : "";
}

}  // namespace

TEST_CASE("numbers are found by the dimensions of their arguments") {
  const auto found = known_numbers(drag);
  CHECK(names(found) == std::set<std::string>{"Reynolds", "drag coefficient"});
  for (const KnownNumber& number : found) CHECK(dimension_of(drag, number.product).is_dimensionless());
  const auto convection = variables(
      "g: m s^-2; beta: K^-1; dT: K; H: m; nu: m^2 s^-1; kappa: m^2 s^-1; h: kg s^-3 K^-1; k: kg m s^-3 K^-1");
  const auto all = names(known_numbers(convection));
  for (const char* name : {"Grashof", "Rayleigh", "Prandtl", "Nusselt", "Galilei"}) CHECK(all.contains(name));
}

TEST_CASE("one number of each name in arguments of its own") {
  const auto flow = variables(
      "rho: kg m^-3; v: m s^-1; c: m s^-1; L: m; mu: kg m^-1 s^-1; sigma: kg s^-2; g: m s^-2; f: s^-1; p: kg m^-1 "
      "s^-2; "
      "cp: m^2 s^-2 K^-1; k: kg m s^-3 K^-1; D: m^2 s^-1; t: s; lambda: m");
  const auto all = names(known_numbers(flow));
  for (const char* name : {"Reynolds", "Froude", "Mach", "Weber", "Prandtl", "Peclet", "Strouhal", "Euler", "Bond",
                           "capillary", "Schmidt", "Fourier", "Ekman", "Knudsen", "Ohnesorge", "Lewis"}) {
    CAPTURE(name);
    CHECK(all.contains(name));
  }
}

TEST_CASE("products are recognized with their power") {
  CHECK(recognized(drag, "rho*U*D/mu") == "Re^1");
  CHECK(recognized(drag, "mu/(rho*U*D)") == "Re^-1");
  CHECK(recognized(drag, "(rho*U*D/mu)^3") == "Re^3");
  CHECK(recognized(drag, "F*rho/mu^2").empty());
  const auto waves = variables("v: m s^-1; g: m s^-2; h: m; c: m s^-1");
  CHECK(recognized(waves, "v^2/(g*h)") == "Fr^2");
  CHECK(recognized(waves, "g*h/v^2") == "Fr^-2");
  CHECK(recognized(waves, "v/sqrt(g*h)") == "Fr^1");
  const auto ratio = recognize_number(waves, parse_product("v/c", waves));
  REQUIRE(ratio.has_value());
  CHECK(ratio->name == "Mach");
  CHECK(ratio->is_ratio);
  CHECK_FALSE(recognize_number(waves, ProductExponents(4)).has_value());
}

TEST_CASE("numbers with one pattern are named together") {
  const auto wall = variables("h: kg s^-3 K^-1; L: m; k: kg m s^-3 K^-1");
  const auto number = recognize_number(wall, parse_product("h*L/k", wall));
  REQUIRE(number.has_value());
  CHECK(number->name == "Nusselt");
  CHECK(number->alike == std::vector<std::string>{"Biot"});
}

TEST_CASE("in a basis named numbers stand upright") {
  const auto texts = [](const std::vector<UnitsVariable>& of) {
    std::vector<std::string> result;
    const PiGroups groups = pi_groups(of);
    for (const ProductExponents& product : groups.products) result.push_back(product_text(of, product));
    return result;
  };
  CHECK(texts(variables("v: m s^-1; g: m s^-2; h: m")) == std::vector<std::string>{"v^2/(g*h)"});
  CHECK(texts(variables("p: kg m^-1 s^-2; rho: kg m^-3; v: m s^-1")) == std::vector<std::string>{"p/(rho*v^2)"});
  CHECK(texts(variables("e: A s; eps0: A^2 m^-3 kg^-1 s^4; hbar: m^2 kg s^-1; c: m s^-1")) ==
        std::vector<std::string>{"e^2/(c*eps0*hbar)"});
}

TEST_CASE("the matches of a definition are limited, and do not depend on the order of the variables") {
  std::vector<UnitsVariable> many = drag;
  for (int k = 0; k < 10; ++k) many.push_back({"L" + std::to_string(k), test::dimension("m")});
  const auto found = known_numbers(many, 3);
  CHECK(std::ranges::count(found, "Reynolds", &KnownNumber::name) == 3);
  std::vector<UnitsVariable> reversed(many.rbegin(), many.rend());
  const auto again = known_numbers(reversed, 3);
  REQUIRE(again.size() == found.size());
  for (std::size_t k = 0; k < found.size(); ++k) {
    CHECK(product_text(many, found[k].product) == product_text(reversed, again[k].product));
  }
}
