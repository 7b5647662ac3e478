// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/convention.hpp>
#include <gordan/problem/problem.hpp>

#include <optional>
#include <string>

namespace gordan::detail {

/// The convention of this name, gordan's for ""; InputError at its place.
[[nodiscard]] const Convention& chosen_convention(const Located<std::string>& name);

/// Likewise, nothing for "": the convention's own.
[[nodiscard]] std::optional<CouplingNormalization> chosen_normalization(const Located<std::string>& name);

}  // namespace gordan::detail
