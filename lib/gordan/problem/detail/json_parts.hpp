// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_text.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// {"gordan": version, "command": command}.
[[nodiscard]] Json header(const char* command);

/// The number; null where it is infinite or none.
[[nodiscard]] Json finite_number(double value);

/// {"name", "order"}; the order of an infinite group is null.
[[nodiscard]] Json group_object(const Group& group);

/// The keys that say how the input was understood: group, source, target, conventions, notes.
void add_spaces(Json& json, const Representation& source, const Representation* target);

/// [[i, j, ..., "sqrt(3/10)"], ...], with `rounded` also the nearest double, [re, im] where it is not real.
[[nodiscard]] Json table_entries(const SparseTable& table, bool rounded);

}  // namespace gordan::detail
