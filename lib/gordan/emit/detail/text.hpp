// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// The shortest decimal text that reads back as the same double, always with a point or exponent.
[[nodiscard]] std::string number_text(double value);

/// Text as it may stand in a comment of any language, one line: no control or bidirectional
/// characters, no malformed UTF-8, no comment delimiters, no backslash at the end.
[[nodiscard]] std::string comment_line(std::string_view text);

/// The same for text of several lines.
[[nodiscard]] std::vector<std::string> comment_lines(std::string_view text);

/// Code broken at spaces into lines of at most `width` characters where it can be; continuation
/// lines are indented by four more than the first. Ends with a newline.
[[nodiscard]] std::string wrapped(std::string_view code, std::size_t indent, std::size_t width = 100);

/// "a, b, c", or "a, b, ..., z" of a long list.
[[nodiscard]] std::string abridged(std::span<const std::string> names);

}  // namespace gordan::detail
