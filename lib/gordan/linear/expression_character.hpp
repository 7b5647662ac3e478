// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <gordan/core/control.hpp>
#include <gordan/irrep/classical_character.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

/// The character of an expression of a classical group on its maximal torus (and on the second component of O(n)), by
/// the rules of sums, products, duals and powers from those of `vector` and of named irreps; over C, where a realified
/// vector is the sum of the natural module and its dual. Nothing for an invariant subspace without a name.
[[nodiscard]] std::optional<ClassicalCharacter> expression_character(const ClassicalGroup& group,
                                                                     const RepExpression& expression,
                                                                     const Control& control = {});

}  // namespace gordan
