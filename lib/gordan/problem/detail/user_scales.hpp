// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/system_file.hpp>
#include <gordan/units/product_exponents.hpp>

#include <optional>
#include <vector>

namespace gordan::detail {

/// The scales that the user chose, in exponents of the parameters: one place for each variable, independent before
/// dependent. Throws InputError for a scale of no variable, one that is no product of powers of parameters and, in a
/// system with units, one of other units than its variable.
[[nodiscard]] std::vector<std::optional<ProductExponents>> user_scales(const EquationSystem& system);

}  // namespace gordan::detail
