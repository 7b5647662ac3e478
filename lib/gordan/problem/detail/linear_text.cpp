// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/linear_text.hpp>
#include <gordan/problem/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr int largest_side = 16;

/// The matrix with a point for each zero; "" where it is wider than the page.
std::string matrix_text(const SparseTable& table, std::size_t indent) {
  const auto rows = static_cast<std::size_t>(table.shape[0]);
  const auto cols = static_cast<std::size_t>(table.shape[1]);
  Rows cells(rows, std::vector<std::string>(cols, "."));
  for (const TableEntry& entry : table.entries)
    cells[static_cast<std::size_t>(entry.at[0])][static_cast<std::size_t>(entry.at[1])] = to_string(entry.value);
  std::vector<std::size_t> widths(cols);
  std::size_t width = indent + 4;
  for (std::size_t j = 0; j < cols; ++j) {
    for (std::size_t i = 0; i < rows; ++i) widths[j] = std::max(widths[j], cells[i][j].size());
    width += widths[j] + 1;
  }
  if (width > page_width) return "";
  std::string text;
  for (const auto& row : cells) {
    text += std::string(indent, ' ') + '[';
    for (std::size_t j = 0; j < cols; ++j) text += fmt::format(" {:>{}}", row[j], widths[j]);
    text += " ]\n";
  }
  return text;
}

std::string entries_text(const SparseTable& table, std::size_t indent) {
  std::string text;
  for (const TableEntry& entry : table.entries)
    text += fmt::format("{}({}) {}", text.empty() ? "" : ", ", fmt::join(entry.at, ","), to_string(entry.value));
  return std::string(indent, ' ') + fill(text, indent, indent) + '\n';
}

std::string labelled(const char* label, const std::string& text, const ReportStyle& style) {
  return bold(padded(label, 14), style) + fill(text, 14, 14) + '\n';
}

}  // namespace

std::string table_text(const SparseTable& table, std::size_t indent) {
  const bool is_small = table.shape.size() == 2 && std::all_of(table.shape.begin(), table.shape.end(),
                                                               [](int n) { return n <= largest_side; });
  const std::string matrix = is_small ? matrix_text(table, indent) : "";
  return matrix.empty() ? entries_text(table, indent) : matrix;
}

std::string summand_words(const Summand& summand) {
  return summand.name.empty() ? summand.type : summand.name + ':' + summand.type;
}

std::string components_sum(const Decomposition& decomposition) {
  std::vector<std::string> terms;
  for (const IsotypicComponent& component : decomposition.components) {
    const bool once = component.multiplicity == Integer(1);
    terms.push_back(once ? component.irrep : fmt::format("{} x {}", to_string(component.multiplicity), component.irrep));
  }
  return terms.empty() ? "0" : join(terms, " + ");
}

std::string decompose_text(const DecomposeReport& report, const ReportStyle& style) {
  const Decomposition& decomposition = report.decomposition;
  const Representation& space = decomposition.source;
  std::string text = heading(space, nullptr, style);
  for (const std::string& note : decomposition.notes) text += labelled("Note", note, style);
  text += '\n' + bold(decomposition.over_reals ? "Irreducible components over R" : "Irreducible components over C", style);
  text += "\n\n";
  Rows rows = {{"  irrep", "dimension", "multiplicity", "type"}};
  for (const IsotypicComponent& component : decomposition.components)
    rows.push_back({"  " + component.irrep, std::to_string(component.dimension), to_string(component.multiplicity),
                    to_string(component.type)});
  text += table(rows) + '\n';
  for (std::size_t k = 0; k < report.projectors.size(); ++k)
    text += fmt::format("Projector onto {}\n{}\n", decomposition.components[k].irrep,
                        table_text(table_of(report.projectors[k], &space, &space), 2));
  for (const AdaptedCopy& copy : report.basis)
    text += fmt::format("Basis of {}, copy {}, as columns\n{}\n", copy.irrep, copy.copy,
                        table_text(table_of(copy, space), 2));
  text += labelled("V", components_sum(decomposition), style);
  return text + labelled("Reason", decomposition.reason, style);
}

std::string linear_text(const LinearReport& report, const ReportStyle& style) {
  std::string text = heading(report.source, &report.target, style);
  text += fmt::format("\n{} {}\n", bold("Dimension of the space of equivariant linear maps V -> W:", style),
                      to_string(report.dimension));
  if (!report.basis) return text;
  std::size_t number = 0;
  for (const LinearMap& map : report.basis->maps)
    text += fmt::format("\n  B{}{}{}\n{}", ++number, map.recipe.empty() ? "" : "   ", map.recipe,
                        table_text(table_of(map, report.source, report.target), 4));
  text += '\n' + labelled("Method", report.basis->method, style) + labelled("Reason", report.basis->reason, style);
  for (const Nonlinearity& kept : report.nonlinearities)
    text += labelled("After it",
                     fmt::format("{}: {} ({})", summand_words(report.target.summands()[kept.summand]), to_string(kept),
                                 kept.reason),
                     style);
  return text;
}

}  // namespace gordan::detail
