// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::tool {

std::string excerpt(std::string_view text, const Place& place) {
  if (place.column < 1) return "";
  for (int line = 1; line < place.line; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return "";
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find_first_of("\r\n"));
  const auto characters =
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  constexpr std::ptrdiff_t widest = 200;
  if (place.column > characters + 1 || characters > widest) return "";
  return fmt::format("  {}\n  {:>{}}\n", text, '^', place.column);
}

}  // namespace gordan::tool
