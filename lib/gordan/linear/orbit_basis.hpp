// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <gordan/linear/linear_maps.hpp>

namespace gordan {

/// A basis of Hom_G(V, W) for monomial representations of a finite group: one map for each orbit of G on pairs (row,
/// column) on which the phases agree, found by union-find over the generators. Ordered by the first pair of the orbit,
/// whose entry is 1. Nothing where V or W is not monomial.
/// Throws LimitReached when there are more than `max_entries` pairs.
[[nodiscard]] std::optional<LinearBasis> orbit_maps(const Representation& v, const Representation& w,
                                                    const LinearOptions& options, const Control& control);

}  // namespace gordan
