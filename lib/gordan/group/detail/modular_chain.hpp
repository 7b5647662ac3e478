// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan::detail {

/// The order of a *finite* group of matrices, by a stabiliser chain of the basis vectors modulo a splitting prime:
/// reduction modulo an odd unramified prime is injective on finite groups (Minkowski).
[[nodiscard]] Integer finite_matrix_group_order(const std::vector<Matrix<Number>>& generators, long conductor,
                                                const Control& control);

}  // namespace gordan::detail
