// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/program_features.hpp>

#include <fmt/format.h>

#include <algorithm>

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

std::string units_text(const Problem& problem, const ProblemModel& model, const Multidegree& degrees) {
  return has_units(problem) ? to_string(dimension_of(degrees, model.units)) : "";
}

/// The generators themselves.
void add_generators(const Problem& problem, const ProblemProgram& compiled, Features& features) {
  const Representation& source = compiled.invariants.source;
  for (const Generator& g : compiled.invariants.generators)
    features.push_back({"invariants",
                        g.name,
                        to_string(g.recipe, source),
                        units_text(problem, compiled.model, g.multidegree),
                        0,
                        {""}});
  for (const NamedModule& named : compiled.modules) {
    const std::vector<std::string> components = components_of(named.module.target);
    for (const Generator& g : named.module.generators)
      features.push_back({named.name, g.name, recipe_text(named.module, g),
                          units_text(problem, compiled.model, g.multidegree), 0, components});
  }
}

void add_typed(const TypedProgramParts& parts, Features& features) {
  for (std::size_t k = 0; k < parts.products.products.size(); ++k)
    features.push_back({"products",
                        fmt::format("pi{}", k + 1),
                        monomial_text(parts.scalars, parts.products.products[k]),
                        "1",
                        0,
                        {""}});
  for (const NamedTypedModule& named : parts.modules) {
    const std::vector<std::string> components = components_of(named.module.target);
    for (std::size_t k = 0; k < named.typed.features.size(); ++k)
      features.push_back({named.name, fmt::format("F{}", k + 1),
                          feature_text(named.module, parts.scalars, named.typed.features[k]),
                          to_string(named.dimension), 0, components});
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
  for (ProgramFeature& feature : features) {
    feature.first = next;
    next += feature.components.size();
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
