// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

/// The mathematics of the report as LaTeX to be included in a document that uses amsmath and amssymb.
/// Throws InputError for `generate` and `verify`, which have none.
[[nodiscard]] std::string to_latex(const Report& report, const ReportStyle& style = {});

}  // namespace gordan
