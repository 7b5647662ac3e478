// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// How often each candidate occurs in an expression with element matrices, by Weyl's integration formula modulo primes
/// as in torus_dimension, from the weights of the candidate and the traces of the expression. Those that do not occur
/// are left out. LimitReached when there are too many torus elements.
[[nodiscard]] std::vector<IrrepMultiplicity> weyl_multiplicities(const ClassicalGroup& group,
                                                                 const RepExpression& expression,
                                                                 const std::vector<ClassicalIrrep>& candidates,
                                                                 const Control& control);

}  // namespace gordan::detail
