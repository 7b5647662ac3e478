// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/nondimensionalize_text.hpp>
#include <gordan/problem/detail/nondimensionalize_words.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string scales(const NondimensionalizeReport& report) {
  Rows rows;
  for (std::size_t v = 0; v < report.result.scales.size(); ++v) {
    std::vector<UnitsVariable> variables;
    const ProductExponents scaled = scaled_variable(report, v, variables);
    const VariableScale& scale = report.result.scales[v];
    rows.push_back({code(scale.variable), code(product_text(report.result.parameters, scale.scale)),
                    code(product_text(variables, scaled)), scale.chosen ? "chosen" : ""});
  }
  return "\n## Scales\n\n" + markdown_table({"variable", "scale", "scaled variable", ""}, rows);
}

std::string groups(const NondimensionalizeReport& report) {
  Rows rows;
  for (const DimensionlessGroup& group : report.result.groups)
    rows.push_back({code(group.name), code(product_text(report.result.parameters, group.exponents))});
  return fmt::format("\n## Dimensionless groups\n\n{}.\n\n", cell(group_words(report))) +
         (rows.empty() ? "" : markdown_table({"group", "product"}, rows));
}

std::string reduced(const NondimensionalizeReport& report) {
  Rows rows;
  for (const ReducedEquation& equation : report.result.equations)
    rows.push_back({code(equation.name),
                    code(fmt::format("{} = {}", to_string(equation.left), to_string(equation.right))),
                    code(product_text(report.result.parameters, equation.factor))});
  return "\n## Reduced system, in the scaled variables\n\n" + markdown_table({"name", "equation", "times"}, rows) +
         fmt::format("\n{}.\n", cell(proof_words(report)));
}

std::string invariants(const NondimensionalizeReport& report) {
  Rows rows;
  for (std::size_t i = 0; i < report.scaling.symmetries.rows(); ++i)
    rows.push_back({fmt::format("s{}", i + 1), code(join(symmetry_texts(report, i), ", "))});
  std::string text = "\n## Scaling symmetries\n\n" + markdown_table({"scaling", "acts by"}, rows);
  rows.clear();
  for (std::size_t i = 0; i < report.invariants.products.size(); ++i)
    rows.push_back(
        {fmt::format("y{}", i + 1), code(product_text(report.scaling.variables, report.invariants.products[i]))});
  text += "\n## Invariants\n\n" + markdown_table({"name", "product"}, rows);
  return text + fmt::format("\nRewriting: {}.\n", code(join(rewriting_texts(report), ", ")));
}

}  // namespace

std::string nondimensionalize_markdown(const NondimensionalizeReport& report) {
  std::string text = fmt::format("# Scaled equations\n\n- System: {}\n- Units: {}\n- Scaling: {}\n",
                                 cell(system_words(report)), cell(balance_words(report)), cell(scaling_words(report)));
  for (const std::string& note : report.notes) text += fmt::format("- Note: {}\n", cell(note));
  return text + scales(report) + groups(report) + reduced(report) + invariants(report);
}

}  // namespace gordan::detail
