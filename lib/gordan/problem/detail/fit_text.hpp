// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

[[nodiscard]] std::string fit_text(const FitReport& report, const ReportStyle& style);
[[nodiscard]] std::string fit_markdown(const FitReport& report);
[[nodiscard]] std::string fit_latex(const FitReport& report);
[[nodiscard]] std::string predict_text(const PredictReport& report, const ReportStyle& style);
[[nodiscard]] std::string predict_markdown(const PredictReport& report);
[[nodiscard]] std::string predict_latex(const PredictReport& report);

}  // namespace gordan::detail
