// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/program_features.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <optional>

namespace gordan {

namespace {

using Features = std::vector<ProgramFeature>;

std::vector<std::string> components_of(const Representation& target) {
  if (target.dimension() == 1) return {""};
  std::vector<std::string> labels = target.variables();
  const std::vector<Summand>& summands = target.summands();
  if (summands.size() == 1 && summands[0].name.empty()) labels = summands[0].expression.labels();
  return labels;
}

ProgramFeature feature(std::string output, std::string name, std::string recipe, std::string latex,
                       const std::optional<PhysicalDimension>& dimension, std::vector<std::string> components) {
  return {std::move(output),
          std::move(name),
          std::move(recipe),
          std::move(latex),
          dimension ? to_string(*dimension) : "",
          dimension ? to_latex(*dimension) : "",
          0,
          std::move(components)};
}

/// The generators themselves.
void add_generators(const Problem& problem, const ProblemProgram& compiled, Features& features) {
  const Representation& source = compiled.invariants.source;
  const auto dimension = [&](const Generator& g) {
    return has_units(problem) ? std::optional(dimension_of(g.multidegree, compiled.model.units)) : std::nullopt;
  };
  for (const Generator& g : compiled.invariants.generators)
    features.push_back(
        feature("invariants", g.name, to_string(g.recipe, source), to_latex(g.recipe, source), dimension(g), {""}));
  for (const NamedModule& named : compiled.modules) {
    const std::vector<std::string> components = components_of(named.module.target);
    for (const Generator& g : named.module.generators)
      features.push_back(feature(named.name, g.name, recipe_text(named.module, g), recipe_latex(named.module, g),
                                 dimension(g), components));
  }
}

void add_typed(const TypedProgramParts& parts, Features& features) {
  const std::vector<TypedScalar>& scalars = parts.scalars;
  for (std::size_t k = 0; k < parts.products.products.size(); ++k) {
    const TypedMonomial& product = parts.products.products[k];
    features.push_back(feature("products", fmt::format("pi{}", k + 1), monomial_text(scalars, product),
                               monomial_latex(scalars, product), PhysicalDimension(), {""}));
  }
  for (const NamedTypedModule& named : parts.modules) {
    const std::vector<std::string> components = components_of(named.module.target);
    for (std::size_t k = 0; k < named.typed.features.size(); ++k) {
      const TypedFeature& typed = named.typed.features[k];
      features.push_back(feature(named.name, fmt::format("F{}", k + 1), feature_text(named.module, scalars, typed),
                                 feature_latex(named.module, scalars, typed), named.dimension, components));
    }
  }
}

}  // namespace

std::vector<ProgramFeature> program_features(const Problem& problem, const ProblemProgram& compiled) {
  Features features;
  if (compiled.typed)
    add_typed(*compiled.typed, features);
  else
    add_generators(problem, compiled, features);
  std::size_t next = 0;
  for (ProgramFeature& one : features) {
    one.first = next;
    next += one.components.size();
  }
  require(next == static_cast<std::size_t>(output_size(compiled.program)), "features are the outputs of the program");
  return features;
}

std::string column_name(const ProgramFeature& feature, std::size_t component) {
  const bool is_scalar_list = feature.output == "invariants" || feature.output == "products";
  std::string name = is_scalar_list ? feature.name : fmt::format("{}_{}", feature.output, feature.name);
  if (!feature.components[component].empty()) name += "_" + feature.components[component];
  return name;
}

}  // namespace gordan
