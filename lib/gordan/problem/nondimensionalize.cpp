// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/nondimensionalize.hpp>

#include <gordan/formula/calculus.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/problem/detail/group_basis.hpp>
#include <gordan/problem/detail/scale_choice.hpp>
#include <gordan/problem/detail/scaled_form.hpp>
#include <gordan/problem/detail/system_formulas.hpp>
#include <gordan/problem/detail/user_scales.hpp>
#include <gordan/units/dimension_matrix.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gordan {

namespace {

using detail::ScaledForm;

std::vector<std::string> names_of(const std::vector<UnitsVariable>& variables) {
  std::vector<std::string> result;
  for (const UnitsVariable& variable : variables) result.push_back(variable.name);
  return result;
}

std::set<std::string> symbols_of(const EquationSystem& system) {
  std::set<std::string> result;
  for (const SystemEquation& equation : system.equations) {
    for (const Expression* side : {&equation.left, &equation.right}) {
      for (std::string& name : symbols(*side)) result.insert(std::move(name));
    }
  }
  return result;
}

/// A name that is none of the system's, by underscores at its end.
std::string free_name(const EquationSystem& system, std::string name) {
  while (detail::find_quantity(system, name) != nullptr || system.jets.find(name)) name += '_';
  return name;
}

/// Both sides in scaled variables, with the factor of the left side drawn out of both (of the right one where the left
/// is zero).
ReducedEquation reduce(const SystemEquation& equation, const ScaledForm& form, const ScaledForm::Coefficient& write) {
  const bool zero = equation.left == Expression(0);
  const ProductExponents factor = form.factor(zero ? equation.right : equation.left);
  return {equation.name.value, zero ? equation.left : form.reduced(equation.left, factor, write),
          form.reduced(equation.right, factor, write), factor};
}

/// The different coefficients of the scaled equations, in the order in which they are met, and how many there are in
/// all. Each is written as a symbol of its own, so that nothing cancels.
std::vector<ProductExponents> coefficients(const EquationSystem& system, const ScaledForm& form,
                                           std::size_t& occurrences) {
  std::vector<ProductExponents> found;
  occurrences = 0;
  const auto collect = [&](const ProductExponents& product) {
    const auto known = std::ranges::find(found, product);
    const auto index = known - found.begin();
    ++occurrences;
    if (known == found.end()) found.push_back(product);
    return Expression::symbol(fmt::format("coefficient_{}", index));
  };
  for (const SystemEquation& equation : system.equations) (void)reduce(equation, form, collect);
  return found;
}

detail::ScaleCost cost_of(const EquationSystem& system, const ScaledForm& form) {
  detail::ScaleCost cost;
  const std::vector<ProductExponents> found = coefficients(system, form, cost.occurrences);
  cost.coefficients = found.size();
  for (const ProductExponents& product : found) cost.norm += l1_norm(product);
  return cost;
}

/// The scales of the user and the best ones of the other variables, and with them the constants that are missing.
detail::ScaleChoice scales_for(const EquationSystem& system, const EquationScaling& scaling, const Control& control) {
  const std::size_t num_variables = system.independent.size() + system.dependent.size();
  const auto first_parameter = scaling.variables.begin() + static_cast<std::ptrdiff_t>(num_variables);
  detail::ScaleTask task;
  task.variables.assign(scaling.variables.begin(), first_parameter);
  task.num_independent = system.independent.size();
  task.parameters.assign(first_parameter, scaling.variables.end());
  const std::set<std::string> used = symbols_of(system);
  for (const UnitsVariable& parameter : task.parameters) task.usable.push_back(used.contains(parameter.name));
  task.fixed = detail::user_scales(system);
  task.reference_name = [&](const std::string& variable) { return free_name(system, variable + "_0"); };
  task.cost = [&](const std::vector<UnitsVariable>& parameters, const std::vector<ProductExponents>& scales) {
    return cost_of(system, ScaledForm(system.jets, names_of(parameters), scales));
  };
  return detail::choose_scales(task, control);
}

/// pi1, pi2, ...; a group that is a parameter keeps its name.
std::vector<DimensionlessGroup> named_groups(const EquationSystem& system, const std::vector<ProductExponents>& basis,
                                             const std::vector<UnitsVariable>& parameters) {
  std::vector<DimensionlessGroup> groups;
  int count = 0;
  for (const ProductExponents& exponents : basis) {
    const auto own = std::ranges::find(exponents, Rational(1));
    const bool parameter = own != exponents.end() && l1_norm(exponents) == Rational(1);
    groups.push_back({parameter ? parameters[static_cast<std::size_t>(own - exponents.begin())].name
                                : free_name(system, fmt::format("pi{}", ++count)),
                      exponents});
  }
  return groups;
}

/// Writes a coefficient as a product of powers of groups.
ScaledForm::Coefficient in_groups(const std::vector<ProductExponents>& found, const detail::GroupBasis& basis,
                                  const std::vector<DimensionlessGroup>& groups) {
  return [&](const ProductExponents& product) {
    const auto index = static_cast<std::size_t>(std::ranges::find(found, product) - found.begin());
    std::vector<Expression> factors;
    for (std::size_t g = 0; g < groups.size(); ++g)
      factors.push_back(pow(Expression::symbol(groups[g].name), Rational(basis.coordinates[index][g])));
    return Expression::product(std::move(factors));
  };
}

/// The least common denominator of all exponents: p = q^root makes everything rational in q > 0.
Integer root_of(const Nondimensionalization& result) {
  Integer root = 1;
  const auto add = [&](const ProductExponents& product) {
    for (const Rational& e : product) root = lcm(root, e.den());
  };
  for (const VariableScale& scale : result.scales) add(scale.scale);
  for (const DimensionlessGroup& group : result.groups) add(group.exponents);
  for (const ReducedEquation& equation : result.equations) add(equation.factor);
  return root;
}

bool gives_the_system(const EquationSystem& system, const Nondimensionalization& result) {
  const Integer root = root_of(result);
  const std::vector<std::string> positive = names_of(result.parameters);
  std::map<std::string, Expression> powers;
  if (!root.is_one()) {
    for (const UnitsVariable& parameter : result.parameters)
      powers[parameter.name] = pow(Expression::symbol(parameter.name), Rational(root));
  }
  for (std::size_t k = 0; k < system.equations.size(); ++k) {
    const auto [left, right] = substituted_back(system, result, result.equations[k]);
    const auto equal = [&](const Expression& a, const Expression& b) {
      return is_zero_rational(root.is_one() ? a - b : substitute(a - b, powers), positive);
    };
    if (!equal(left, system.equations[k].left) || !equal(right, system.equations[k].right)) return false;
  }
  return true;
}

void add_parameters(Nondimensionalization& result, const EquationSystem& system,
                    const std::vector<UnitsVariable>& weights) {
  const std::set<std::string> used = symbols_of(system);
  std::vector<UnitsVariable> present;
  for (const UnitsVariable& parameter : weights) {
    const SystemQuantity* own = detail::find_quantity(system, parameter.name);
    if (own != nullptr && !used.contains(parameter.name)) result.unused.push_back(parameter.name);
    if (own != nullptr && used.contains(parameter.name)) present.push_back(parameter);
    if (own == nullptr) ++result.num_references;
    result.parameters.push_back(
        {parameter.name, own != nullptr && system.has_units ? own->dimension : parameter.dimension});
  }
  result.rank = present.empty() ? 0 : rank(dimension_matrix(present));
}

}  // namespace

Expression to_expression(const std::vector<UnitsVariable>& variables, const ProductExponents& product) {
  std::vector<Expression> factors;
  for (std::size_t i = 0; i < product.size(); ++i) {
    if (!product[i].is_zero()) factors.push_back(pow(Expression::symbol(variables[i].name), product[i]));
  }
  return Expression::product(std::move(factors));
}

std::pair<Expression, Expression> substituted_back(const EquationSystem& system, const Nondimensionalization& reduced,
                                                   const ReducedEquation& equation) {
  std::map<std::string, Expression> originals;
  const std::vector<std::string>& independent = system.jets.independent();
  for (const DimensionlessGroup& group : reduced.groups)
    originals[group.name] = to_expression(reduced.parameters, group.exponents);
  for (const Expression* side : {&equation.left, &equation.right}) {
    for (const std::string& name : symbols(*side)) {
      if (originals.contains(name)) continue;
      ProductExponents scale(reduced.parameters.size());
      const auto add = [&](std::size_t variable, const Rational& times) {
        for (std::size_t i = 0; i < scale.size(); ++i) scale[i] += times * reduced.scales[variable].scale[i];
      };
      const auto own = std::ranges::find(independent, name);
      if (own != independent.end()) {
        add(static_cast<std::size_t>(own - independent.begin()), -1);
      } else {
        const auto jet = system.jets.find(name);
        require(jet.has_value(), "a symbol of a reduced equation is a variable, a derivative or a group");
        add(independent.size() + jet->dependent, -1);
        for (std::size_t k = 0; k < independent.size(); ++k) add(k, jet->orders[k]);
      }
      originals[name] = Expression::symbol(name) * to_expression(reduced.parameters, scale);
    }
  }
  const Expression factor = to_expression(reduced.parameters, equation.factor);
  return {factor * substitute(equation.left, originals), factor * substitute(equation.right, originals)};
}

Nondimensionalization nondimensionalize(const EquationSystem& system, const EquationScaling& scaling,
                                        const Control& control) {
  const detail::ScaleChoice choice = scales_for(system, scaling, control);
  Nondimensionalization result;
  add_parameters(result, system, choice.parameters);
  const std::vector<std::optional<ProductExponents>> chosen = detail::user_scales(system);
  for (std::size_t v = 0; v < choice.scales.size(); ++v)
    result.scales.push_back({scaling.variables[v].name, choice.scales[v], chosen[v].has_value()});
  const ScaledForm form(system.jets, names_of(result.parameters), choice.scales);
  std::size_t occurrences = 0;
  const std::vector<ProductExponents> found = coefficients(system, form, occurrences);
  const detail::GroupBasis basis = detail::group_basis(found);
  result.groups = named_groups(system, basis.basis, result.parameters);
  for (const SystemEquation& equation : system.equations)
    result.equations.push_back(reduce(equation, form, in_groups(found, basis, result.groups)));
  result.proven = gives_the_system(system, result);
  return result;
}

}  // namespace gordan
