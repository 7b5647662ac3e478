// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/fit_text.hpp>

#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t margin = 14;

bool has_frequencies(const FitReport& report) {
  return std::any_of(report.terms.begin(), report.terms.end(),
                     [](const FittedTerm& t) { return t.frequency.has_value(); });
}

bool has_targets(const FitReport& report) {
  return std::any_of(report.terms.begin(), report.terms.end(), [](const FittedTerm& t) { return !t.target.empty(); });
}

std::vector<std::string> head(const FitReport& report) {
  std::vector<std::string> cells = {"coefficient", "standard error"};
  if (has_frequencies(report)) cells.emplace_back("chosen in");
  if (has_targets(report)) cells.emplace_back("of");
  cells.emplace_back("term");
  return cells;
}

std::vector<std::string> cells(const FitReport& report, const FittedTerm& term) {
  std::vector<std::string> row = {
      term.exact.empty() ? fmt::format("{}", term.coefficient) : fmt::format("{} ({})", term.exact, term.coefficient),
      fmt::format("{:.2g}", term.standard_error)};
  if (has_frequencies(report)) row.push_back(term.frequency ? fmt::format("{:.0f} %", 100 * *term.frequency) : "");
  if (has_targets(report)) row.push_back(term.target);
  row.push_back(term.feature);
  return row;
}

std::string metric_value(const FitMetric& metric) {
  const std::string units = metric.units.empty() || metric.units == "1" ? "" : " " + metric.units;
  return fmt::format("{:.6g}{}", metric.value, units);
}

std::string metrics_text(const std::vector<FitMetric>& metrics) {
  Rows rows;
  for (const FitMetric& metric : metrics) rows.push_back({"  " + metric.name, metric_value(metric)});
  return rows.empty() ? "" : table(rows);
}

std::string remarks(const std::vector<std::string>& warnings, const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& warning : warnings) text += fmt::format("Warning       {}\n", fill(warning, margin, margin));
  for (const std::string& note : notes) text += fmt::format("Note          {}\n", fill(note, margin, margin));
  return text;
}

std::string markdown_remarks(const std::vector<std::string>& warnings, const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& warning : warnings) text += fmt::format("\nWarning: {}\n", cell(warning));
  for (const std::string& note : notes) text += fmt::format("\nNote: {}\n", cell(note));
  return text;
}

std::string markdown_metrics(const std::vector<FitMetric>& metrics) {
  Rows rows;
  for (const FitMetric& metric : metrics) rows.push_back({metric.name, metric_value(metric)});
  return rows.empty() ? "" : "\n" + markdown_table({"figure", "value"}, rows);
}

std::string latex_table(const Rows& rows) {
  std::string text = fmt::format("\\begin{{tabular}}{{{}}}\n", std::string(rows.front().size(), 'l'));
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t k = 0; k < row.size(); ++k) text += (k == 0 ? "  " : " & ") + row[k];
    text += " \\\\\n";
  }
  return text + "\\end{tabular}\n";
}

std::string latex_metrics(const std::vector<FitMetric>& metrics) {
  Rows rows;
  for (const FitMetric& metric : metrics) rows.push_back({escaped(metric.name), escaped(metric_value(metric))});
  return rows.empty() ? "" : "\n" + latex_table(rows);
}

}  // namespace

std::string fit_text(const FitReport& report, const ReportStyle& style) {
  std::string text = fmt::format("{}           {}\n", bold("Law", style), fill(report.formula, margin, margin));
  text += fmt::format("{}        {}\n", bold("Method", style), fill(report.method, margin, margin));
  text += remarks(report.warnings, report.notes);
  Rows rows = {head(report)};
  for (const FittedTerm& term : report.terms) rows.push_back(cells(report, term));
  for (std::vector<std::string>& row : rows) row[0] = "  " + row[0];
  text += "\n" + table(rows) + "\n" + metrics_text(report.metrics);
  if (!report.folder.empty())
    text += fmt::format("\n{} {}, {} files\n", bold("Written to", style), report.folder, report.files.size());
  return text;
}

std::string fit_markdown(const FitReport& report) {
  std::string text = fmt::format("{}\n\n{}.\n\n", code(report.formula), cell(report.method));
  Rows rows;
  for (const FittedTerm& term : report.terms) {
    rows.push_back(cells(report, term));
    rows.back().back() = code(rows.back().back());
  }
  return text + markdown_table(head(report), rows) + markdown_metrics(report.metrics) +
         markdown_remarks(report.warnings, report.notes);
}

std::string fit_latex(const FitReport& report) {
  std::string text = fmt::format("\\[ {} \\]\n\n", report.latex);
  Rows rows = {head(report)};
  for (const FittedTerm& term : report.terms) {
    std::vector<std::string> row = cells(report, term);
    for (std::string& entry : row) entry = escaped(entry);
    row.back() = "$" + term.latex + "$";
    rows.push_back(std::move(row));
  }
  text += latex_table(rows) + latex_metrics(report.metrics);
  for (const std::string& warning : report.warnings)
    text += fmt::format("\\paragraph{{Warning}} {}.\n", escaped(warning));
  return text;
}

std::string predict_text(const PredictReport& report, const ReportStyle& style) {
  std::string text = fmt::format("{}         {} of {}\n", bold("Model", style), report.target, report.model);
  text += fmt::format("{}       {}\n", bold("Samples", style), report.rows);
  text += remarks(report.warnings, report.notes);
  if (!report.metrics.empty()) text += "\n" + metrics_text(report.metrics);
  if (!report.file.empty()) text += fmt::format("\n{} {}\n", bold("Written to", style), report.file);
  return text;
}

std::string predict_markdown(const PredictReport& report) {
  return fmt::format("{} samples of {} by {}.\n", report.rows, code(report.target), code(report.model)) +
         markdown_metrics(report.metrics) + markdown_remarks(report.warnings, report.notes);
}

std::string predict_latex(const PredictReport& report) {
  return fmt::format("{} samples of {}.\n", report.rows, escaped(report.target)) + latex_metrics(report.metrics);
}

}  // namespace gordan::detail
