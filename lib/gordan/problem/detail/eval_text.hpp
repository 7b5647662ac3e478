// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

[[nodiscard]] std::string eval_text(const EvalReport& report, const ReportStyle& style);
[[nodiscard]] std::string eval_markdown(const EvalReport& report);
[[nodiscard]] std::string eval_latex(const EvalReport& report);

}  // namespace gordan::detail
