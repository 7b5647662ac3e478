// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gordan::detail {

/// Whether the text is UTF-8 without control characters other than tabs.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// The text as it can stand in a message: at most so many bytes, anything that is no plain text as '?'.
[[nodiscard]] std::string printable(std::string_view text, std::size_t longest = 40);

}  // namespace gordan::detail
