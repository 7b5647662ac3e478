// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/problem/detail/coupling_text.hpp>
#include <gordan/problem/detail/eval_text.hpp>
#include <gordan/problem/detail/fit_text.hpp>
#include <gordan/problem/detail/generate_text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/linear_text.hpp>
#include <gordan/problem/detail/nondimensionalize_text.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/problem/detail/units_text.hpp>
#include <gordan/problem/generator_stream.hpp>
#include <gordan/problem/report_text.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

using detail::bold;
using detail::fill;
using detail::table;

using Rows = std::vector<std::vector<std::string>>;

std::string text_of(const SeriesReport& report, const ReportStyle& style) {
  std::string text = detail::heading(report.source, report.target ? &*report.target : nullptr, style);
  text += '\n' + bold(report.target ? "Hilbert series of the equivariants" : "Hilbert series of the invariants", style);
  text += "\n\n";
  if (report.series.fraction) text += "  H(t) = " + fill(detail::fraction_text(*report.series.fraction), 9, 9) + "\n\n";
  Rows rows = {{"  degree", "dimension"}};
  for (std::size_t d = 0; d < report.series.coefficients.size(); ++d)
    rows.push_back({fmt::format("  {:>6}", d), to_string(report.series.coefficients[d])});
  text += table(rows);
  if (report.multigraded) {
    rows = {{"  multidegree", "dimension"}};
    for (const auto& [degrees, coefficient] : *report.multigraded)
      rows.push_back({"  " + detail::multidegree_text(degrees), to_string(coefficient)});
    text += '\n' + table(rows);
  }
  return text;
}

template <class GeneratorsReport>
void replay(const GeneratorsReport& report, GeneratorStream& stream, const std::vector<Generator>& invariants,
            const std::vector<Generator>& equivariants) {
  stream.begin();
  for (const Generator& generator : invariants) stream.add(generator);
  for (const Generator& generator : equivariants) stream.add(generator);
  stream.finish(report);
}

std::string text_of(const InvariantsReport& report, const ReportStyle& style) {
  std::string text;
  GeneratorStream stream(report.invariants.source, nullptr, style, [&](std::string_view piece) { text += piece; });
  replay(report, stream, report.invariants.generators, {});
  return text;
}

std::string text_of(const EquivariantsReport& report, const ReportStyle& style) {
  const EquivariantModule& module = report.module;
  std::string text;
  GeneratorStream stream(module.invariants.source, &module.target, style,
                         [&](std::string_view piece) { text += piece; });
  replay(report, stream, module.invariants.generators, module.generators);
  return text;
}

std::string text_of(const AverageReport& report, const ReportStyle& style) {
  return detail::heading(report.source, nullptr, style) + fmt::format("\n{} {}\n\n  {}\n", bold("Average of", style),
                                                                      fill(to_string(report.polynomial), 11, 4),
                                                                      fill(to_string(report.average), 2, 4));
}

std::string text_of(const DecomposeReport& report, const ReportStyle& style) {
  return detail::decompose_text(report, style);
}

std::string text_of(const LinearReport& report, const ReportStyle& style) { return detail::linear_text(report, style); }

std::string text_of(const CouplingReport& report, const ReportStyle& style) {
  return detail::coupling_text(report, style);
}

std::string text_of(const NondimensionalizeReport& report, const ReportStyle& style) {
  return detail::nondimensionalize_text(report, style);
}

std::string text_of(const UnitsReport& report, const ReportStyle& style) { return detail::units_text(report, style); }

std::string text_of(const CatalogueReport& report, const ReportStyle& style) {
  Rows rows;
  for (const CatalogueEntry& entry : report.entries) rows.push_back({entry.name, entry.example, entry.meaning});
  rows.insert(rows.begin(), {"written", "example", "means"});
  std::string text = table(rows);
  const std::size_t head = text.find('\n');
  return bold(text.substr(0, head), style) + text.substr(head) +
         fmt::format("\n'gordan {} NAME' says more.\n", report.command);
}

std::string matrix_text(const Matrix<Number>& matrix) {
  std::vector<std::size_t> widths(matrix.cols());
  for (std::size_t i = 0; i < matrix.rows(); ++i)
    for (std::size_t j = 0; j < matrix.cols(); ++j) widths[j] = std::max(widths[j], to_string(matrix(i, j)).size());
  std::string text;
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    text += "    [";
    for (std::size_t j = 0; j < matrix.cols(); ++j) text += fmt::format(" {:>{}}", to_string(matrix(i, j)), widths[j]);
    text += " ]\n";
  }
  return text;
}

std::string text_of(const GroupReport& report, const ReportStyle& style) {
  std::string text = bold(detail::group_words(report.group), style) + '\n';
  const FiniteGroup* finite = report.group.finite();
  if (finite == nullptr) text += fmt::format("  acts on R^{} by its matrices\n", report.group.dimension());
  if (finite != nullptr && finite->has_permutation()) text += fmt::format("  perm: {} points\n", finite->points());
  if (finite != nullptr && finite->has_matrix()) text += fmt::format("  vector: dimension {}\n", finite->dimension());
  text += "  conventions: " + fill(report.group.conventions(), 15, 4) + '\n';
  for (const std::string& note : report.group.notes()) text += "  note: " + fill(note, 8, 4) + '\n';
  if (finite == nullptr) return text;
  std::size_t number = 0;
  for (const NaturalElement& element : finite->generators()) {
    text += fmt::format("\n  generator {}\n", ++number);
    if (finite->has_permutation()) text += "    " + to_cycles(element.permutation) + '\n';
    if (finite->has_matrix()) text += matrix_text(element.matrix);
  }
  if (number == 0) text += "\n  no generators: the trivial group\n";
  return text;
}

std::string text_of(const RepresentationReport& report, const ReportStyle& style) {
  const RepresentationEntry& entry = report.entry;
  std::string text = bold(entry.name, style) + '\n';
  text += "  means        " + fill(entry.meaning, 15, 15) + '\n';
  if (!entry.conventions.empty()) text += "  components   " + fill(entry.conventions, 15, 15) + '\n';
  return text + "  example      " + entry.example + '\n';
}

std::string text_of(const EvalReport& report, const ReportStyle& style) { return detail::eval_text(report, style); }

std::string text_of(const FitReport& report, const ReportStyle& style) { return detail::fit_text(report, style); }

std::string text_of(const PredictReport& report, const ReportStyle& style) {
  return detail::predict_text(report, style);
}

std::string text_of(const GenerateReport& report, const ReportStyle& style) {
  return detail::generate_text(report, style);
}

std::string text_of(const VerifyReport& report, const ReportStyle& style) {
  std::string text = detail::heading(report.source, nullptr, style) + '\n';
  Rows rows = {{"  language", "check", "worst ulps", ""}};
  std::size_t failed = 0;
  for (const Check& check : report.checks) {
    failed += check.passed ? 0U : 1U;
    rows.push_back({"  " + check.language, check.what, fmt::format("{:.3g}", check.worst_ulps),
                    check.passed ? "passed" : "FAILED"});
  }
  text += table(rows);
  for (const std::string& note : report.notes) text += "  note: " + fill(note, 8, 4) + '\n';
  std::string verdict = failed == 0 ? fmt::format("all {} checks passed", report.checks.size())
                                    : fmt::format("{} of {} checks failed", failed, report.checks.size());
  if (!report.not_run.empty()) verdict += fmt::format("; not run: {}", fmt::join(report.not_run, ", "));
  return text + '\n' + bold(report.subject + ": " + verdict, style) + '\n';
}

}  // namespace

std::string to_text(const Report& report, const ReportStyle& style) {
  const std::string text = std::visit([&](const auto& r) { return text_of(r, style); }, report);
  return style.unicode ? text : detail::in_ascii(text);
}

}  // namespace gordan
