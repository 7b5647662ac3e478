// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/problem/detail/coupling_text.hpp>
#include <gordan/problem/detail/eval_text.hpp>
#include <gordan/problem/detail/fit_text.hpp>
#include <gordan/problem/detail/generate_text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/nondimensionalize_text.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/problem/detail/units_text.hpp>
#include <gordan/problem/report_latex.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/rep/meaning.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

using detail::aligned;
using detail::broken;
using detail::escaped;

std::string heading(const Representation& source, const Representation* target) {
  std::string text = fmt::format("\\paragraph{{Group}} {}.\n", escaped(detail::group_words(source.group())));
  text += fmt::format("\\paragraph{{Source}} {}: {}.\n", escaped(source.name()), escaped(meaning(source)));
  if (target != nullptr)
    text += fmt::format("\\paragraph{{Target}} {}: {}.\n", escaped(target->name()), escaped(meaning(*target)));
  if (const std::string conventions = source.group().conventions(); !conventions.empty())
    text += fmt::format("\\paragraph{{Conventions}} {}.\n", escaped(conventions));
  for (const std::string& note : report_notes(source)) text += fmt::format("\\paragraph{{Note}} {}.\n", escaped(note));
  return text;
}

std::string certificate_text(const Certificate& certificate) {
  return escaped(detail::certificate_sentences(certificate)) + '\n';
}

std::string series_text(const HilbertSeries& series) {
  if (series.coefficients.empty()) return "";
  std::string text = "  H(t) &= ";
  if (series.fraction) text += detail::fraction_latex(*series.fraction) + " \\\\\n  &= ";
  text += broken(detail::series_polynomial(series.coefficients, true)) + " + \\cdots";
  return fmt::format("\\paragraph{{Hilbert series}}\n{}", aligned({text}));
}

std::string invariants_text(const InvariantGenerators& invariants, const ReportStyle& style) {
  std::vector<std::string> lines;
  for (const Generator& g : invariants.generators) {
    std::string line = fmt::format("  {} &= {}", latex_name(g.name), to_latex(g.recipe, invariants.source));
    if (style.polynomials) line += " \\\\\n  &= " + broken(to_latex(expand(g.recipe, invariants.source)));
    lines.push_back(std::move(line));
  }
  return "\\paragraph{Invariants}\n" + aligned(lines) + certificate_text(invariants.certificate);
}

std::string equivariants_text(const EquivariantModule& module, const ReportStyle& style) {
  std::vector<std::string> lines;
  for (const Generator& g : module.generators) {
    std::string line = fmt::format("  {} &= {}", latex_name(g.name), recipe_latex(module, g));
    if (style.polynomials) {
      std::vector<std::string> parts;
      for (const Polynomial& component : components(module, g)) parts.push_back(to_latex(component));
      line += fmt::format(" \\\\\n  &= \\begin{{pmatrix}} {} \\end{{pmatrix}}", join(parts, " \\\\ "));
    }
    lines.push_back(std::move(line));
  }
  return "\\paragraph{Equivariants}\n" + aligned(lines) + certificate_text(module.certificate);
}

std::string matrix_latex(const Matrix<Number>& matrix) {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    std::vector<std::string> entries;
    for (std::size_t j = 0; j < matrix.cols(); ++j) entries.push_back(to_latex(matrix(i, j)));
    rows.push_back(join(entries, " & "));
  }
  return fmt::format("\\begin{{pmatrix}} {} \\end{{pmatrix}}", join(rows, " \\\\ "));
}

std::string latex(const SeriesReport& report, const ReportStyle&) {
  std::string text = heading(report.source, report.target ? &*report.target : nullptr) + series_text(report.series);
  if (!report.multigraded) return text;
  std::string lines;
  for (const auto& [degrees, coefficient] : *report.multigraded)
    lines += fmt::format("  ${}$ & ${}$ \\\\\n", detail::multidegree_text(degrees), to_string(coefficient));
  return text + "\\begin{tabular}{rr}\n  multidegree & dimension \\\\ \\hline\n" + lines + "\\end{tabular}\n";
}

std::string latex(const InvariantsReport& report, const ReportStyle& style) {
  return heading(report.invariants.source, nullptr) + invariants_text(report.invariants, style) +
         series_text(report.series);
}

std::string latex(const EquivariantsReport& report, const ReportStyle& style) {
  const EquivariantModule& module = report.module;
  return heading(module.invariants.source, &module.target) + invariants_text(module.invariants, style) +
         equivariants_text(module, style) + series_text(report.series);
}

std::string latex(const AverageReport& report, const ReportStyle&) {
  return heading(report.source, nullptr) +
         aligned({fmt::format("  \\mathcal{{R}}\\left({}\\right) &= {}", to_latex(report.polynomial),
                              broken(to_latex(report.average)))});
}

/// A table of order 2 as a matrix.
std::string table_latex(const SparseTable& table) {
  const auto rows = static_cast<std::size_t>(table.shape[0]);
  const auto cols = static_cast<std::size_t>(table.shape[1]);
  std::vector<std::vector<std::string>> cells(rows, std::vector<std::string>(cols, "0"));
  for (const TableEntry& entry : table.entries)
    cells[static_cast<std::size_t>(entry.at[0])][static_cast<std::size_t>(entry.at[1])] = to_latex(entry.value);
  std::vector<std::string> lines;
  for (const auto& row : cells) lines.push_back(join(row, " & "));
  return fmt::format("\\begin{{pmatrix}} {} \\end{{pmatrix}}", join(lines, " \\\\ "));
}

std::string latex(const DecomposeReport& report, const ReportStyle&) {
  const Decomposition& decomposition = report.decomposition;
  const Representation& space = decomposition.source;
  std::string text = heading(space, nullptr);
  text += "\\begin{tabular}{lrrl}\n  irrep & dimension & multiplicity & type \\\\ \\hline\n";
  for (const IsotypicComponent& component : decomposition.components)
    text += fmt::format("  {} & ${}$ & ${}$ & {} \\\\\n", escaped(component.irrep), component.dimension,
                        to_string(component.multiplicity), to_string(component.type));
  text += "\\end{tabular}\n";
  std::vector<std::string> lines;
  for (std::size_t k = 0; k < report.projectors.size(); ++k)
    lines.push_back(fmt::format("  P_{{\\text{{{}}}}} &= {}", escaped(decomposition.components[k].irrep),
                                table_latex(table_of(report.projectors[k], &space, &space))));
  for (const AdaptedCopy& copy : report.basis)
    lines.push_back(fmt::format("  B_{{\\text{{{}}},{}}} &= {}", escaped(copy.irrep), copy.copy,
                                table_latex(table_of(copy, space))));
  return text + aligned(lines) + escaped(decomposition.reason) + '\n';
}

std::string latex(const LinearReport& report, const ReportStyle&) {
  std::string text = heading(report.source, &report.target);
  text += fmt::format("\\paragraph{{Equivariant linear maps}} $\\dim \\operatorname{{Hom}}_G(V, W) = {}$\n",
                      to_string(report.dimension));
  if (!report.basis) return text;
  std::vector<std::string> lines;
  for (const LinearMap& map : report.basis->maps)
    lines.push_back(
        fmt::format("  B_{{{}}} &= {}", lines.size() + 1, table_latex(table_of(map, report.source, report.target))));
  return text + aligned(lines) + escaped(report.basis->reason) + '\n';
}

std::string latex(const CouplingReport& report, const ReportStyle&) {
  std::string text = heading(report.source, report.target ? &*report.target : nullptr);
  if (const std::string product = detail::product_words(report); !product.empty())
    text += fmt::format("\\paragraph{{Product}} {}.\n", escaped(product));
  text += fmt::format("\\paragraph{{Normalization}} {}.\n\\paragraph{{Convention}} {}.\n",
                      escaped(report.normalization), escaped(detail::convention_words(report)));
  if (report.checks) throw InputError("there is no LaTeX form of checks", {"--format", 0, 0}, "text, json or markdown");
  for (const Coupling& tensor : report.tensors) {
    std::vector<std::string> lines;
    for (const TableEntry& entry : tensor.table.entries)
      lines.push_back(fmt::format("  C_{{{}}} &= {}", fmt::join(entry.at, ","), to_latex(entry.value)));
    text += fmt::format("\\paragraph{{Onto {}}}\n{}", escaped(detail::coupling_title(tensor)), aligned(lines));
  }
  return text + escaped(report.reason) + '\n';
}

std::string latex(const NondimensionalizeReport& report, const ReportStyle&) {
  return detail::nondimensionalize_latex(report);
}

std::string latex(const UnitsReport& report, const ReportStyle&) { return detail::units_latex(report); }

std::string latex(const EvalReport& report, const ReportStyle&) { return detail::eval_latex(report); }

std::string latex(const FitReport& report, const ReportStyle&) { return detail::fit_latex(report); }

std::string latex(const PredictReport& report, const ReportStyle&) { return detail::predict_latex(report); }

std::string latex(const CatalogueReport& report, const ReportStyle&) {
  std::string text = "\\begin{tabular}{lll}\n  written & means & example \\\\ \\hline\n";
  for (const CatalogueEntry& entry : report.entries)
    text += fmt::format("  \\texttt{{{}}} & {} & \\texttt{{{}}} \\\\\n", escaped(entry.name), escaped(entry.meaning),
                        escaped(entry.example));
  return text + "\\end{tabular}\n";
}

std::string latex(const GroupReport& report, const ReportStyle&) {
  std::string text = fmt::format("\\paragraph{{Group}} {}.\n", escaped(detail::group_words(report.group)));
  const FiniteGroup* finite = report.group.finite();
  if (finite == nullptr) return text;
  std::vector<std::string> lines;
  for (const NaturalElement& element : finite->generators()) {
    std::string line = fmt::format("  g_{{{}}} &= ", lines.size() + 1);
    if (finite->has_permutation()) line += to_cycles(element.permutation);
    if (finite->has_permutation() && finite->has_matrix()) line += ",\\quad ";
    if (finite->has_matrix()) line += matrix_latex(element.matrix);
    lines.push_back(std::move(line));
  }
  return text + aligned(lines);
}

std::string latex(const RepresentationReport& report, const ReportStyle&) {
  return fmt::format("\\paragraph{{{}}} {}. {}.\n", escaped(report.entry.name), escaped(report.entry.meaning),
                     escaped(report.entry.conventions));
}

std::string latex(const GenerateReport& report, const ReportStyle&) {
  return heading(report.source, nullptr) + detail::generate_latex(report);
}

template <class Other>
std::string latex(const Other&, const ReportStyle&) {
  throw InputError("there is no LaTeX form of this report", {"--format", 0, 0}, "text, json or markdown");
}

}  // namespace

std::string to_latex(const Report& report, const ReportStyle& style) {
  return std::visit([&](const auto& r) { return latex(r, style); }, report);
}

}  // namespace gordan
