// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/table_check.hpp>

#include <array>
#include <span>
#include <vector>

namespace gordan::detail {

/// The distance of a value from the correctly rounded one in units of its last place, or of the last place of `largest`
/// where it is zero.
[[nodiscard]] double ulps_between(double value, double expected, double largest, TablePrecision precision);

/// The conventions that a table is a multiple of; where there is none, gordan's with m descending, without a name.
[[nodiscard]] std::vector<TableFit> find_fits(std::span<const double> table, const std::array<int, 3>& degrees,
                                              TablePrecision precision, double tolerance);

}  // namespace gordan::detail
