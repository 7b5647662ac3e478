// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/toml_cursor.hpp>
#include <gordan/problem/fit_table.hpp>

namespace gordan::detail {

/// [fit]: method, criterion, max_terms, ...; [fit.start]: the parameters of a nonlinear model.
[[nodiscard]] FitTable parse_fit(const TomlTable& table, const Place& place);

}  // namespace gordan::detail
