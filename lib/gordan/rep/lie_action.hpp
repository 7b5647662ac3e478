// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// The derived action of an element X of the Lie algebra, given in the natural matrices (group_generators), on
/// coordinate columns: the derivative at t = 0 of action(v, 1 + t X). A vector is invariant under the connected group
/// exactly when every X annihilates it; a map M: V -> W is equivariant exactly when lie_action(W, X) M = M
/// lie_action(V, X).
///
/// Leaves: `vector` X, determinant tr X, points and signs 0, weights w: the sum of w_i X_ii. Duals -X^T, products by
/// Leibniz's rule, powers as derivations, realified vectors with the conjugate taken as -X^T (X antihermitian); the
/// last needs i. An irrep without element matrices is an InputError.
[[nodiscard]] Matrix<Number> lie_action(const RepExpression& expression, const Matrix<Number>& x);
[[nodiscard]] Matrix<Number> lie_action(const Representation& representation, const Matrix<Number>& x);

/// Modulo the prime of the image by which X was reduced; std::domain_error when the image's field does not hold the
/// matrices of a subspace.
[[nodiscard]] Matrix<std::uint32_t> lie_action(const RepExpression& expression, const Matrix<std::uint32_t>& x,
                                               const ModularImage& image);
[[nodiscard]] Matrix<std::uint32_t> lie_action(const Representation& representation, const Matrix<std::uint32_t>& x,
                                               const ModularImage& image);

}  // namespace gordan
