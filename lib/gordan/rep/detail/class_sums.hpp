// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// The projector onto the isotypic components of the `wanted` characters in a space in which, besides these, only the
/// `others` occur: M_C = Sigma_{g in C} rho(g) is |C| chi(C)/chi(1) on the component of chi, so products of
/// (M_C - x)/(y - x) over a few small classes C leave one component alone. Few elements of the group are visited.
/// Nothing where the small classes do not tell the characters apart, or the sums have more than 10^8 entries.
[[nodiscard]] std::optional<Matrix<Number>> class_sum_projector(const CharacterTable& table,
                                                                const std::vector<std::size_t>& wanted,
                                                                const std::vector<std::size_t>& others,
                                                                const RepExpression& space, const Control& control);

}  // namespace gordan::detail
