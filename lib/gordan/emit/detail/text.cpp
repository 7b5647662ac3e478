// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/text.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace gordan::detail {

std::string number_text(double value) {
  require(std::isfinite(value), "constants are finite");
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string text(buffer.data(), end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

namespace {

/// The number of bytes of the well-formed UTF-8 character at the front, 0 when there is none.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte(k) & 0xc0U) != 0x80) return 0;
  const unsigned second = byte(1);
  const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
  const bool outside = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

/// Control characters, line separators, marks that reorder or hide text.
bool is_unsafe(std::string_view character) {
  if (character.size() == 1)
    return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7f;
  const auto second = static_cast<unsigned char>(character[1]);
  if (character[0] == '\xc2') return second < 0xa0;                              // C1 controls
  if (character.size() == 3 && character.substr(0, 2) == "\xe2\x80") {
    const auto third = static_cast<unsigned char>(character[2]);
    return (third >= 0x8b && third <= 0x8f) || (third >= 0xa8 && third <= 0xae);
  }
  if (character.size() == 3 && character.substr(0, 2) == "\xe2\x81") {
    const auto third = static_cast<unsigned char>(character[2]);
    return third >= 0xa0 && third <= 0xaf;
  }
  return character == "\xef\xbb\xbf" || character == "\xd8\x9c";                 // BOM, ALM
}

}  // namespace

std::string comment_line(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const std::string_view character = text.substr(0, length == 0 ? 1 : length);
    text.remove_prefix(character.size());
    if (length == 0) line += '?';
    else if (is_unsafe(character)) line += ' ';
    else line += character;
    if (line.ends_with("*/") || line.ends_with("/*")) line.insert(line.size() - 1, " ");
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (line.ends_with('\\') || line.ends_with("?\?/")) line += " .";
  return line;
}

std::vector<std::string> comment_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(comment_line(text.substr(0, end)));
    if (end == std::string_view::npos) break;
    const bool crlf = text.substr(end).starts_with("\r\n");
    text.remove_prefix(end + (crlf ? 2 : 1));
  }
  return lines;
}

std::string wrapped(std::string_view code, std::size_t indent, std::size_t width) {
  std::string out;
  std::string margin(indent, ' ');
  while (margin.size() + code.size() > width) {
    std::size_t cut = code.rfind(' ', width - margin.size());
    const std::size_t comma = code.rfind(", ", width - margin.size() - 1);
    if (comma != std::string_view::npos && comma > width / 2) cut = comma + 1;
    if (cut == std::string_view::npos || cut == 0) cut = code.find(' ', 1);
    if (cut == std::string_view::npos) break;
    out += margin + std::string(code.substr(0, cut)) + "\n";
    code.remove_prefix(cut + 1);
    margin.assign(indent + 4, ' ');
  }
  return out + margin + std::string(code) + "\n";
}

std::string abridged(std::span<const std::string> names) {
  constexpr std::size_t most = 12;
  std::vector<std::string> shown;
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (names.size() <= most || k < most - 2 || k + 1 == names.size())
      shown.push_back(comment_line(names[k]));
    else if (k == most - 2)
      shown.emplace_back("...");
  }
  return join(shown, ", ");
}

}  // namespace gordan::detail
