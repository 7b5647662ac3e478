// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/nondimensionalize_report.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

/// "3 equations in t, x, y, u, w, v with 12 parameters".
[[nodiscard]] std::string system_words(const NondimensionalizeReport& report);

/// "all terms balance; the units of 18 quantities have rank 4", "the system has no units".
[[nodiscard]] std::string balance_words(const NondimensionalizeReport& report);

/// "17 quantities - 4 scaling symmetries = 13 invariants".
[[nodiscard]] std::string scaling_words(const NondimensionalizeReport& report);

/// "8 groups = 12 parameters in the equations - rank 4".
[[nodiscard]] std::string group_words(const NondimensionalizeReport& report);

/// What is known of the reduced system.
[[nodiscard]] std::string proof_words(const NondimensionalizeReport& report);

/// What a symmetry does: "t -> s1*t, R -> R/s1".
[[nodiscard]] std::vector<std::string> symmetry_texts(const NondimensionalizeReport& report, std::size_t symmetry);

/// What replaces each quantity in an invariant formula, in the invariants y1, y2, ...: "t -> y1".
[[nodiscard]] std::vector<std::string> rewriting_texts(const NondimensionalizeReport& report);

/// The variables z with z' = z/scale.
[[nodiscard]] ProductExponents scaled_variable(const NondimensionalizeReport& report, std::size_t variable,
                                               std::vector<UnitsVariable>& variables);

}  // namespace gordan::detail
