// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/nondimensionalize_text.hpp>
#include <gordan/problem/detail/nondimensionalize_words.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

std::string product(const std::vector<UnitsVariable>& variables, const ProductExponents& exponents) {
  return to_latex(to_expression(variables, exponents));
}

std::string symbol(const std::string& name) { return to_latex(Expression::symbol(name)); }

std::string equations(const NondimensionalizeReport& report) {
  std::vector<std::string> lines;
  for (const SystemEquation& equation : report.system.equations)
    lines.push_back(fmt::format("  {} &= {}", to_latex(equation.left), broken(to_latex(equation.right))));
  return "\\paragraph{Equations}\n" + aligned(lines);
}

/// Each variable as scale times scaled variable.
std::string scales(const NondimensionalizeReport& report) {
  std::vector<std::string> lines;
  for (const VariableScale& scale : report.result.scales) {
    const std::string name = symbol(scale.variable);
    lines.push_back(
        fmt::format("  {} &= {} \\, \\hat{{{}}}", name, product(report.result.parameters, scale.scale), name));
  }
  return "\\paragraph{Scales}\n" + aligned(lines);
}

std::string groups(const NondimensionalizeReport& report) {
  std::vector<std::string> lines;
  for (const DimensionlessGroup& group : report.result.groups)
    lines.push_back(fmt::format("  {} &= {}", symbol(group.name), product(report.result.parameters, group.exponents)));
  if (lines.empty()) return "";
  return fmt::format("\\paragraph{{Dimensionless groups}} {}.\n", escaped(group_words(report))) + aligned(lines);
}

std::string reduced(const NondimensionalizeReport& report) {
  std::vector<std::string> lines;
  for (const ReducedEquation& equation : report.result.equations)
    lines.push_back(fmt::format("  {} &= {}", to_latex(equation.left), broken(to_latex(equation.right))));
  return "\\paragraph{Reduced system} In the scaled variables, without their hats.\n" + aligned(lines) +
         fmt::format("{}.\n", escaped(proof_words(report)));
}

}  // namespace

std::string nondimensionalize_latex(const NondimensionalizeReport& report) {
  std::string text =
      fmt::format("\\paragraph{{System}} {}.\n\\paragraph{{Units}} {}.\n\\paragraph{{Scaling}} {}.\n",
                  escaped(system_words(report)), escaped(balance_words(report)), escaped(scaling_words(report)));
  for (const std::string& note : report.notes) text += fmt::format("\\paragraph{{Note}} {}.\n", escaped(note));
  return text + equations(report) + scales(report) + groups(report) + reduced(report);
}

}  // namespace gordan::detail
