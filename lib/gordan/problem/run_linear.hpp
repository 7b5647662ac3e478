// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

namespace gordan {

/// More entries than this are not printed.
inline constexpr long max_printed_entries = 2'000'000;

/// A basis of Hom_G(V, W), or with `count_only` its dimension alone. Throws InputError with its size for a basis that is
/// too large to print.
[[nodiscard]] LinearReport run_linear(const Representation& source, const Representation& target, bool count_only,
                                      const Control& control);

}  // namespace gordan
