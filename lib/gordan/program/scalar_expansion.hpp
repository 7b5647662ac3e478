// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

namespace gordan {

/// The same program with inputs and outputs as they are, and every operation between them one on
/// scalars. Entries that are 0, 1 or equal to others cost nothing then, which arrays hide: the
/// second derivatives of inner products, say, are constants. Sums and products of integer constants
/// are folded.
[[nodiscard]] StraightLineProgram scalar_expansion(const StraightLineProgram& program);

}  // namespace gordan
