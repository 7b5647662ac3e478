// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// chi(1)/|G| Sigma_g chi(g^-1) rho(g), summed over the characters with these places in the table, element by element.
/// LimitReached where that adds up more than 10^9 entries.
[[nodiscard]] Matrix<Number> character_projector(const CharacterTable& table,
                                                 const std::vector<std::size_t>& characters, const Representation& v,
                                                 const Control& control);

}  // namespace gordan::detail
