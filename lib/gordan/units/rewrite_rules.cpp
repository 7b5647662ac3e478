// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/rewrite_rules.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

void check_saturated(const Matrix<Integer>& invariants) {
  const std::size_t independent = rank(invariants);
  if (independent < invariants.rows())
    throw InputError(fmt::format("the {} invariants are dependent: only {} of them are independent", invariants.rows(),
                                 independent));
  const Integer index = invariants.rows() == 0 ? Integer(1) : saturation_index(invariants);
  if (!index.is_one())
    throw InputError(fmt::format("the invariants generate a lattice of index {} in that of all invariant monomials",
                                 to_string(index)),
                     {}, "a basis of the saturated lattice");
}

Matrix<Integer> columns_of(const Matrix<Integer>& a, const std::vector<std::size_t>& chosen) {
  Matrix<Integer> result(a.rows(), chosen.size());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < chosen.size(); ++j) result(i, j) = a(i, chosen[j]);
  }
  return result;
}

/// Variables whose weights, the columns of a saturated scaling matrix, are taken from the last one on while they extend
/// to a basis of all weights.
std::vector<std::size_t> variables_set_to_one(const Matrix<Integer>& invariants) {
  const Matrix<Integer> scaling = integer_nullspace(invariants);
  std::vector<std::size_t> chosen;
  for (std::size_t j = invariants.cols(); j-- > 0 && chosen.size() < scaling.rows();) {
    chosen.push_back(j);
    const Matrix<Integer> weights = transpose(columns_of(scaling, chosen));
    if (rank(weights) < chosen.size() || !saturation_index(weights).is_one()) chosen.pop_back();
  }
  return chosen;
}

std::vector<std::size_t> others(const std::vector<std::size_t>& chosen, std::size_t count) {
  std::vector<std::size_t> result;
  for (std::size_t j = 0; j < count; ++j) {
    if (std::ranges::find(chosen, j) == chosen.end()) result.push_back(j);
  }
  return result;
}

}  // namespace

RewriteRules rewrite_rules(const Matrix<Integer>& scaling) { return rewrite_rules_of(integer_nullspace(scaling)); }

RewriteRules rewrite_rules_of(const Matrix<Integer>& invariants) {
  check_saturated(invariants);
  const std::size_t k = invariants.rows();
  std::vector<std::size_t> replaced = others(variables_set_to_one(invariants), invariants.cols());
  if (replaced.size() > k) replaced = others({}, invariants.cols());
  // The rows of the transpose, restricted to the variables that are replaced, generate Z^k; so their Hermite form is
  // the identity above zeros, and the first k rows of the transform are a left inverse.
  const Matrix<Integer> restricted = transpose(columns_of(invariants, replaced));
  const HermiteNormalForm hermite = hermite_normal_form(restricted, true);
  RewriteRules rules{invariants, Matrix<Integer>(k, invariants.cols())};
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < replaced.size(); ++j) rules.substitution(i, replaced[j]) = hermite.transform(i, j);
  }
  return rules;
}

std::optional<std::vector<Integer>> rewrite_monomial(const RewriteRules& rules, std::span<const Integer> exponents) {
  require(exponents.size() == rules.invariants.cols(), "one exponent for each variable");
  std::vector<Integer> result(rules.invariants.rows());
  std::vector<Integer> remainder(exponents.begin(), exponents.end());
  for (std::size_t i = 0; i < result.size(); ++i) {
    for (std::size_t j = 0; j < exponents.size(); ++j) result[i] += rules.substitution(i, j) * exponents[j];
    for (std::size_t j = 0; j < exponents.size(); ++j) remainder[j] -= result[i] * rules.invariants(i, j);
  }
  const bool invariant = std::ranges::all_of(remainder, [](const Integer& e) { return e.is_zero(); });
  return invariant ? std::optional(std::move(result)) : std::nullopt;
}

Matrix<Integer> scaling_symmetries(const Matrix<Integer>& differences) {
  return hermite_normal_form(integer_nullspace(differences)).form;
}

}  // namespace gordan
