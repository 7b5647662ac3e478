// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/numeric_array.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/problem/run_coupling.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace gordan {

/// Compares real coupling tables l1 x l2 -> l3 of another library, told by their shapes, with the exact values in the
/// convention and normalization of the request. `factors`: the dimensions that the first two axes must have.
/// Throws InputError at `place` for a table of another shape or of complex numbers.
[[nodiscard]] std::vector<TableCheck> check_tables(const std::vector<NumericArray>& tables,
                                                   const CouplingRequest& request,
                                                   const std::optional<std::pair<int, int>>& factors,
                                                   const Place& place, const Control& control);

}  // namespace gordan
