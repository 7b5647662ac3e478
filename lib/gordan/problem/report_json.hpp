// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

/// The report as one JSON object with the keys of docs/json.md. Integers of 2^53 and more are texts; the text is UTF-8
/// whatever the style says.
[[nodiscard]] std::string to_json(const Report& report, const ReportStyle& style = {});

}  // namespace gordan
