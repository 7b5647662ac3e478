// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/problem/sparse_table.hpp>

namespace gordan::detail {

/// {"shape", "entries": [[i, j, "p/q"], ...]}.
[[nodiscard]] Json table_object(const SparseTable& table);

[[nodiscard]] Json decompose_object(const DecomposeReport& report);
[[nodiscard]] Json linear_object(const LinearReport& report);

}  // namespace gordan::detail
