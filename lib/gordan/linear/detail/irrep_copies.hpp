// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/group.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// A copy of an irrep U in V: an equivariant map U -> V, and one V -> U that undoes it and is zero on the other copies.
struct IrrepCopy {
  Matrix<Number> inclusion;   ///< dim V x dim U
  Matrix<Number> projection;  ///< dim U x dim V
};

/// V's copies of an irrep U, as a basis of Hom_G(U, V) over the division algebra D = End_G(U): every map from U is a
/// sum of copies after elements of D, so that V's isotypic component is the direct sum of the copies. Their projections
/// are the dual basis in Hom_G(V, U). All found as null spaces over the generators. Throws InputError for irreps
/// without matrices, LimitReached beyond max_null_space_dimension.
[[nodiscard]] std::vector<IrrepCopy> irrep_copies(const Group& group, const RepExpression& irrep,
                                                  const RepExpression& space, const Control& control);

}  // namespace gordan::detail
