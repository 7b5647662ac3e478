// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_text.hpp>
#include <gordan/problem/nondimensionalize_report.hpp>

namespace gordan::detail {

/// What `units --of` answers; its keys are in docs/json.md.
[[nodiscard]] Json nondimensionalize_object(const NondimensionalizeReport& report);

}  // namespace gordan::detail
