// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

#include <string_view>

namespace gordan {

/// The average of a polynomial in the variables of the source over the group: over the elements of a finite one, over
/// Haar measure of a compact classical one.
/// Throws InputError with the reason for any other group, and at `place` for a polynomial that cannot be read.
[[nodiscard]] AverageReport run_average(const Representation& source, std::string_view polynomial, const Place& place,
                                        const Control& control);

}  // namespace gordan
