// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/monomial_plan.hpp>

#include <gordan/core/random.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

/// The exponents of every node, from the products alone.
std::vector<std::vector<int>> exponents(const MonomialPlan& plan) {
  std::vector<std::vector<int>> node;
  const auto n = static_cast<std::size_t>(plan.variables);
  for (std::size_t i = 0; i < n; ++i) {
    node.emplace_back(n, 0);
    node.back()[i] = 1;
  }
  for (std::size_t k = 0; k < plan.left.size(); ++k) {
    auto product = node.at(static_cast<std::size_t>(plan.left[k]));
    const auto& right = node.at(static_cast<std::size_t>(plan.right[k]));
    for (std::size_t i = 0; i < n; ++i) product[i] += right[i];
    node.push_back(product);
  }
  node.emplace_back(n, 0);
  return node;
}

std::vector<PolynomialTerm> monomials(const std::vector<std::vector<Factor>>& factors) {
  std::vector<PolynomialTerm> terms;
  for (const auto& f : factors) terms.push_back({0, Literal::integer(1), f});
  return terms;
}

}  // namespace

TEST_CASE("every term gets its monomial, levels are in order", "[program]") {
  Random random(11);
  for (int round = 0; round < 50; ++round) {
    CAPTURE(round);
    const int variables = 1 + static_cast<int>(random.below(6));
    std::vector<PolynomialTerm> terms;
    for (int t = 0; t < 20; ++t) {
      terms.push_back({0, Literal::integer(1), {}});
      for (int i = 0; i < variables; ++i)
        if (const int e = static_cast<int>(random.below(5)); e > 0)
          terms.back().factors.push_back({i, e});
    }
    const MonomialPlan plan = plan_monomials(terms, variables);
    const auto node = exponents(plan);
    for (std::size_t t = 0; t < terms.size(); ++t) {
      std::vector<int> wanted(static_cast<std::size_t>(variables), 0);
      for (const Factor& f : terms[t].factors) wanted[static_cast<std::size_t>(f.index)] = f.exponent;
      REQUIRE(node.at(static_cast<std::size_t>(plan.monomial[t])) == wanted);
    }
    REQUIRE(plan.levels.back() == plan.products());
    for (std::size_t level = 0; level + 1 < plan.levels.size(); ++level)
      for (int k = plan.levels[level]; k < plan.levels[level + 1]; ++k) {
        REQUIRE(plan.left[static_cast<std::size_t>(k)] < variables + plan.levels[level]);
        REQUIRE(plan.right[static_cast<std::size_t>(k)] < variables + plan.levels[level]);
      }
  }
}

TEST_CASE("powers cost logarithmically, neighbours one product each", "[program]") {
  CHECK(plan_monomials(monomials({{{0, 16}}}), 1).products() == 4);
  CHECK(plan_monomials(monomials({{{0, 2}}, {{0, 3}}, {{0, 4}}, {{0, 5}}}), 1).products() == 4);
  CHECK(plan_monomials(monomials({{{0, 1}, {1, 1}}, {{0, 1}, {1, 1}, {2, 1}}}), 3).products() == 2);
  CHECK(plan_monomials(monomials({{{0, 1}}, {}}), 2).products() == 0);
}
