// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/nondimensionalize_words.hpp>

#include <gordan/core/text.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string system_words(const NondimensionalizeReport& report) {
  const EquationSystem& system = report.system;
  std::vector<std::string> variables = system.jets.dependent();
  std::string text = fmt::format("{}: {} for {}", system.name,
                                 counted(system.equations.size(), "equation", "equations"), join(variables, ", "));
  if (!system.independent.empty()) text += fmt::format(" of {}", join(system.jets.independent(), ", "));
  return text + fmt::format(" with {}", counted(system.parameters.size(), "parameter", "parameters"));
}

std::string balance_words(const NondimensionalizeReport& report) {
  if (!report.units_rank) return "none; weights come from the equations alone";
  return fmt::format("every term of every equation balances; the units of the {} quantities have rank {}",
                     quantities(report.system).size(), *report.units_rank);
}

std::string scaling_words(const NondimensionalizeReport& report) {
  const std::size_t symmetries = report.scaling.symmetries.rows();
  return fmt::format("{} - {} = {}", counted(report.scaling.variables.size(), "quantity", "quantities"),
                     counted(symmetries, "scaling symmetry of the equations", "scaling symmetries of the equations"),
                     counted(report.invariants.products.size(), "invariant", "invariants"));
}

std::string group_words(const NondimensionalizeReport& report) {
  const Nondimensionalization& result = report.result;
  const std::size_t used = result.parameters.size() - result.num_references - result.unused.size();
  const std::string groups = counted(result.groups.size(), "group", "groups");
  if (result.groups.size() + result.rank != used) return groups;
  return fmt::format("{} = {} in the equations - rank {}", groups, counted(used, "parameter", "parameters"),
                     result.rank);
}

std::string proof_words(const NondimensionalizeReport& report) {
  return report.result.proven
             ? "Substituting back gives the equations of the file, as rational functions (proven)"
             : "Substituting back could not be shown to give the equations of the file: the form of a function's "
               "argument or of a root hides it";
}

std::vector<std::string> symmetry_texts(const NondimensionalizeReport& report, std::size_t symmetry) {
  std::vector<std::string> result;
  const std::vector<UnitsVariable>& variables = report.scaling.variables;
  for (std::size_t j = 0; j < variables.size(); ++j) {
    const Integer& weight = report.scaling.symmetries(symmetry, j);
    if (weight.is_zero()) continue;
    const std::vector<UnitsVariable> pair = {{fmt::format("s{}", symmetry + 1), {}}, {variables[j].name, {}}};
    result.push_back(fmt::format("{} -> {}", variables[j].name, product_text(pair, {Rational(weight), Rational(1)})));
  }
  return result;
}

std::vector<std::string> rewriting_texts(const NondimensionalizeReport& report) {
  std::vector<UnitsVariable> invariants;
  for (std::size_t i = 0; i < report.rules.substitution.rows(); ++i)
    invariants.push_back({fmt::format("y{}", i + 1), {}});
  std::vector<std::string> result;
  for (std::size_t j = 0; j < report.scaling.variables.size(); ++j) {
    ProductExponents image;
    for (std::size_t i = 0; i < invariants.size(); ++i) image.emplace_back(report.rules.substitution(i, j));
    result.push_back(fmt::format("{} -> {}", report.scaling.variables[j].name, product_text(invariants, image)));
  }
  return result;
}

ProductExponents scaled_variable(const NondimensionalizeReport& report, std::size_t variable,
                                 std::vector<UnitsVariable>& variables) {
  const VariableScale& scale = report.result.scales[variable];
  variables = report.result.parameters;
  variables.push_back({scale.variable, {}});
  ProductExponents result;
  for (const Rational& e : scale.scale) result.push_back(-e);
  result.emplace_back(1);
  return result;
}

}  // namespace gordan::detail
