// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/nondimensionalize_json.hpp>

#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

#include <utility>

namespace gordan::detail {

namespace {

Json rational_json(const Rational& value) {
  return value.is_integer() ? json_integer(value.num()) : Json(to_string(value));
}

Json product_object(const std::vector<UnitsVariable>& variables, const ProductExponents& product) {
  Json exponents = Json::object();
  for (std::size_t j = 0; j < variables.size(); ++j) {
    if (!product[j].is_zero()) exponents[variables[j].name] = rational_json(product[j]);
  }
  return {{"exponents", std::move(exponents)}, {"text", product_text(variables, product)}};
}

Json quantity_list(const std::vector<SystemQuantity>& section, bool units) {
  Json list = Json::array();
  for (const SystemQuantity& quantity : section) {
    Json object = {{"name", quantity.name.value}};
    if (units) object["units"] = quantity.units.value;
    if (units) object["dimension"] = to_string(quantity.dimension);
    list.push_back(std::move(object));
  }
  return list;
}

Json equation_list(const NondimensionalizeReport& report) {
  Json list = Json::array();
  for (std::size_t k = 0; k < report.system.equations.size(); ++k) {
    const SystemEquation& equation = report.system.equations[k];
    Json object = {{"name", equation.name.value},
                   {"equation", fmt::format("{} = {}", to_string(equation.left), to_string(equation.right))}};
    if (report.units_rank)
      object["dimension"] = report.dimensions[k] ? Json(to_string(*report.dimensions[k])) : Json(nullptr);
    list.push_back(std::move(object));
  }
  return list;
}

Json symmetry_list(const NondimensionalizeReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.scaling.symmetries.rows(); ++i) {
    Json weights = Json::object();
    for (std::size_t j = 0; j < report.scaling.variables.size(); ++j) {
      const Integer& weight = report.scaling.symmetries(i, j);
      if (!weight.is_zero()) weights[report.scaling.variables[j].name] = json_integer(weight);
    }
    list.push_back(std::move(weights));
  }
  return list;
}

Json invariant_list(const NondimensionalizeReport& report) {
  Json list = Json::array();
  for (const ProductExponents& product : report.invariants.products)
    list.push_back(product_object(report.scaling.variables, product));
  return list;
}

/// For each quantity the exponents of the invariants that replace it.
Json rewriting(const NondimensionalizeReport& report) {
  Json object = Json::object();
  for (std::size_t j = 0; j < report.scaling.variables.size(); ++j) {
    Json image = Json::array();
    for (std::size_t i = 0; i < report.rules.substitution.rows(); ++i)
      image.push_back(json_integer(report.rules.substitution(i, j)));
    object[report.scaling.variables[j].name] = std::move(image);
  }
  return object;
}

Json scale_list(const Nondimensionalization& result) {
  Json list = Json::array();
  for (const VariableScale& scale : result.scales) {
    Json object = {{"variable", scale.variable}};
    object.update(product_object(result.parameters, scale.scale));
    object["chosen"] = scale.chosen;
    list.push_back(std::move(object));
  }
  return list;
}

Json group_list(const Nondimensionalization& result) {
  Json list = Json::array();
  for (const DimensionlessGroup& group : result.groups) {
    Json object = {{"name", group.name}};
    object.update(product_object(result.parameters, group.exponents));
    list.push_back(std::move(object));
  }
  return list;
}

Json reduced_list(const Nondimensionalization& result) {
  Json list = Json::array();
  for (const ReducedEquation& equation : result.equations)
    list.push_back({{"name", equation.name},
                    {"equation", fmt::format("{} = {}", to_string(equation.left), to_string(equation.right))},
                    {"factor", product_object(result.parameters, equation.factor)}});
  return list;
}

}  // namespace

Json nondimensionalize_object(const NondimensionalizeReport& report) {
  const bool units = report.units_rank.has_value();
  Json json = header("units");
  json["system"] = {{"name", report.system.name},
                    {"independent", quantity_list(report.system.independent, units)},
                    {"dependent", quantity_list(report.system.dependent, units)},
                    {"parameters", quantity_list(report.system.parameters, units)},
                    {"equations", equation_list(report)}};
  json["rank"] = units ? Json(*report.units_rank) : Json(nullptr);
  json["scaling"] = {
      {"symmetries", symmetry_list(report)}, {"invariants", invariant_list(report)}, {"rewriting", rewriting(report)}};
  Json references = Json::array();
  for (std::size_t k = report.result.parameters.size() - report.result.num_references;
       k < report.result.parameters.size(); ++k)
    references.push_back(report.result.parameters[k].name);
  json["scales"] = scale_list(report.result);
  json["references"] = std::move(references);
  json["products"] = group_list(report.result);
  json["reduced"] = reduced_list(report.result);
  json["unused"] = report.result.unused;
  json["proven"] = report.result.proven;
  json["notes"] = report.notes;
  return json;
}

}  // namespace gordan::detail
