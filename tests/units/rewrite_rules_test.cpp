// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <exact/random_numbers.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/rewrite_rules.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

Matrix<Integer> matrix(const std::vector<std::vector<long>>& rows) {
  Matrix<Integer> result(rows.size(), rows.empty() ? 0 : rows[0].size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows[i].size(); ++j) result(i, j) = rows[i][j];
  }
  return result;
}

/// The monomials y_i = z^row i of a point.
std::vector<Rational> monomials(const Matrix<Integer>& rows, const std::vector<Rational>& point) {
  std::vector<Rational> result(rows.rows(), Rational(1));
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    for (std::size_t j = 0; j < rows.cols(); ++j) result[i] *= pow(point[j], rows(i, j).to_long());
  }
  return result;
}

std::vector<Rational> random_point(Random& random, std::size_t n) {
  std::vector<Rational> result;
  for (std::size_t j = 0; j < n; ++j) result.emplace_back(between(random, 1, 5), between(random, 1, 5));
  return result;
}

/// The definition, by matrices: A V_n = 0, W_d V_n = 1, and k = n - rank A.
void check_rules(const RewriteRules& rules, const Matrix<Integer>& scaling) {
  const std::size_t k = rules.invariants.rows();
  REQUIRE(k == scaling.cols() - rank(scaling));
  REQUIRE(rules.substitution.rows() == k);
  if (k == 0) return;
  CHECK(scaling * transpose(rules.invariants) == Matrix<Integer>(scaling.rows(), k));
  CHECK(rules.substitution * transpose(rules.invariants) == Matrix<Integer>::identity(k));
  CHECK(saturation_index(rules.invariants).is_one());
}

}  // namespace

TEST_CASE("rewrite rules of small scalings") {
  // t, n, r, K of the logistic equation: r t and n/K; r and K are set to 1.
  const Matrix<Integer> logistic = matrix({{1, 0, -1, 0}, {0, 1, 0, 1}});
  const RewriteRules rules = rewrite_rules(logistic);
  check_rules(rules, logistic);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(rules.substitution(i, 2).is_zero());
    CHECK(rules.substitution(i, 3).is_zero());
  }
  // No scaling: every variable is an invariant. Every scaling: none is.
  check_rules(rewrite_rules(matrix({{0, 0, 0}})), matrix({{0, 0, 0}}));
  check_rules(rewrite_rules(Matrix<Integer>::identity(3)), Matrix<Integer>::identity(3));
  // Weights 2 and 3: no single variable can be set to 1 by a unimodular scaling, but x^3/y^2 is still expressed.
  const RewriteRules powers = rewrite_rules(matrix({{2, 3}}));
  check_rules(powers, matrix({{2, 3}}));
  CHECK(abs(powers.invariants(0, 0)) == Integer(3));
  CHECK(abs(powers.invariants(0, 1)) == Integer(2));
}

TEST_CASE("invariant rational functions keep their value under the rules, at exact random points") {
  // f(z) = f(y^W) for sums and quotients of invariant monomials times one common monomial of weight w: f = z^w P/Q.
  Random random(20260105);
  for (int trial = 0; trial < 200; ++trial) {
    const auto n = static_cast<std::size_t>(between(random, 1, 7));
    const auto r = static_cast<std::size_t>(between(random, 1, 3));
    Matrix<Integer> scaling(r, n);
    for (Integer& entry : scaling.data()) entry = between(random, -3, 3);
    CAPTURE(trial, n, r);
    const RewriteRules rules = rewrite_rules(scaling);
    check_rules(rules, scaling);
    const std::size_t k = rules.invariants.rows();
    if (k == 0) continue;
    // Numerator and denominator share a factor z^e that is not invariant.
    std::vector<long> common;
    for (std::size_t j = 0; j < n; ++j) common.push_back(between(random, -2, 2));
    std::vector<std::vector<long>> terms(4, std::vector<long>(k));
    for (auto& term : terms) {
      for (long& e : term) e = between(random, -1, 1);
    }
    const auto value = [&](const std::vector<Rational>& z) {
      Rational factor = 1;
      for (std::size_t j = 0; j < n; ++j) factor *= pow(z[j], common[j]);
      const std::vector<Rational> y = monomials(rules.invariants, z);
      std::vector<Rational> products(terms.size(), factor);
      for (std::size_t t = 0; t < terms.size(); ++t) {
        for (std::size_t i = 0; i < k; ++i) products[t] *= pow(y[i], terms[t][i]);
      }
      return (products[0] + Rational(2) * products[1]) / (products[2] + Rational(3) * products[3]);
    };
    const std::vector<Rational> z = random_point(random, n);
    const std::vector<Rational> y = monomials(rules.invariants, z);
    const std::vector<Rational> image = monomials(transpose(rules.substitution), y);
    CHECK(value(image) == value(z));
    CHECK(monomials(rules.invariants, image) == y);
  }
}

TEST_CASE("rules of the known sets of quantities") {
  for (const LatticeCase& known : lattice_cases()) {
    CAPTURE(known.name);
    const DimensionMatrix matrix = dimension_matrix(known.variables);
    const RewriteRules rules = rewrite_rules(matrix.entries);
    check_rules(rules, matrix.entries);
    CHECK(rules.invariants.rows() == known.products);
  }
}

TEST_CASE("invariant monomials are written in the basis, others are recognised") {
  // Drag: Re^2 = (F rho/mu^2)/(F/(rho U^2 D^2)), with F, rho, U, D, mu.
  const RewriteRules rules = rewrite_rules_of(matrix({{0, 1, 1, 1, -1}, {1, -1, -2, -2, 0}}));
  const std::vector<Integer> square = {Integer(0), Integer(2), Integer(2), Integer(2), Integer(-2)};
  CHECK(rewrite_monomial(rules, square) == std::vector<Integer>{Integer(2), Integer(0)});
  const std::vector<Integer> force = {Integer(1), Integer(1), Integer(0), Integer(0), Integer(-2)};
  CHECK(rewrite_monomial(rules, force) == std::vector<Integer>{Integer(2), Integer(1)});
  const std::vector<Integer> mass = {Integer(0), Integer(1), Integer(0), Integer(3), Integer(0)};
  CHECK_FALSE(rewrite_monomial(rules, mass).has_value());
}

TEST_CASE("a list that does not generate all invariants is refused with its index") {
  // The two groups of drag that a fraction-free elimination gives: index 2.
  CHECK_THROWS_WITH(rewrite_rules_of(matrix({{1, 1, 0, 0, -2}, {1, -1, -2, -2, 0}})), Catch::Contains("index 2"));
  CHECK_THROWS_WITH(rewrite_rules_of(matrix({{1, -1, 0}, {2, -2, 0}})), Catch::Contains("only 1 of them"));
}

TEST_CASE("scaling symmetries from differences of exponents") {
  // n_t = r n - (r/K) n^2 in the columns t, n, r, K: n/t against r n, and r n against r n^2/K.
  const Matrix<Integer> differences = matrix({{-1, 0, -1, 0}, {0, -1, 0, 1}});
  CHECK(scaling_symmetries(differences) == matrix({{1, 0, -1, 0}, {0, 1, 0, 1}}));
  // A second way: every row is orthogonal to every difference, and the lattice is saturated of the right rank.
  Random random(7);
  for (int trial = 0; trial < 100; ++trial) {
    Matrix<Integer> rows(static_cast<std::size_t>(between(random, 1, 4)),
                         static_cast<std::size_t>(between(random, 1, 6)));
    for (Integer& entry : rows.data()) entry = between(random, -2, 2);
    CAPTURE(trial);
    const Matrix<Integer> symmetries = scaling_symmetries(rows);
    REQUIRE(symmetries.rows() == rows.cols() - rank(rows));
    if (symmetries.rows() == 0) continue;
    CHECK(rows * transpose(symmetries) == Matrix<Integer>(rows.rows(), symmetries.rows()));
    CHECK(saturation_index(symmetries).is_one());
  }
}
