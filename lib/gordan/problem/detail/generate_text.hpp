// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

/// The whole report; of many features, or of long recipes, the beginning.
[[nodiscard]] std::string generate_text(const GenerateReport& report, const ReportStyle& style);

/// What follows the heading.
[[nodiscard]] std::string generate_markdown(const GenerateReport& report);
[[nodiscard]] std::string generate_latex(const GenerateReport& report);

}  // namespace gordan::detail
