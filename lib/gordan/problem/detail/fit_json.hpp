// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/fit_report.hpp>

namespace gordan::detail {

[[nodiscard]] Json fit_object(const FitReport& report);
[[nodiscard]] Json predict_object(const PredictReport& report);

}  // namespace gordan::detail
