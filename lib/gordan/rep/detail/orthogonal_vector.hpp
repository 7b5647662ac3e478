// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// `vector` of a finite group in a basis that is orthogonal for an invariant (Hermitian) inner product.
struct OrthogonalVector {
  RepExpression expression;
  std::vector<Rational> lengths;  ///< squared; all 1 when no basis with rational ones was found
  bool orthogonal = true;         ///< false in that case
};

/// `vector` itself where the group is unitary; otherwise a subspace node with a change of basis, for the inner product
/// Sigma_g <g x, g y>: by the method of Gram and Schmidt, or by orthogonal vectors of one orbit.
[[nodiscard]] OrthogonalVector orthogonal_vector(const CharacterTable& table, const Control& control);

}  // namespace gordan::detail
