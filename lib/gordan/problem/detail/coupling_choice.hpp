// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/convention.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/run_coupling.hpp>

#include <optional>
#include <string>

namespace gordan::detail {

/// The convention of this name, gordan's for ""; InputError at its place.
[[nodiscard]] const Convention& chosen_convention(const Located<std::string>& name);

/// Likewise, nothing for "": the convention's own.
[[nodiscard]] std::optional<CouplingNormalization> chosen_normalization(const Located<std::string>& name);

/// The option that an error without a place is about: the one whose value it quotes, else `otherwise`.
[[nodiscard]] Place place_of(const InputError& error, const CouplingRequest& request, const Place& otherwise);

}  // namespace gordan::detail
