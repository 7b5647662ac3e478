// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <gordan/core/control.hpp>
#include <gordan/linear/decomposition.hpp>

namespace gordan::detail {

/// The expression of an irrep by the name that decompose gives it: `irrep(NAME)`.
/// Throws InputError for a name that is none, LimitReached as `irreducible` does.
[[nodiscard]] RepExpression irrep_expression(const Group& group, const std::string& name, const Control& control);

/// The matrices of a component's irrep: those of `irrep(NAME)`; over R, where these are complex, in real and imaginary
/// parts; for SO(2) the traceless tensors. Throws InputError where none are known over the field of the decomposition.
[[nodiscard]] RepExpression irrep_matrices(const Decomposition& decomposition, const IsotypicComponent& component,
                                           const Control& control);

}  // namespace gordan::detail
