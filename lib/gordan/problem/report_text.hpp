// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

/// The report for people at a terminal: how the input was understood, recipes before expanded forms, and what was
/// proven, said aloud.
[[nodiscard]] std::string to_text(const Report& report, const ReportStyle& style = {});

}  // namespace gordan
