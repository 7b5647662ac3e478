// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gordan::detail {

/// Code with bars escaped, as a table cell needs it.
[[nodiscard]] std::string code(const std::string& text);

/// Text of a table cell.
[[nodiscard]] std::string cell(const std::string& text);

[[nodiscard]] std::string markdown_table(const std::vector<std::string>& head,
                                         const std::vector<std::vector<std::string>>& rows);

}  // namespace gordan::detail
