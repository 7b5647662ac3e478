// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

/// The lines that say how the input was understood: group, source, target, notes, conventions.
[[nodiscard]] std::string heading(const Representation& source, const Representation* target, const ReportStyle& style);

/// "O(3), the orthogonal group of R^3", "S(4), ..., order 24".
[[nodiscard]] std::string group_words(const Group& group);

/// The names of the variables; of very many the first and the last.
[[nodiscard]] std::string variable_words(const Representation& space);

/// A table with columns as wide as needed, two spaces between them; the last column is wrapped.
[[nodiscard]] std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace gordan::detail
