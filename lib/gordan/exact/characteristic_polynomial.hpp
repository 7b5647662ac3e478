// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>

#include <cstdint>
#include <vector>

namespace gordan {

/// det(1 - t A) modulo a prime p < 2^31, coefficients of 1, t, ..., t^n: by cycles for a monomial matrix,
/// O(n^2), else by FLINT, O(n^3).
[[nodiscard]] std::vector<std::uint32_t> reversed_characteristic_polynomial(const Matrix<std::uint32_t>& a,
                                                                            std::uint32_t p);

/// For each k <= max_order the largest multiplicity of a primitive k-th root of 1 among the roots of a
/// polynomial modulo p (k < p); entry 0 is not used. Empty when it has roots that are no such roots of 1.
[[nodiscard]] std::vector<int> root_of_unity_multiplicities(const std::vector<std::uint32_t>& polynomial,
                                                            std::uint32_t p, int max_order);

}  // namespace gordan
