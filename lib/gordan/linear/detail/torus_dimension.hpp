// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// dim Hom_G(V, W) of a classical group by Weyl's integration formula modulo primes (weyl_integration.hpp), on torus
/// elements written in the coordinates in which the group preserves its form, so that every expression with matrices
/// has its trace. Nothing for irreps without matrices; LimitReached when there are too many torus elements.
[[nodiscard]] std::optional<Integer> torus_dimension(const Representation& v, const Representation& w,
                                                     const Control& control);

}  // namespace gordan::detail
