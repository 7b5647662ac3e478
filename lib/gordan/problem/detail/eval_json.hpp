// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/report.hpp>

namespace gordan::detail {

[[nodiscard]] Json eval_object(const EvalReport& report);

}  // namespace gordan::detail
