// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gordan {

/// The type of an irreducible representation by its Frobenius-Schur indicator: +1, 0, -1. The real representation that
/// contains it has the commutant R, C or H. Source: Serre, Linear Representations of Finite Groups, section 13.2.
enum class IrrepType { real, complex, quaternionic };

/// "real", "complex", "quaternionic".
[[nodiscard]] std::string to_string(IrrepType type);

}  // namespace gordan
