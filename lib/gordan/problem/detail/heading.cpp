// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/rep/meaning.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

constexpr std::size_t label_width = 14;

std::string line(const char* label, const std::string& text, const ReportStyle& style) {
  return bold(padded(label, label_width), style) + fill(text, label_width, label_width) + '\n';
}

std::string space_line(const char* label, const Representation& space, const ReportStyle& style) {
  return line(label, fmt::format("{}: {}", space.name(), meaning(space)), style);
}

constexpr std::size_t most_variables = 60;
constexpr std::size_t most_digits = 40;

std::string order_words(const Integer& order) {
  const std::string digits = to_string(order);
  if (digits.size() <= most_digits) return digits;
  return fmt::format("{}... ({} digits)", digits.substr(0, 12), digits.size());
}

}  // namespace

std::string variable_words(const Representation& space) {
  const std::vector<std::string>& names = space.variables();
  if (names.size() <= most_variables) return join(names, ", ");
  return fmt::format("{}, {}, {}, ..., {} ({} in all)", names[0], names[1], names[2], names.back(), names.size());
}

std::string group_words(const Group& group) {
  const std::string description = group.description();
  std::string text = group.name();
  if (description != text && !description.empty()) text += ": " + description;
  if (const FiniteGroup* finite = group.finite()) text += fmt::format(", order {}", order_words(finite->order()));
  return text;
}

std::string heading(const Representation& source, const Representation* target, const ReportStyle& style) {
  std::string text = line("Group", group_words(source.group()), style);
  text += space_line("Source V", source, style);
  if (!source.variables().empty()) text += line("Variables", variable_words(source), style);
  if (target != nullptr) text += space_line("Target W", *target, style);
  if (const std::string conventions = source.group().conventions(); !conventions.empty())
    text += line("Conventions", conventions, style);
  for (const std::string& note : report_notes(source)) text += line("Note", note, style);
  return text;
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t j = 0; j + 1 < row.size(); ++j) widths[j] = std::max(widths[j], text_width(row[j]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::size_t column = 0;
    for (std::size_t j = 0; j + 1 < row.size(); ++j) {
      text += padded(row[j], widths[j] + 2);
      column += widths[j] + 2;
    }
    text += (row.empty() ? "" : fill(row.back(), column, column)) + '\n';
  }
  return text;
}

}  // namespace gordan::detail
