// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

/// What `units --of` answers, as text for a terminal, Markdown and LaTeX.
[[nodiscard]] std::string nondimensionalize_text(const NondimensionalizeReport& report, const ReportStyle& style);
[[nodiscard]] std::string nondimensionalize_markdown(const NondimensionalizeReport& report);
[[nodiscard]] std::string nondimensionalize_latex(const NondimensionalizeReport& report);

}  // namespace gordan::detail
