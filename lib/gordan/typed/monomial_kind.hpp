// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gordan {

/// The exponents that the scalars of a monomial may have: whole ones from 0; negative ones as well for definite
/// scalars; multiples of 1/2 for definite scalars that are no norms (roots already).
enum class MonomialKind : std::uint8_t { polynomial, laurent, half_integer };

}  // namespace gordan
