// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_nondimensionalize.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/detail/system_formulas.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/units/dimension_matrix.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gordan {

namespace {

/// Checks every equation; InputError with the first fault.
std::vector<std::optional<PhysicalDimension>> checked_dimensions(const EquationSystem& system) {
  const DimensionContext context = dimension_context(system);
  std::vector<std::optional<PhysicalDimension>> dimensions;
  std::vector<DimensionFault> faults;
  for (const SystemEquation& equation : system.equations) {
    DimensionCheck check = check_dimensions(equation.syntax, context);
    std::ranges::move(check.faults, std::back_inserter(faults));
    dimensions.push_back(std::move(check.dimension));
  }
  refuse_faults(faults);
  return dimensions;
}

/// "t = 1/alpha, u = k1": a list of names and products, for those of the file.
void add_scales(EquationSystem& system, const Located<std::string>& text) {
  std::size_t begin = 0;
  while (begin < text.value.size()) {
    const std::size_t end = std::min(text.value.find(',', begin), text.value.size());
    const EquationSyntax scale =
        parse_equation_syntax(std::string_view(text.value).substr(begin, end - begin),
                              {text.place.source, text.place.line, static_cast<int>(begin) + 1});
    const std::string name = to_string(scale.left);
    std::erase_if(system.scales, [&](const auto& old) { return old.first.value == name; });
    system.scales.push_back({{name, scale.left.place}, {to_string(scale.right), scale.right.place}});
    begin = end + 1;
  }
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{} {}", join(names, ", "), names.size() == 1 ? "occurs" : "occur");
}

std::vector<std::string> notes_of(const NondimensionalizeReport& report) {
  std::vector<std::string> notes = report.system.notes;
  const std::size_t symmetries = report.scaling.symmetries.rows();
  if (report.units_rank && symmetries > *report.units_rank)
    notes.push_back(fmt::format("the equations have {} more scaling {} than their units say",
                                symmetries - *report.units_rank,
                                symmetries - *report.units_rank == 1 ? "symmetry" : "symmetries"));
  if (!report.result.unused.empty()) notes.push_back(fmt::format("{} in no equation", listed(report.result.unused)));
  const std::size_t first = report.result.parameters.size() - report.result.num_references;
  for (const VariableScale& scale : report.result.scales) {
    for (std::size_t k = first; k < report.result.parameters.size(); ++k) {
      if (l1_norm(scale.scale) == Rational(1) && scale.scale[k] == Rational(1))
        notes.push_back(fmt::format("no product of parameters is a scale for {}: {} stands for any that is chosen",
                                    scale.variable, report.result.parameters[k].name));
    }
  }
  const auto rooted = [](const VariableScale& scale) {
    return std::ranges::any_of(scale.scale, [](const Rational& e) { return !e.is_integer(); });
  };
  if (std::ranges::any_of(report.result.scales, rooted))
    notes.emplace_back("scales with roots take the parameters in them as positive");
  return notes;
}

}  // namespace

NondimensionalizeReport nondimensionalize_report(EquationSystem system, const Control& control) {
  NondimensionalizeReport report{std::move(system), {}, {}, {}, {}, {}, {}, {}};
  if (report.system.has_units) {
    report.dimensions = checked_dimensions(report.system);
    std::vector<UnitsVariable> variables;
    for (const SystemQuantity* quantity : quantities(report.system))
      variables.push_back({quantity->name.value, quantity->dimension});
    report.units_rank = rank(dimension_matrix(variables));
  }
  check(control);
  report.scaling = equation_scaling(report.system);
  report.invariants = pi_groups(report.scaling.variables, {}, control);
  Matrix<Integer> products(report.invariants.products.size(), report.scaling.variables.size());
  for (std::size_t i = 0; i < products.rows(); ++i) {
    for (std::size_t j = 0; j < products.cols(); ++j) products(i, j) = report.invariants.products[i][j].num();
  }
  report.rules = rewrite_rules_of(products);
  report.result = nondimensionalize(report.system, report.scaling, control);
  report.notes = notes_of(report);
  return report;
}

NondimensionalizeReport run_nondimensionalize(const Located<std::string>& path, const NondimensionalizeOptions& options,
                                              const Control& control) {
  EquationSystem system = parse_system(read_file(path.value, path.place), path.value);
  add_scales(system, options.scales);
  return nondimensionalize_report(std::move(system), control);
}

}  // namespace gordan
