// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan {

/// The first image of Q(zeta_conductor) modulo a prime below `below` that divides no denominator of the entries.
[[nodiscard]] ModularImage usable_image(const std::vector<Matrix<Number>>& matrices, long conductor,
                                        std::uint32_t below = 0xffffffffU);

}  // namespace gordan
