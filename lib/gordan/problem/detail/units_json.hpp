// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_text.hpp>
#include <gordan/problem/units_report.hpp>

namespace gordan::detail {

/// What `units` answers; its keys are in docs/json.md.
[[nodiscard]] Json units_object(const UnitsReport& report);

}  // namespace gordan::detail
