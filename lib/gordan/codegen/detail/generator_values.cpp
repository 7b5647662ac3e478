// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/detail/generator_values.hpp>

#include <gordan/codegen/lower_polynomials.hpp>
#include <gordan/invariant/contraction_cut.hpp>
#include <gordan/program/operations.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

std::size_t dual_summand(const EquivariantModule& module, const Contraction& contraction) {
  std::size_t summand = module.invariants.source.summands().size();
  while (!depends_on(contraction, summand)) ++summand;
  return summand;
}

Value derived_value(ProgramBuilder& builder, const DerivedSummand& derived, const std::vector<Value>& inputs) {
  std::optional<Value> sum;
  for (const DerivedSummand::Term& term : derived.terms) {
    const Value value = builder.constant(term.coefficient) * inputs[term.summand];
    sum = sum ? *sum + value : value;
  }
  return *sum;
}

/// One row of a module: the components of the cut contraction in its summand of the target, zero in the others.
Value lower_row(TensorLowering& tensors, const std::vector<Value>& inputs, const EquivariantModule& module,
                const Generator& generator) {
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

/// All polynomials of a list in one operation, so that they share monomials; each as an array of its own shape.
std::vector<Value> separate(Value values, std::size_t count, int size) {
  std::vector<Value> parts;
  for (std::size_t k = 0; k < count; ++k) {
    std::vector<int> indices;
    for (int i = 0; i < size; ++i) indices.push_back(static_cast<int>(k) * size + i);
    parts.push_back(gather(values, std::move(indices), {1, size}));
  }
  return parts;
}

Value variables_of(ProgramBuilder& builder, const std::vector<Value>& inputs, const Representation& source) {
  return source.dimension() > 0 ? coordinates(inputs, source) : builder.constant(0);
}

}  // namespace

std::vector<Value> declare_inputs(ProgramBuilder& builder, const Representation& source,
                                  const std::vector<DerivedSummand>& derived) {
  std::vector<Value> inputs;
  for (std::size_t i = 0; i < source.summands().size(); ++i) {
    const Summand& s = source.summands()[i];
    const auto made =
        std::find_if(derived.begin(), derived.end(), [&](const DerivedSummand& d) { return d.summand == i; });
    if (s.dimension == 0)
      inputs.push_back(builder.constant(0));
    else if (made != derived.end())
      inputs.push_back(derived_value(builder, *made, inputs));
    else
      inputs.push_back(builder.input(summand_name(source, i), {s.dimension, 1}, s.variables, s.type));
  }
  return inputs;
}

Value coordinates(const std::vector<Value>& inputs, const Representation& source) {
  std::vector<Value> parts;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (source.summands()[i].dimension > 0) parts.push_back(inputs[i]);
  }
  return stack(parts, {source.dimension(), 1});
}

std::vector<Value> lower_invariants(ProgramBuilder& builder, const std::vector<Value>& inputs,
                                    const InvariantGenerators& invariants) {
  if (invariants.generators.empty()) return {};
  if (invariants.source.group().finite() == nullptr) {
    TensorLowering tensors(builder, invariants.source, inputs);
    std::vector<Value> values;
    for (const Generator& g : invariants.generators)
      values.push_back(tensors.contraction(std::get<Contraction>(g.recipe)));
    return values;
  }
  std::vector<Polynomial> all;
  for (const Generator& g : invariants.generators) all.push_back(expand(g.recipe, invariants.source));
  return separate(lower_polynomials(all, variables_of(builder, inputs, invariants.source)), all.size(), 1);
}

std::vector<Value> lower_module(ProgramBuilder& builder, const std::vector<Value>& inputs,
                                const EquivariantModule& module) {
  if (module.generators.empty() || module.target.dimension() == 0) return {};
  if (module.invariants.source.group().finite() == nullptr) {
    TensorLowering tensors(builder, module.space, inputs);
    std::vector<Value> rows;
    for (const Generator& g : module.generators) rows.push_back(lower_row(tensors, inputs, module, g));
    return rows;
  }
  std::vector<Polynomial> all;
  for (const Generator& g : module.generators)
    for (Polynomial& f : components(module, g)) all.push_back(std::move(f));
  return separate(lower_polynomials(all, variables_of(builder, inputs, module.invariants.source)),
                  module.generators.size(), module.target.dimension());
}

}  // namespace gordan::detail
