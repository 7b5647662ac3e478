// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower.hpp>

#include <gordan/codegen/lower_polynomials.hpp>
#include <gordan/codegen/tensor_lowering.hpp>
#include <gordan/invariant/contraction_cut.hpp>
#include <gordan/program/operations.hpp>

namespace gordan {

namespace {

std::size_t dual_summand(const EquivariantModule& module, const Contraction& contraction) {
  std::size_t summand = module.invariants.source.summands().size();
  while (!depends_on(contraction, summand)) ++summand;
  return summand;
}

/// One input per summand; a summand of dimension 0 is no input, and stands as the constant 0.
std::vector<Value> declare_inputs(ProgramBuilder& builder, const Representation& source) {
  std::vector<Value> inputs;
  for (std::size_t i = 0; i < source.summands().size(); ++i) {
    const Summand& s = source.summands()[i];
    inputs.push_back(s.dimension == 0
                         ? builder.constant(0)
                         : builder.input(input_name(source, i), {s.dimension, 1}, s.variables, s.type));
  }
  return inputs;
}

/// The coordinates of the source as one column.
Value coordinates(const std::vector<Value>& inputs, const Representation& source) {
  std::vector<Value> parts;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (source.summands()[i].dimension > 0) parts.push_back(inputs[i]);
  }
  return stack(parts, {source.dimension(), 1});
}

Output invariant_output(const InvariantGenerators& invariants) {
  Output output{.name = "invariants"};
  for (const Generator& g : invariants.generators) {
    output.components.push_back(g.name);
    output.description += (output.description.empty() ? "" : "; ") + g.name + " = " + to_string(g.recipe, invariants.source);
  }
  return output;
}

Output module_output(const NamedModule& named) {
  Output output{.name = named.name.empty() ? "equivariants" : named.name};
  for (const Generator& g : named.module.generators) {
    output.description += (output.description.empty() ? "" : "; ") + g.name + " = " + recipe_text(named.module, g);
    for (const std::string& variable : named.module.target.variables()) output.components.push_back(g.name + "_" + variable);
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
  const Value values = lower_polynomials(all, invariants.source.dimension() > 0
                                                  ? coordinates(inputs, invariants.source)
                                                  : builder.constant(0));
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

/// One row of a module: the components of the cut contraction in its summand of the target, zero in the others.
Value lower_row(TensorLowering& tensors, const std::vector<Value>& inputs,
                const EquivariantModule& module, const Generator& generator) {
  const auto& contraction = std::get<Contraction>(generator.recipe);
  const std::size_t target = dual_summand(module, contraction);
  const Summand& summand = module.space.summands()[target];
  const int w = module.target.dimension();
  if (const auto value = tensors.cut(cut(contraction, module.space, target), target)) {
    if (summand.dimension == w) return reshape(*value, {1, w});
    std::vector<ScatterEntry> entries;
    const int offset = summand.offset - module.invariants.source.dimension();
    for (int k = 0; k < summand.dimension; ++k) entries.push_back({offset + k, k, Literal::integer(1)});
    return scatter(*value, entries, {1, w});
  }
  const std::vector<Polynomial> map = components(module, generator);
  return reshape(lower_polynomials(map, coordinates(inputs, module.invariants.source)), {1, w});
}

void lower_by_tensors(ProgramBuilder& builder, const std::vector<Value>& inputs, const InvariantGenerators& invariants,
                      const std::vector<NamedModule>& modules) {
  TensorLowering tensors(builder, invariants.source, inputs);
  std::vector<Value> values;
  for (const Generator& g : invariants.generators) values.push_back(tensors.contraction(std::get<Contraction>(g.recipe)));
  if (!values.empty()) {
    builder.output(invariant_output(invariants), stack(values, {static_cast<int>(values.size()), 1}));
  }
  for (const NamedModule& named : modules) {
    TensorLowering in_space(builder, named.module.space, inputs);
    std::vector<Value> rows;
    for (const Generator& g : named.module.generators) {
      rows.push_back(lower_row(in_space, inputs, named.module, g));
    }
    const Shape shape{static_cast<int>(rows.size()), named.module.target.dimension()};
    if (shape.size() > 0) builder.output(module_output(named), stack(rows, shape));
  }
}

}  // namespace

std::string input_name(const Representation& space, std::size_t summand) {
  const Summand& s = space.summands()[summand];
  if (!s.name.empty()) return s.name;
  constexpr const char* first[] = {"x", "y", "z"};
  return summand < 3 ? first[summand] : "x" + std::to_string(summand + 1);
}

StraightLineProgram lower(const InvariantGenerators& invariants, const std::vector<NamedModule>& modules,
                          Provenance provenance) {
  ProgramBuilder builder;
  const std::vector<Value> inputs = declare_inputs(builder, invariants.source);
  if (invariants.source.group().finite() != nullptr) {
    lower_by_polynomials(builder, inputs, invariants, modules);
  } else {
    lower_by_tensors(builder, inputs, invariants, modules);
  }
  return builder.finish(std::move(provenance));
}

}  // namespace gordan
