// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/eval_text.hpp>

#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

bool has_units(const EvalReport& report) {
  return std::any_of(report.features.begin(), report.features.end(),
                     [](const EvaluatedFeature& feature) { return !feature.units.empty(); });
}

std::vector<std::string> head(const EvalReport& report) {
  std::vector<std::string> cells = {"output", "feature"};
  if (has_units(report)) cells.emplace_back("units");
  cells.insert(cells.end(), {"smallest", "largest", "mean", "recipe"});
  return cells;
}

/// The cells of one feature; six digits of numbers, of which only the file has all.
std::vector<std::string> cells(const EvalReport& report, const EvaluatedFeature& feature) {
  std::vector<std::string> row = {feature.output, feature.name};
  if (has_units(report)) row.push_back(feature.units);
  for (const double value : {feature.smallest, feature.largest, feature.mean})
    row.push_back(fmt::format("{:.6g}", value));
  row.push_back(feature.recipe);
  return row;
}

std::string samples(const EvalReport& report) {
  return fmt::format("{} sample{} of {}", report.rows, report.rows == 1 ? "" : "s", report.data);
}

}  // namespace

std::string eval_text(const EvalReport& report, const ReportStyle& style) {
  std::string text = heading(report.source, nullptr, style);
  text += fmt::format("{}          {}\n", bold("Data", style), samples(report));
  for (const std::string& note : report.notes) text += fmt::format("Note          {}\n", fill(note, 14, 14));
  Rows rows = {head(report)};
  for (const EvaluatedFeature& feature : report.features) rows.push_back(cells(report, feature));
  for (std::vector<std::string>& row : rows) row[0] = "  " + row[0];
  text += '\n' + table(rows);
  if (!report.file.empty()) text += fmt::format("\n{} {}\n", bold("Written to", style), report.file);
  return text;
}

std::string eval_markdown(const EvalReport& report) {
  std::string text = fmt::format("Features at {}.\n\n", cell(samples(report)));
  Rows rows;
  for (const EvaluatedFeature& feature : report.features) {
    rows.push_back(cells(report, feature));
    rows.back().back() = code(rows.back().back());
  }
  text += markdown_table(head(report), rows);
  for (const std::string& note : report.notes) text += fmt::format("\nNote: {}\n", cell(note));
  return text;
}

std::string eval_latex(const EvalReport& report) {
  const std::vector<std::string> titles = head(report);
  std::string text = fmt::format("Features at {}.\n\n\\begin{{tabular}}{{{}}}\n", escaped(samples(report)),
                                 std::string(titles.size(), 'l'));
  const auto line = [&](const std::vector<std::string>& row) {
    for (std::size_t k = 0; k < row.size(); ++k) text += (k == 0 ? "  " : " & ") + escaped(row[k]);
    text += " \\\\";
  };
  line(titles);
  text += " \\hline\n";
  for (const EvaluatedFeature& feature : report.features) {
    line(cells(report, feature));
    text += '\n';
  }
  text += "\\end{tabular}\n";
  for (const std::string& note : report.notes) text += fmt::format("\\paragraph{{Note}} {}.\n", escaped(note));
  return text;
}

}  // namespace gordan::detail
