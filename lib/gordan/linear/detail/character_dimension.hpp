// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// dim Hom_G(V, W) from characters or formulas alone; nothing where none are known (generators and Lie algebras given
/// by matrices, irreps without names). LimitReached where the group has too many classes.
[[nodiscard]] std::optional<Integer> character_dimension(const Representation& v, const Representation& w,
                                                         const Control& control);

}  // namespace gordan::detail
