// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>

namespace gordan::detail {

/// "2e, copy 0 (summands 1 2, by 1o)".
[[nodiscard]] std::string coupling_title(const Coupling& tensor);

/// "0.5477225575051661", "0.5 + 0.5i": the shortest text that reads back as the same doubles.
[[nodiscard]] std::string double_text(const ExactValue& value);

/// "gordan: real harmonics ...".
[[nodiscard]] std::string convention_words(const CouplingReport& report);

/// "the symmetric power Sym^3(V)", or "" for a product V x W.
[[nodiscard]] std::string product_words(const CouplingReport& report);

/// "3 tensors with 9 outputs and 25 nonzero entries".
[[nodiscard]] std::string size_words(const CouplingReport& report);

[[nodiscard]] std::string coupling_text(const CouplingReport& report, const ReportStyle& style);

}  // namespace gordan::detail
