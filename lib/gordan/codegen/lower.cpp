// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower.hpp>

#include <gordan/codegen/detail/generator_values.hpp>
#include <gordan/codegen/lower_polynomials.hpp>
#include <gordan/program/operations.hpp>

namespace gordan {

namespace {

Output invariant_output(const InvariantGenerators& invariants) {
  Output output{.name = "invariants"};
  for (const Generator& g : invariants.generators) {
    output.components.push_back(g.name);
    output.description +=
        (output.description.empty() ? "" : "; ") + g.name + " = " + to_string(g.recipe, invariants.source);
  }
  return output;
}

Output module_output(const NamedModule& named) {
  Output output{.name = named.name.empty() ? "equivariants" : named.name};
  for (const Generator& g : named.module.generators) {
    output.description += (output.description.empty() ? "" : "; ") + g.name + " = " + recipe_text(named.module, g);
    for (const std::string& variable : named.module.target.variables())
      output.components.push_back(g.name + "_" + variable);
  }
  return output;
}

/// Finite groups: everything is one list of polynomials.
void lower_by_polynomials(ProgramBuilder& builder, const std::vector<Value>& inputs,
                          const InvariantGenerators& invariants, const std::vector<NamedModule>& modules) {
  std::vector<Polynomial> all;
  for (const Generator& g : invariants.generators) all.push_back(expand(g.recipe, invariants.source));
  for (const NamedModule& named : modules) {
    for (const Generator& g : named.module.generators) {
      for (Polynomial& f : components(named.module, g)) all.push_back(std::move(f));
    }
  }
  if (all.empty()) return;
  const Value values = lower_polynomials(
      all, invariants.source.dimension() > 0 ? detail::coordinates(inputs, invariants.source) : builder.constant(0));
  int next = 0;
  const auto take = [&](Output output, Shape shape) {
    if (shape.size() == 0) return;
    std::vector<int> indices;
    for (int k = 0; k < shape.size(); ++k) indices.push_back(next++);
    builder.output(std::move(output), gather(values, std::move(indices), shape));
  };
  take(invariant_output(invariants), {static_cast<int>(invariants.generators.size()), 1});
  for (const NamedModule& named : modules) {
    take(module_output(named), {static_cast<int>(named.module.generators.size()), named.module.target.dimension()});
  }
}

void lower_by_tensors(ProgramBuilder& builder, const std::vector<Value>& inputs, const InvariantGenerators& invariants,
                      const std::vector<NamedModule>& modules) {
  const std::vector<Value> values = detail::lower_invariants(builder, inputs, invariants);
  if (!values.empty()) {
    builder.output(invariant_output(invariants), stack(values, {static_cast<int>(values.size()), 1}));
  }
  for (const NamedModule& named : modules) {
    const std::vector<Value> rows = detail::lower_module(builder, inputs, named.module);
    const Shape shape{static_cast<int>(rows.size()), named.module.target.dimension()};
    if (shape.size() > 0) builder.output(module_output(named), stack(rows, shape));
  }
}

}  // namespace

StraightLineProgram lower(const InvariantGenerators& invariants, const std::vector<NamedModule>& modules,
                          Provenance provenance) {
  ProgramBuilder builder;
  const std::vector<Value> inputs = detail::declare_inputs(builder, invariants.source);
  if (invariants.source.group().finite() != nullptr) {
    lower_by_polynomials(builder, inputs, invariants, modules);
  } else {
    lower_by_tensors(builder, inputs, invariants, modules);
  }
  return builder.finish(std::move(provenance));
}

}  // namespace gordan
