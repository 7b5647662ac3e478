// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/rewrite_rules.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

RewriteRules rewrite_rules(const Matrix<Integer>& scaling) { return rewrite_rules_of(integer_nullspace(scaling)); }

RewriteRules rewrite_rules_of(const Matrix<Integer>& invariants) {
  // The n rows of the transpose generate Z^k exactly when the basis is saturated; then its Hermite form is the identity
  // above zeros, and the first k rows of the transform are W_d.
  const std::size_t k = invariants.rows();
  const HermiteNormalForm hermite = hermite_normal_form(transpose(invariants), true);
  if (hermite.rank < k)
    throw InputError(fmt::format("the {} invariants are dependent: only {} of them are independent", k, hermite.rank));
  Integer index = 1;
  for (std::size_t i = 0; i < k; ++i) index *= hermite.form(i, i);
  if (!index.is_one())
    throw InputError(fmt::format("the invariants generate a lattice of index {} in that of all invariant monomials",
                                 to_string(index)),
                     {}, "a basis of the saturated lattice");
  RewriteRules rules{invariants, Matrix<Integer>(k, invariants.cols())};
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < invariants.cols(); ++j) rules.substitution(i, j) = hermite.transform(i, j);
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
