// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/orthogonal_vector.hpp>

#include <algorithm>
#include <utility>

#include <gordan/rep/detail/group_sums.hpp>
#include <gordan/rep/detail/labels.hpp>

namespace gordan::detail {

OrthogonalVector orthogonal_vector(const CharacterTable& table, const Control& control) {
  const FiniteGroup& group = table.group();
  const auto n = static_cast<std::size_t>(group.dimension());
  const std::vector<NaturalElement>& generators = group.generators();
  const bool unitary = std::all_of(generators.begin(), generators.end(), [&](const NaturalElement& g) {
    return adjoint(g.matrix) * g.matrix == Matrix<Number>::identity(n);
  });
  const RepExpression vector = RepExpression::vector(Group(group).axis_names(), unitary && !group.is_complex());
  if (unitary) return {vector, std::vector<Rational>(n, Rational(1)), true};
  Matrix<Number> form(n, n);
  for (const NaturalElement& g : exact_elements(group, control)) form = form + adjoint(g.matrix) * g.matrix;
  const auto basis = orthogonal_columns(Matrix<Number>::identity(n), form, n);
  if (!basis) return {vector, std::vector<Rational>(n, Rational(1)), false};
  return {
      RepExpression::subspace(vector, basis->columns, basis->projection, number_labels(n), "vector", basis->lengths),
      basis->lengths, true};
}

}  // namespace gordan::detail
