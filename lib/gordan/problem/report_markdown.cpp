// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/problem/detail/coupling_text.hpp>
#include <gordan/problem/detail/eval_text.hpp>
#include <gordan/problem/detail/fit_text.hpp>
#include <gordan/problem/detail/generate_text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/linear_text.hpp>
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/nondimensionalize_text.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/problem/detail/units_text.hpp>
#include <gordan/problem/report_markdown.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/rep/meaning.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

using detail::cell;
using detail::code;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

std::string table(const Row& head, const Rows& rows) { return detail::markdown_table(head, rows); }

std::string heading(const std::string& title, const Representation& source, const Representation* target) {
  std::string text = fmt::format("# {}\n\n- Group: {}\n", title, cell(detail::group_words(source.group())));
  text += fmt::format("- Source: {}: {}\n", code(source.name()), cell(meaning(source)));
  if (!source.variables().empty()) text += fmt::format("- Variables: {}\n", code(detail::variable_words(source)));
  if (target != nullptr) text += fmt::format("- Target: {}: {}\n", code(target->name()), cell(meaning(*target)));
  if (const std::string conventions = source.group().conventions(); !conventions.empty())
    text += fmt::format("- Conventions: {}\n", cell(conventions));
  for (const std::string& note : report_notes(source)) text += fmt::format("- Note: {}\n", cell(note));
  return text;
}

std::string certificate_text(const Certificate& certificate, const std::string& stopped_by) {
  std::string text = '\n' + cell(detail::certificate_sentences(certificate));
  if (!stopped_by.empty()) text += " Stopped: " + stopped_by + '.';
  return text + '\n';
}

std::string series_text(const HilbertSeries& series) {
  std::string text;
  if (series.fraction) text += fmt::format("\nHilbert series: $H(t) = {}$\n", detail::fraction_latex(*series.fraction));
  if (series.coefficients.empty()) return text;
  return text + fmt::format("\nDimensions by degree: {} + ...\n", code(detail::series_polynomial(series.coefficients)));
}

std::string invariants_table(const InvariantGenerators& invariants, const ReportStyle& style) {
  Row head = {"name", "degree", "multidegree", "recipe"};
  if (style.polynomials) head.emplace_back("polynomial");
  Rows rows;
  for (const Generator& g : invariants.generators) {
    rows.push_back({g.name, std::to_string(g.degree), detail::multidegree_text(g.multidegree),
                    code(to_string(g.recipe, invariants.source))});
    if (style.polynomials) rows.back().push_back(code(to_string(expand(g.recipe, invariants.source))));
  }
  return "\n## Invariants\n\n" + table(head, rows) + certificate_text(invariants.certificate, invariants.stopped_by);
}

std::string markdown(const SeriesReport& report, const ReportStyle&) {
  std::string text = heading("Hilbert series", report.source, report.target ? &*report.target : nullptr);
  text += series_text(report.series) + '\n';
  Rows rows;
  for (std::size_t d = 0; d < report.series.coefficients.size(); ++d)
    rows.push_back({std::to_string(d), to_string(report.series.coefficients[d])});
  text += table({"degree", "dimension"}, rows);
  if (!report.multigraded) return text;
  rows.clear();
  for (const auto& [degrees, coefficient] : *report.multigraded)
    rows.push_back({detail::multidegree_text(degrees), to_string(coefficient)});
  return text + '\n' + table({"multidegree", "dimension"}, rows);
}

std::string markdown(const InvariantsReport& report, const ReportStyle& style) {
  return heading("Invariants", report.invariants.source, nullptr) + invariants_table(report.invariants, style) +
         series_text(report.series);
}

std::string markdown(const EquivariantsReport& report, const ReportStyle& style) {
  const EquivariantModule& module = report.module;
  std::string text = heading("Equivariants", module.invariants.source, &module.target);
  text += invariants_table(module.invariants, style);
  Row head = {"name", "degree", "multidegree", "recipe"};
  if (style.polynomials) head.emplace_back("components");
  Rows rows;
  for (const Generator& g : module.generators) {
    rows.push_back(
        {g.name, std::to_string(g.degree), detail::multidegree_text(g.multidegree), code(recipe_text(module, g))});
    std::vector<std::string> parts;
    if (!style.polynomials) continue;
    for (const Polynomial& component : components(module, g)) parts.push_back(code(to_string(component)));
    rows.back().push_back(join(parts, ", "));
  }
  return text + "\n## Equivariants\n\n" + table(head, rows) + certificate_text(module.certificate, module.stopped_by) +
         series_text(report.series);
}

std::string markdown(const AverageReport& report, const ReportStyle&) {
  return heading("Average", report.source, nullptr) + fmt::format("\nThe average of {} is\n\n    {}\n",
                                                                  code(to_string(report.polynomial)),
                                                                  to_string(report.average));
}

std::string indented(const SparseTable& shown) { return '\n' + detail::table_text(shown, 4); }

std::string markdown(const DecomposeReport& report, const ReportStyle&) {
  const Decomposition& decomposition = report.decomposition;
  const Representation& space = decomposition.source;
  std::string text = heading("Decomposition", space, nullptr);
  for (const std::string& note : decomposition.notes) text += fmt::format("- Note: {}\n", cell(note));
  Rows rows;
  for (const IsotypicComponent& component : decomposition.components)
    rows.push_back({code(component.irrep), std::to_string(component.dimension), to_string(component.multiplicity),
                    to_string(component.type)});
  text += '\n' + table({"irrep", "dimension", "multiplicity", "type"}, rows);
  for (std::size_t k = 0; k < report.projectors.size(); ++k)
    text += fmt::format("\nProjector onto {}:\n{}", code(decomposition.components[k].irrep),
                        indented(table_of(report.projectors[k], &space, &space)));
  for (const AdaptedCopy& copy : report.basis)
    text += fmt::format("\nBasis of {}, copy {}, as columns:\n{}", code(copy.irrep), copy.copy,
                        indented(table_of(copy, space)));
  return text + fmt::format("\n{}\n", cell(decomposition.reason));
}

std::string markdown(const LinearReport& report, const ReportStyle&) {
  std::string text = heading("Equivariant linear maps", report.source, &report.target);
  text += fmt::format("- Dimension: {}\n", to_string(report.dimension));
  if (!report.basis) return text;
  std::size_t number = 0;
  for (const LinearMap& map : report.basis->maps)
    text += fmt::format("\nB{} {}\n{}", ++number, map.recipe.empty() ? "" : code(map.recipe),
                        indented(table_of(map, report.source, report.target)));
  text += fmt::format("\n{}\n", cell(report.basis->reason));
  if (report.nonlinearities.empty()) return text;
  Rows rows;
  for (const Nonlinearity& kept : report.nonlinearities)
    rows.push_back(
        {code(detail::summand_words(report.target.summands()[kept.summand])), to_string(kept), cell(kept.reason)});
  return text + '\n' + table({"summand", "keep the symmetry", "reason"}, rows);
}

std::string markdown(const CouplingReport& report, const ReportStyle&) {
  const Representation* target = report.target ? &*report.target : nullptr;
  const bool tables_only = report.checks && target == nullptr;
  std::string text = tables_only ? "# Coupling tables\n\n" : heading("Coupling tensors", report.source, target);
  if (const std::string product = detail::product_words(report); !product.empty())
    text += fmt::format("- Product: {}\n", cell(product));
  text += fmt::format("- Normalization: {}\n- Convention: {}\n", report.normalization,
                      cell(detail::convention_words(report)));
  if (!report.checks) text += fmt::format("- Size: {}\n", detail::size_words(report));
  Rows rows;
  if (report.checks) {
    for (const TableCheck& check : *report.checks)
      rows.push_back({code(check.table), cell(check.what), fmt::format("{:.3g}", check.worst_ulps),
                      check.passed ? "passed" : "failed", cell(check.message)});
    return text + '\n' + table({"table", "tensor", "worst ulps", "result", "remark"}, rows);
  }
  for (const Coupling& tensor : report.tensors) {
    text += fmt::format("\n## {}\n\n", cell(detail::coupling_title(tensor)));
    rows.clear();
    for (const TableEntry& entry : tensor.table.entries)
      rows.push_back({fmt::format("{}", fmt::join(entry.at, ", ")), code(to_string(entry.value)),
                      detail::double_text(entry.value)});
    text += table({"indices", "value", "double"}, rows);
  }
  return text + fmt::format("\n{}\n", cell(report.reason));
}

std::string markdown(const NondimensionalizeReport& report, const ReportStyle&) {
  return detail::nondimensionalize_markdown(report);
}

std::string markdown(const UnitsReport& report, const ReportStyle&) { return detail::units_markdown(report); }

std::string markdown(const EvalReport& report, const ReportStyle&) { return detail::eval_markdown(report); }

std::string markdown(const FitReport& report, const ReportStyle&) { return detail::fit_markdown(report); }

std::string markdown(const PredictReport& report, const ReportStyle&) { return detail::predict_markdown(report); }

std::string markdown(const CatalogueReport& report, const ReportStyle&) {
  Rows rows;
  for (const CatalogueEntry& entry : report.entries)
    rows.push_back({code(entry.name), cell(entry.meaning), code(entry.example)});
  return table({"written", "means", "example"}, rows);
}

std::string markdown(const GroupReport& report, const ReportStyle&) {
  std::string text = fmt::format("# {}\n\n{}.\n", cell(report.group.name()), cell(detail::group_words(report.group)));
  text += fmt::format("\n- Conventions: {}\n", cell(report.group.conventions()));
  for (const std::string& note : report.group.notes()) text += fmt::format("- Note: {}\n", cell(note));
  const FiniteGroup* finite = report.group.finite();
  if (finite == nullptr) return text;
  for (const NaturalElement& element : finite->generators()) {
    if (finite->has_permutation()) text += fmt::format("- Generator: {}\n", code(to_cycles(element.permutation)));
    if (!finite->has_matrix()) continue;
    Row rows;
    for (std::size_t i = 0; i < element.matrix.rows(); ++i) {
      Row entries;
      for (std::size_t j = 0; j < element.matrix.cols(); ++j) entries.push_back(to_string(element.matrix(i, j)));
      rows.push_back(fmt::format("[{}]", join(entries, ", ")));
    }
    text += fmt::format("- Generator: {}\n", code(fmt::format("[{}]", join(rows, ", "))));
  }
  return text;
}

std::string markdown(const RepresentationReport& report, const ReportStyle&) {
  const RepresentationEntry& entry = report.entry;
  return fmt::format("# {}\n\n- Means: {}\n- Components: {}\n- Example: {}\n", code(entry.name), cell(entry.meaning),
                     cell(entry.conventions), code(entry.example));
}

std::string markdown(const GenerateReport& report, const ReportStyle&) {
  return heading("Generated code", report.source, nullptr) + '\n' + detail::generate_markdown(report);
}

std::string markdown(const VerifyReport& report, const ReportStyle&) {
  Rows rows;
  for (const Check& check : report.checks)
    rows.push_back({check.language, cell(check.what), fmt::format("{:.3g}", check.worst_ulps),
                    check.passed ? "passed" : "failed"});
  std::string text = heading("Verification", report.source, nullptr) + '\n';
  text += table({"language", "check", "worst ulps", "result"}, rows);
  for (const std::string& note : report.notes) text += fmt::format("\nNote: {}\n", cell(note));
  return text;
}

}  // namespace

std::string to_markdown(const Report& report, const ReportStyle& style) {
  return std::visit([&](const auto& r) { return markdown(r, style); }, report);
}

}  // namespace gordan
