// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

namespace gordan {

struct DecomposeOptions {
  bool projectors = false;  ///< onto each isotypic component
  bool basis = false;       ///< symmetry-adapted
};

/// The decomposition of a representation. Throws InputError for projectors and bases where an irrep has no matrices (most
/// infinite groups, but SO(3) and O(3)), LimitReached where the table of characters, or a matrix that was asked for, is
/// too large.
[[nodiscard]] DecomposeReport run_decompose(const Representation& source, const DecomposeOptions& options,
                                            const Control& control);

}  // namespace gordan
