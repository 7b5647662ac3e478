// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/point_group_view.hpp>

#include <gordan/group/matrix_makers.hpp>

namespace gordan::detail {

Matrix<Number> rotation_about_z(long n, bool reflected) {
  const Number c = cosine(n);
  const Number s = sine(n);
  return square_matrix(3, {c, -s, 0, s, c, 0, 0, 0, reflected ? -1 : 1});
}

Matrix<Number> diagonal(int x, int y, int z) { return diagonal_matrix({x, y, z}); }

Matrix<Number> diagonal_rotation() { return permutation_matrix({1, 2, 0}); }

Matrix<Number> fivefold_rotation() {
  const Number golden = (Number(1) + Number::square_root(5)) * Number(Rational(1, 2));
  const Number small = golden - Number(1);
  const Number one = 1;
  return Number(Rational(1, 2)) *
         square_matrix(3, {small, -golden, one, golden, one, small, -one, small, golden});
}

bool PointGroupView::fits(const FiniteGroup& group) {
  if (group.is_complex() || (group.dimension() != 2 && group.dimension() != 3)) return false;
  const auto n = static_cast<std::size_t>(group.dimension());
  for (const NaturalElement& g : group.generators()) {
    if (!(transpose(g.matrix) * g.matrix == Matrix<Number>::identity(n))) return false;
  }
  return true;
}

PointGroupView::PointGroupView(const CharacterTableData& table) : table_(table) {}

std::optional<std::uint32_t> PointGroupView::find(const Matrix<Number>& matrix) const {
  const FiniteGroup& group = table_.group;
  NaturalElement element{{}, matrix};
  if (group.dimension() == 2) {
    if (!matrix(2, 2).is_one()) return std::nullopt;
    element.matrix = square_matrix(2, {matrix(0, 0), matrix(0, 1), matrix(1, 0), matrix(1, 1)});
  }
  if (!group.has_permutation()) return table_.listing->find(element);
  // Points and matrices, as for Z(n) and D(n): the generators and the powers of the first one.
  const std::vector<NaturalElement>& generators = group.generators();
  for (std::size_t s = 0; s < generators.size(); ++s) {
    if (generators[s].matrix == element.matrix) return table_.listing->left(s, 0);
  }
  if (element.matrix == Matrix<Number>::identity(element.matrix.rows())) return 0;
  return std::nullopt;
}

std::optional<std::size_t> PointGroupView::class_of(const Matrix<Number>& matrix) const {
  const std::optional<std::uint32_t> element = find(matrix);
  if (!element) return std::nullopt;
  return table_.class_list->class_of[*element];
}

}  // namespace gordan::detail
