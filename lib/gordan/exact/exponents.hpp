// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace gordan {

/// The exponent vector of a monomial, one entry per variable.
using Exponents = std::vector<std::uint16_t>;

}  // namespace gordan
