// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/problem/report_tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace gordan {

namespace {

/// The name with letters, digits and _ only, distinct from those before it.
std::string identifier(const std::string& name, std::set<std::string>& used) {
  std::string text;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      text += c;
    else if (!text.empty() && text.back() != '_')
      text += '_';
  }
  if (text.empty() || std::isdigit(static_cast<unsigned char>(text[0])) != 0) text = "t" + text;
  std::string distinct = text;
  for (int k = 2; !used.insert(distinct).second; ++k) distinct = fmt::format("{}_{}", text, k);
  return distinct;
}

/// A literal that is a double also where its text has no point.
std::string literal(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string entry_text(const TableEntry& entry, bool real) {
  const std::complex<double> value = to_complex(entry.value);
  std::string text = fmt::format("{{{{{}}}, {}", fmt::join(entry.at, ", "), literal(value.real()));
  if (!real) text += fmt::format(", {}", literal(value.imag()));
  return fmt::format("    {}}},  // {}\n", text, to_string(entry.value));
}

std::string table_text(const SparseTable& table, std::set<std::string>& used, bool real) {
  const std::string name = identifier(table.name, used);
  std::string text = fmt::format("\n/// {}, shape {}.\n", table.name, fmt::join(table.shape, " x "));
  text += fmt::format("inline constexpr std::array<int, {}> {}_shape = {{{}}};\n", table.shape.size(), name,
                      fmt::join(table.shape, ", "));
  text += fmt::format("inline constexpr std::array<{}<{}>, {}> {} = {{{{\n", real ? "Entry" : "ComplexEntry",
                      table.shape.size(), table.entries.size(), name);
  for (const TableEntry& entry : table.entries) text += entry_text(entry, real);
  return text + "}};\n";
}

}  // namespace

std::string report_cpp(const Report& report) {
  const std::vector<SparseTable> tables = report_tables(report);
  const auto is_real_table = [](const SparseTable& table) {
    return std::all_of(table.entries.begin(), table.entries.end(), [](const TableEntry& e) { return is_real(e.value); });
  };
  const bool real = std::all_of(tables.begin(), tables.end(), is_real_table);
  std::string text = fmt::format(
      "// Written by gordan {}; do not edit.\n// SPDX-License-Identifier: Apache-2.0\n#pragma once\n\n"
      "#include <array>\n#include <cstddef>\n\nnamespace gordan_tables {{\n\n"
      "/// A nonzero entry: its indices from 0, and its value rounded once.\n",
      version());
  text += "template <std::size_t order>\n";
  text += real ? "struct Entry {\n  std::array<int, order> at;\n  double value;\n};\n"
               : "struct ComplexEntry {\n  std::array<int, order> at;\n  double real;\n  double imaginary;\n};\n";
  std::set<std::string> used;
  for (const SparseTable& table : tables) text += table_text(table, used, real);
  return text + "\n}  // namespace gordan_tables\n";
}

}  // namespace gordan
