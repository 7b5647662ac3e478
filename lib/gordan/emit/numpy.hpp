// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>

namespace gordan {

/// The program as a Python module that needs NumPy >= 1.20 only, for batches:
///
///     INPUTS, OUTPUTS          {name: shape of one point}
///     evaluate(q1, q2, m)      arrays (batch..., *shape) in, {name: array (batch..., *shape)} out;
///                              batches broadcast; ValueError for a wrong shape
///     evaluate_flat(x)         (batch..., all input entries) -> (batch..., all output entries)
///
/// The shape of a point is () for scalars, (n,) for vectors, (rows, cols) for matrices.
[[nodiscard]] std::string emit_numpy(const StraightLineProgram& program);

}  // namespace gordan
