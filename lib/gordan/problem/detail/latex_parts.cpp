// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/latex_parts.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/detail/page.hpp>

namespace gordan::detail {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\')
      result += "\\textbackslash{}";
    else if (c == '^')
      result += "\\textasciicircum{}";
    else if (c == '~')
      result += "\\textasciitilde{}";
    else if (std::string("&%$#_{}").find(c) != std::string::npos)
      result += std::string("\\") + c;
    else
      result += c;
  }
  return detail::in_ascii(result);
}

std::string broken(const std::string& sum) {
  constexpr std::size_t line_width = 110;
  std::string result;
  std::size_t width = 0;
  int depth = 0;
  for (std::size_t i = 0; i < sum.size(); ++i) {
    const char c = sum[i];
    if (c == '{' || c == '(') ++depth;
    if (c == '}' || c == ')') --depth;
    const bool sign = (c == '+' || c == '-') && i > 0 && sum[i - 1] == ' ' && i + 1 < sum.size() && sum[i + 1] == ' ';
    if (depth == 0 && sign && width > line_width) {
      result += "\\\\\n  &\\quad ";
      width = 0;
    }
    result += c;
    ++width;
  }
  return result;
}

std::string aligned(const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  return "{\\allowdisplaybreaks\n\\begin{align*}\n" + join(lines, " \\\\\n") + "\n\\end{align*}}\n";
}

}  // namespace gordan::detail
