// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include <gordan/exact/matrix.hpp>
#include <gordan/irrep/detail/character_table_data.hpp>

namespace gordan::detail {

/// A finite subgroup of O(3), or of O(2) as a subgroup that fixes z, asked for elements by their 3 x 3 matrices.
class PointGroupView {
 public:
  /// Whether the natural matrices are real orthogonal of dimension 2 or 3.
  [[nodiscard]] static bool fits(const FiniteGroup& group);

  explicit PointGroupView(const CharacterTableData& table);

  /// The element with this matrix, where the group has it.
  [[nodiscard]] std::optional<std::uint32_t> find(const Matrix<Number>& matrix) const;
  /// Its class.
  [[nodiscard]] std::optional<std::size_t> class_of(const Matrix<Number>& matrix) const;
  [[nodiscard]] bool contains(const Matrix<Number>& matrix) const { return find(matrix).has_value(); }

 private:
  const CharacterTableData& table_;
};

/// The rotation by 2 pi k/n about z, followed by the mirror perpendicular to z when `reflected`.
[[nodiscard]] Matrix<Number> rotation_about_z(long n, bool reflected = false);
[[nodiscard]] Matrix<Number> diagonal(int x, int y, int z);
/// x -> y -> z -> x.
[[nodiscard]] Matrix<Number> diagonal_rotation();
/// The rotation by 2 pi/5 about (0, 1, (1+sqrt(5))/2).
[[nodiscard]] Matrix<Number> fivefold_rotation();

}  // namespace gordan::detail
