// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

namespace gordan {

/// Minimal generators of the invariants, and their series in degrees 0 to 10 and as far as generators occur.
/// An interrupt or a limit leaves what was certified before it.
[[nodiscard]] InvariantsReport run_invariants(const Representation& source, const InvariantOptions& options,
                                              const Control& control);

/// The same of the module of equivariants; the series is that of the module.
[[nodiscard]] EquivariantsReport run_equivariants(const Representation& source, const Representation& target,
                                                  const InvariantOptions& options, const Control& control);

}  // namespace gordan
