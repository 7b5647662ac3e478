// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/markdown_parts.hpp>

#include <fmt/format.h>

namespace gordan::detail {

std::string code(const std::string& text) {
  std::string result = "`";
  for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
  return result + '`';
}

std::string cell(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '|' || c == '*' || c == '_' ? std::string("\\") + c : std::string(1, c);
  return result;
}

std::string markdown_table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows) {
  std::string text = fmt::format("| {} |\n|", fmt::join(head, " | "));
  for (std::size_t j = 0; j < head.size(); ++j) text += "---|";
  text += '\n';
  for (const std::vector<std::string>& row : rows) text += fmt::format("| {} |\n", fmt::join(row, " | "));
  return text;
}

}  // namespace gordan::detail
