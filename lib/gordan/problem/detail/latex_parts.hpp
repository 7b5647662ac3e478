// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gordan::detail {

/// Plain text with LaTeX's special characters escaped.
[[nodiscard]] std::string escaped(const std::string& text);

/// A long sum over several lines of an align environment: breaks at the signs between terms, outside braces and
/// parentheses.
[[nodiscard]] std::string broken(const std::string& sum);

/// Definitions in an align environment; "" when there are none.
[[nodiscard]] std::string aligned(const std::vector<std::string>& lines);

}  // namespace gordan::detail
