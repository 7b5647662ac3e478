// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

/// What `units` answers, as text for a terminal, Markdown and LaTeX.
[[nodiscard]] std::string units_text(const UnitsReport& report, const ReportStyle& style);
[[nodiscard]] std::string units_markdown(const UnitsReport& report);
[[nodiscard]] std::string units_latex(const UnitsReport& report);

}  // namespace gordan::detail
