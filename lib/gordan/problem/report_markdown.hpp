// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

/// The report as Markdown with tables (GitHub's dialect).
[[nodiscard]] std::string to_markdown(const Report& report, const ReportStyle& style = {});

}  // namespace gordan
