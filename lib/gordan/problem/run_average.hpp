// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

#include <string_view>

namespace gordan {

/// The Reynolds operator of a finite group on a polynomial in the variables of the source.
/// Throws InputError for an infinite group, and at `place` for a polynomial that cannot be read.
[[nodiscard]] AverageReport run_average(const Representation& source, std::string_view polynomial, const Place& place,
                                        const Control& control);

}  // namespace gordan
