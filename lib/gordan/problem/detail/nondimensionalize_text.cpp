// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/nondimensionalize_text.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/nondimensionalize_words.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string labelled(const char* label, const std::string& text, const ReportStyle& style) {
  return bold(padded(label, 14), style) + fill(text, 14, 14) + '\n';
}

std::string title(const std::string& text, const ReportStyle& style) { return '\n' + bold(text, style) + "\n\n"; }

std::string scales(const NondimensionalizeReport& report) {
  Rows rows = {{"  variable", "scale", "scaled variable"}};
  for (std::size_t v = 0; v < report.result.scales.size(); ++v) {
    const VariableScale& scale = report.result.scales[v];
    std::vector<UnitsVariable> variables;
    const ProductExponents scaled = scaled_variable(report, v, variables);
    rows.push_back(
        {"  " + scale.variable, product_text(report.result.parameters, scale.scale), product_text(variables, scaled)});
    if (scale.chosen) rows.back().emplace_back("chosen");
  }
  return table(rows);
}

std::string groups(const NondimensionalizeReport& report) {
  Rows rows;
  for (const DimensionlessGroup& group : report.result.groups)
    rows.push_back({"  " + group.name, "= " + product_text(report.result.parameters, group.exponents)});
  return rows.empty() ? "  none\n" : table(rows);
}

std::string reduced(const NondimensionalizeReport& report) {
  std::string text;
  for (const ReducedEquation& equation : report.result.equations) {
    const std::string formula = fmt::format("{} = {}", to_string(equation.left), to_string(equation.right));
    text += fmt::format("  {}: {} times\n      {}\n", equation.name,
                        product_text(report.result.parameters, equation.factor), fill(formula, 6, 10));
  }
  return text;
}

std::string symmetries(const NondimensionalizeReport& report) {
  std::string text;
  for (std::size_t i = 0; i < report.scaling.symmetries.rows(); ++i)
    text += fmt::format("  s{}  {}\n", i + 1, fill(join(symmetry_texts(report, i), ", "), 6, 6));
  return text.empty() ? "  none\n" : text;
}

std::string invariants(const NondimensionalizeReport& report) {
  Rows rows;
  for (std::size_t i = 0; i < report.invariants.products.size(); ++i)
    rows.push_back(
        {fmt::format("  y{}", i + 1), "= " + product_text(report.scaling.variables, report.invariants.products[i])});
  return rows.empty() ? "  none\n" : table(rows);
}

}  // namespace

std::string nondimensionalize_text(const NondimensionalizeReport& report, const ReportStyle& style) {
  std::string text = labelled("System", system_words(report), style);
  text += labelled("Units", balance_words(report), style);
  text += labelled("Scaling", scaling_words(report), style);
  for (const std::string& note : report.notes) text += labelled("Note", note, style);
  text += title("Scales", style) + scales(report);
  text += title("Dimensionless groups: " + group_words(report), style) + groups(report);
  text += title("Reduced system: each equation is a product of parameters times one in scaled variables", style) +
          reduced(report);
  text += '\n' + fill(proof_words(report), 0, 0) + ".\n";
  text += title("Scaling symmetries", style) + symmetries(report);
  text += title("Invariants", style) + invariants(report);
  const std::string rules = "an invariant formula keeps its value under " + join(rewriting_texts(report), ", ");
  text += '\n' + fill("Rewriting: " + rules, 0, 2) + '\n';
  return text;
}

}  // namespace gordan::detail
