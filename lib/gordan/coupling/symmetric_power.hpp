// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/reduced_product.hpp>

namespace gordan {

/// Sym^k of a space, k >= 1: the k-body features, the U tensors of symmetric contractions. See reduced_product().
[[nodiscard]] ReducedProduct symmetric_power(const SphericalSpace& space, int k, const ReducedOptions& options = {},
                                             const Control& control = {});

/// Alt^k of a space, k >= 1.
[[nodiscard]] ReducedProduct alternating_power(const SphericalSpace& space, int k, const ReducedOptions& options = {},
                                               const Control& control = {});

/// The largest number of factors of a reduced product.
inline constexpr int max_product_factors = 8;

}  // namespace gordan
