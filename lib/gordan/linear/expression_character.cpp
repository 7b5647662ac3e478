// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/expression_character.hpp>

#include <gordan/irrep/classical_irreps.hpp>

namespace gordan {

namespace {

using Maybe = std::optional<ClassicalCharacter>;

Maybe of_parts(const ClassicalGroup& group, const RepExpression& expression, const Control& control) {
  Maybe total;
  for (const RepExpression& part : expression.parts()) {
    const Maybe next = expression_character(group, part, control);
    if (!next) return std::nullopt;
    if (!total) {
      total = next;
    } else if (expression.kind() == RepKind::sum) {
      total = *total + *next;
    } else {
      total = product(group, *total, *next, control);
    }
  }
  return total ? total : trivial_character(group);
}

Maybe of_power(const ClassicalGroup& group, const RepExpression& expression, const Control& control) {
  const Maybe base = expression_character(group, expression.parts().front(), control);
  if (!base) return std::nullopt;
  const int k = expression.order();
  if (expression.kind() == RepKind::alternating_power) return alternating_power(group, *base, k, control);
  const ClassicalCharacter symmetric = symmetric_power(group, *base, k, control);
  if (expression.kind() == RepKind::symmetric_power || k < 2) return symmetric;
  return symmetric - symmetric_power(group, *base, k - 2, control);  // traceless: Sym^k = H^k + Sym^(k-2)
}

ClassicalCharacter of_weights(const RepExpression& expression) {
  ClassicalCharacter result;
  for (const std::vector<int>& weight : expression.weights()) result.torus[weight] += 1;
  return result;
}

}  // namespace

Maybe expression_character(const ClassicalGroup& group, const RepExpression& expression, const Control& control) {
  if (!expression.irrep().empty()) return character(parse_classical_irrep(group, expression.irrep()), control);
  switch (expression.kind()) {
    case RepKind::trivial: return trivial_character(group);
    case RepKind::weights: return of_weights(expression);
    case RepKind::determinant: return determinant_character(group);
    case RepKind::vector: return natural_character(group);
    case RepKind::realified_vector: return natural_character(group) + dual(group, natural_character(group));
    case RepKind::dual: {
      const Maybe base = expression_character(group, expression.parts().front(), control);
      return base ? Maybe(dual(group, *base)) : std::nullopt;
    }
    case RepKind::sum:
    case RepKind::product: return of_parts(group, expression, control);
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
    case RepKind::traceless: return of_power(group, expression, control);
    case RepKind::points:
    case RepKind::pairs:
    case RepKind::permutation_sign:
    case RepKind::subspace:
    case RepKind::irreducible:
    case RepKind::regular:
    case RepKind::generated:
    case RepKind::young: break;
  }
  return std::nullopt;
}

}  // namespace gordan
