// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

namespace gordan {

/// The Hilbert series of the invariants of the source, with a target of the equivariants, in degrees 0 to `terms`.
[[nodiscard]] SeriesReport run_series(const Representation& source, const std::optional<Representation>& target,
                                      int terms, bool multigraded, const Control& control);

}  // namespace gordan
