// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/user_scales.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/detail/system_formulas.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Kind = SyntaxTree::Kind;

constexpr const char* product_of_parameters = "a product of powers of parameters, such as k/alpha or sqrt(D/alpha)";

std::size_t parameter_index(const EquationSystem& system, const SyntaxTree& node) {
  const auto found = std::ranges::find(system.parameters, node.name,
                                       [](const SystemQuantity& q) -> const std::string& { return q.name.value; });
  if (found != system.parameters.end()) return static_cast<std::size_t>(found - system.parameters.begin());
  const bool variable = find_quantity(system, node.name) != nullptr;
  if (variable) throw InputError(fmt::format("'{}' is no parameter", node.name), node.place, product_of_parameters);
  throw InputError(fmt::format("unknown parameter '{}'", node.name), node.place, product_of_parameters,
                   nearest_quantity(system, node.name));
}

Rational exponent_of(const SyntaxTree& node) {
  bool constant = true;
  const Expression value = to_expression(node, [&](const SyntaxTree&) {
    constant = false;
    return Expression(1);
  });
  if (constant && value.is_number() && value.number().is_rational()) return value.number().to_rational();
  throw InputError(fmt::format("'{}' cannot be an exponent here", to_string(node)), node.place, "a rational number");
}

void multiply(ProductExponents& product, const ProductExponents& other, const Rational& power) {
  for (std::size_t i = 0; i < product.size(); ++i) product[i] += power * other[i];
}

ProductExponents monomial(const EquationSystem& system, const SyntaxTree& tree) {
  ProductExponents result(system.parameters.size());
  switch (tree.kind) {
    case Kind::name:
      result[parameter_index(system, tree)] = 1;
      return result;
    case Kind::product:
      for (std::size_t k = 0; k < tree.operands.size(); ++k)
        multiply(result, monomial(system, tree.operands[k]), tree.inverse[k] ? -1 : 1);
      return result;
    case Kind::power:
      multiply(result, monomial(system, tree.operands[0]), exponent_of(tree.operands[1]));
      return result;
    case Kind::number:
      if (tree.value.is_one()) return result;
      break;
    case Kind::call:
      if (tree.name != "sqrt") break;
      multiply(result, monomial(system, tree.operands[0]), Rational(1, 2));
      return result;
    default:
      break;
  }
  throw InputError(fmt::format("'{}' is no product of powers", to_string(tree)), tree.place, product_of_parameters);
}

void check_units(const EquationSystem& system, const SystemQuantity& variable, const ProductExponents& scale,
                 const Place& place) {
  PhysicalDimension dimension;
  for (std::size_t i = 0; i < scale.size(); ++i) dimension *= pow(system.parameters[i].dimension, scale[i]);
  if (dimension != variable.dimension)
    throw InputError(fmt::format("the scale is {}, but '{}' is {}", to_string(dimension), variable.name.value,
                                 to_string(variable.dimension)),
                     place, "a scale in the units of its variable");
}

}  // namespace

std::vector<std::optional<ProductExponents>> user_scales(const EquationSystem& system) {
  std::vector<const SystemQuantity*> variables;
  std::vector<std::string> names;
  for (const auto* section : {&system.independent, &system.dependent}) {
    for (const SystemQuantity& quantity : *section) {
      variables.push_back(&quantity);
      names.push_back(quantity.name.value);
    }
  }
  std::vector<std::optional<ProductExponents>> result(variables.size());
  for (const auto& [name, text] : system.scales) {
    const auto found = std::ranges::find(names, name.value);
    if (found == names.end()) {
      const std::string nearest = nearest_match(name.value, names);
      throw InputError(fmt::format("'{}' is no variable of the system", name.value), name.place,
                       fmt::format("one of {}", join(names, ", ")),
                       nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
    }
    const auto index = static_cast<std::size_t>(found - names.begin());
    ProductExponents scale = monomial(system, parse_syntax(text.value, text.place));
    if (system.has_units) check_units(system, *variables[index], scale, text.place);
    result[index] = std::move(scale);
  }
  return result;
}

}  // namespace gordan::detail
