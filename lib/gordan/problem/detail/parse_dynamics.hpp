// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/toml_cursor.hpp>
#include <gordan/problem/dynamics_table.hpp>

namespace gordan::detail {

/// [dynamics]: positions and momenta, or state; time, time_units, chunk.
[[nodiscard]] DynamicsTable parse_dynamics(const TomlTable& table, const Place& place);

}  // namespace gordan::detail
