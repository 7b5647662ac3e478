// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/real_spaces.hpp>

#include <algorithm>

#include <gordan/group/lie_algebra.hpp>
#include <gordan/invariant/tensor_view.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/finite_irreps.hpp>

namespace gordan::detail {

namespace {

bool is_real(const Matrix<Number>& a) {
  return std::all_of(a.data().begin(), a.data().end(), [](const Number& x) { return x.is_real(); });
}

bool has_real_elements(const Group& whole, const RepExpression& expression) {
  return std::ranges::all_of(group_generators(whole).elements,
                             [&](const NaturalElement& g) { return is_real(action(expression, g)); });
}

// `group` is the factor of `whole` that acts.
bool is_real_leaf(const Group& whole, const Group& group, const RepExpression& expression) {
  switch (expression.kind()) {
    case RepKind::vector:
      if (group.classical() != nullptr) return !is_complex(group.classical()->family);
      return group.finite() != nullptr && has_real_elements(whole, expression);
    case RepKind::determinant:
      if (group.classical() != nullptr) return group.classical()->family != ClassicalFamily::unitary;
      return group.finite() != nullptr && has_real_elements(whole, expression);
    case RepKind::generated:
      return group.finite() != nullptr && has_real_elements(whole, expression);
    case RepKind::irreducible:
      return group.classical() != nullptr &&
             parse_classical_irrep(*group.classical(), expression.irrep()).type == IrrepType::real &&
             !is_complex(group.classical()->family);
    case RepKind::weights:
      return std::ranges::all_of(expression.weights(), [](const std::vector<int>& weight) {
        return std::ranges::all_of(weight, [](int w) { return w == 0; });
      });
    case RepKind::subspace:
      return is_real(expression.inclusion()) && is_real(expression.projection());
    default:
      return true;
  }
}

bool is_real_space(const Group& whole, const RepExpression& expression) {
  const int factor = expression.factor();
  const bool chosen = factor >= 0 && whole.product() != nullptr;
  const Group group = chosen ? whole.product()->factors()[static_cast<std::size_t>(factor)] : whole;
  if (group.finite() != nullptr && has_real_irreps(*group.finite())) return true;
  return is_real_leaf(whole, group, expression) &&
         std::ranges::all_of(expression.parts(), [&](const RepExpression& part) { return is_real_space(whole, part); });
}

}  // namespace

bool is_real_space(const Representation& v) {
  return std::ranges::all_of(v.summands(),
                             [&](const Summand& summand) { return is_real_space(v.group(), summand.expression); });
}

}  // namespace gordan::detail
