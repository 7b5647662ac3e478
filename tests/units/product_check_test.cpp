// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/random.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/product_check.hpp>
#include <gordan/units/product_text.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::lattice_case;

namespace {

std::vector<ProductExponents> read(const std::vector<UnitsVariable>& variables, const std::vector<std::string>& texts) {
  std::vector<ProductExponents> result;
  for (const std::string& text : texts) result.push_back(parse_product(text, variables));
  return result;
}

}  // namespace

TEST_CASE("drag: two products that miss the Reynolds number have index 2") {
  const std::vector<UnitsVariable> drag = lattice_case("drag");
  const auto pair = read(drag, {"F*rho/mu^2", "F/(rho*U^2*Dm^2)"});
  const ProductCheck check = check_products(drag, pair);
  CHECK(check.dimensionless);
  CHECK(check.independent);
  CHECK(check.index == Integer(2));
  CHECK(check.reason.find("index 2") != std::string::npos);
  const ProductExponents reynolds = parse_product("rho*U*Dm/mu", drag);
  CHECK(express_product(pair, reynolds) == std::vector<Rational>{{1, 2}, {-1, 2}});
  ProductExponents square = reynolds;
  for (Rational& exponent : square) exponent *= 2;
  CHECK(express_product(pair, square) == std::vector<Rational>{1, -1});  // Re^2 is a member, Re is not
  const ProductCheck whole = check_products(drag, read(drag, {"rho*U*Dm/mu", "F/(rho*U^2*Dm^2)"}));
  CHECK(whole.index == Integer(1));
}

TEST_CASE("the twelve products of the literature generate the lattice of the vegetation model") {
  const std::vector<UnitsVariable> variables = lattice_case("rietkerk_l_indep");
  const PiGroups groups = pi_groups(variables);
  CHECK(check_products(variables, groups.products).index == Integer(1));
}

TEST_CASE("products with a dimension, dependent ones and missing ones") {
  const std::vector<UnitsVariable> drag = lattice_case("drag");
  const ProductCheck wrong = check_products(drag, read(drag, {"rho*U*Dm/mu", "F/rho"}));
  CHECK_FALSE(wrong.dimensionless);
  CHECK_FALSE(wrong.index.has_value());
  CHECK(wrong.reason == "F/rho has the dimension L^4 T^-2");
  const ProductCheck dependent = check_products(drag, read(drag, {"rho*U*Dm/mu", "F/(rho*U^2*Dm^2)", "F*rho/mu^2"}));
  CHECK_FALSE(dependent.independent);
  CHECK(dependent.index == Integer(1));
  REQUIRE(dependent.relations.size() == 1);
  CHECK(abs(dependent.relations[0][0]) == Integer(2));
  const ProductCheck missing = check_products(drag, read(drag, {"rho*U*Dm/mu"}));
  CHECK(missing.independent);
  CHECK_FALSE(missing.index.has_value());
  CHECK(missing.rank == 1);
  CHECK(missing.whole_rank == 2);
  const std::vector<UnitsVariable> pendulum = lattice_case("pendulum");
  const ProductCheck fractional = check_products(pendulum, read(pendulum, {"T*sqrt(g/L)"}));
  CHECK(fractional.dimensionless);
  CHECK_FALSE(fractional.index.has_value());
}

TEST_CASE("a product outside the span cannot be expressed") {
  const std::vector<UnitsVariable> drag = lattice_case("drag");
  CHECK_FALSE(express_product(read(drag, {"rho*U*Dm/mu"}), parse_product("F*rho/mu^2", drag)).has_value());
}

TEST_CASE("the index of random sublattices is the determinant of their powers") {
  Random random(71);
  const std::vector<UnitsVariable> drag = lattice_case("drag7");
  const PiGroups groups = pi_groups(drag);
  for (int trial = 0; trial < 30; ++trial) {
    CAPTURE(trial);
    std::vector<long> powers;
    for (int k = 0; k < 4; ++k) powers.push_back(static_cast<long>(random.below(7)) - 3);
    std::vector<ProductExponents> products(groups.products);
    for (std::size_t j = 0; j < drag.size(); ++j) {
      products[0][j] = groups.products[0][j] * powers[0] + groups.products[1][j] * powers[1];
      products[1][j] = groups.products[0][j] * powers[2] + groups.products[1][j] * powers[3];
    }
    const long determinant = powers[0] * powers[3] - powers[1] * powers[2];
    const ProductCheck check = check_products(drag, products);
    CHECK(check.dimensionless);
    CHECK(check.independent == (determinant != 0));
    if (determinant != 0) CHECK(check.index == abs(Integer(determinant)));
  }
}
