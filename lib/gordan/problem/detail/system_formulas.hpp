// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/system_file.hpp>

namespace gordan::detail {

/// The formula with derivatives as symbols of the jet space. Throws InputError at the place of an unknown name, with
/// the nearest one, and of a derivative that is not written as one.
[[nodiscard]] Expression system_formula(const EquationSystem& system, const SyntaxTree& tree);

/// The quantity of this name; null when there is none.
[[nodiscard]] const SystemQuantity* find_quantity(const EquationSystem& system, std::string_view name);

/// "did you mean 'alpha'?" or "".
[[nodiscard]] std::string nearest_quantity(const EquationSystem& system, const std::string& name);

}  // namespace gordan::detail
