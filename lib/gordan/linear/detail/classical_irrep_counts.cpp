// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/detail/irrep_counts.hpp>
#include <gordan/linear/detail/weyl_multiplicities.hpp>
#include <gordan/linear/expression_character.hpp>

namespace gordan::detail {

namespace {

// By dimension, size of the weight, descending weight, as decompose_character orders them.
std::vector<long> key_of(const ClassicalIrrep& irrep) {
  std::vector<long> key = {irrep.dimension.fits_long() ? irrep.dimension.to_long() : 0, 0};
  for (const int w : irrep.highest_weight) {
    key[1] += std::abs(w);
    key.push_back(-w);
  }
  key.push_back(irrep.associate ? 1 : 0);
  return key;
}

// Subspaces replaced by the spaces that they lie in.
RepExpression ambient(const RepExpression& expression) {
  if (!expression.irrep().empty() || expression.parts().empty()) return expression;
  std::vector<RepExpression> parts;
  for (const RepExpression& part : expression.parts()) parts.push_back(ambient(part));
  switch (expression.kind()) {
    case RepKind::subspace:
      return parts.front();
    case RepKind::dual:
      return RepExpression::dual(parts.front());
    case RepKind::product:
      return RepExpression::product(parts);
    case RepKind::sum:
      return RepExpression::sum(parts);
    case RepKind::symmetric_power:
      return RepExpression::symmetric_power(parts.front(), expression.order());
    case RepKind::alternating_power:
      return RepExpression::alternating_power(parts.front(), expression.order());
    default:
      return expression;
  }
}

std::vector<IrrepMultiplicity> irreps_of(const ClassicalGroup& group, const RepExpression& expression,
                                         const Control& control) {
  if (const auto character = expression_character(group, expression, control))
    return decompose_character(group, *character, control);
  const auto larger = expression_character(group, ambient(expression), control);
  if (!larger || !expression.has_matrices())
    throw InputError(fmt::format("the irreps of {} in '{}' are not known", group.name, expression.text()));
  std::vector<ClassicalIrrep> candidates;
  for (IrrepMultiplicity& m : decompose_character(group, *larger, control)) candidates.push_back(std::move(m.irrep));
  return weyl_multiplicities(group, expression, candidates, control);
}

}  // namespace

IrrepCounts classical_irrep_counts(const ClassicalGroup& group, const RepExpression& expression,
                                   const Control& control) {
  IrrepCounts result;
  for (const auto& [irrep, multiplicity] : irreps_of(group, expression, control)) {
    const ClassicalIrrep other = conjugate(irrep);
    const std::string& real_name = key_of(other) < key_of(irrep) ? other.name : irrep.name;
    result[key_of(irrep)] = {irrep.name, other.name, real_name, irrep.dimension, irrep.type, multiplicity};
  }
  return result;
}

}  // namespace gordan::detail
