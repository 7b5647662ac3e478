// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_typed.hpp>

#include <gordan/codegen/detail/generator_values.hpp>
#include <gordan/codegen/lower_formula.hpp>
#include <gordan/core/error.hpp>
#include <gordan/program/operations.hpp>

#include <map>

namespace gordan {

namespace {

/// Monomials of the scalars as values.
class MonomialLowering {
 public:
  MonomialLowering(ProgramBuilder& builder, const TypedProgramParts& parts, std::vector<Value> generators)
      : builder_(builder), parts_(parts), generators_(std::move(generators)) {}

  [[nodiscard]] Value operator()(const TypedMonomial& typed) const {
    const std::vector<Rational> powers = generator_powers(parts_.scalars, typed);
    std::vector<RationalFactor> factors;
    for (std::size_t i = 0; i < powers.size(); ++i) {
      if (powers[i].is_zero()) continue;
      factors.push_back(
          {generators_[i], static_cast<int>(powers[i].num().to_long()), static_cast<int>(powers[i].den().to_long())});
    }
    return monomial(builder_, factors);
  }

 private:
  ProgramBuilder& builder_;
  const TypedProgramParts& parts_;
  std::vector<Value> generators_;
};

void describe(Output& output, const std::string& name, const std::string& text) {
  output.description += (output.description.empty() ? "" : "; ") + name + " = " + text;
}

Output products_output(const TypedProgramParts& parts) {
  Output output{.name = "products"};
  for (std::size_t k = 0; k < parts.products.products.size(); ++k) {
    output.components.push_back("pi" + std::to_string(k + 1));
    describe(output, output.components.back(), monomial_text(parts.scalars, parts.products.products[k]));
  }
  return output;
}

Output module_output(const TypedProgramParts& parts, const NamedTypedModule& named) {
  Output output{.name = named.name};
  for (std::size_t k = 0; k < named.typed.features.size(); ++k) {
    const std::string name = "F" + std::to_string(k + 1);
    describe(output, name, feature_text(named.module, parts.scalars, named.typed.features[k]));
    if (named.module.target.dimension() == 1) output.components.push_back(name);
    else
      for (const std::string& variable : named.module.target.variables())
        output.components.push_back(name + "_" + variable);
  }
  if (!named.units.empty()) output.description += " [" + named.units + "]";
  return output;
}

}  // namespace

StraightLineProgram lower_typed(const TypedProgramParts& parts, Provenance provenance) {
  ProgramBuilder builder;
  const std::vector<Value> inputs = detail::declare_inputs(builder, parts.invariants.source, parts.derived);
  const MonomialLowering lowered(builder, parts, detail::lower_invariants(builder, inputs, parts.invariants));
  std::vector<Value> products;
  for (const TypedMonomial& product : parts.products.products) products.push_back(lowered(product));
  if (!products.empty())
    builder.output(products_output(parts), stack(products, {static_cast<int>(products.size()), 1}));
  for (const NamedTypedModule& named : parts.modules) {
    const std::vector<Value> generators = detail::lower_module(builder, inputs, named.module);
    std::vector<Value> rows;
    for (const TypedFeature& feature : named.typed.features)
      rows.push_back(lowered(feature.monomial) * generators[feature.generator]);
    const Shape shape{static_cast<int>(rows.size()), named.module.target.dimension()};
    if (shape.size() > 0) builder.output(module_output(parts, named), stack(rows, shape));
  }
  return builder.finish(std::move(provenance));
}

StraightLineProgram lower_law(const TypedProgramParts& parts, const NamedTypedModule& module,
                              const std::vector<Literal>& coefficients, Provenance provenance) {
  require(coefficients.size() == module.typed.features.size(), "one coefficient for each feature");
  ProgramBuilder builder;
  const std::vector<Value> inputs = detail::declare_inputs(builder, parts.invariants.source, parts.derived);
  const MonomialLowering lowered(builder, parts, detail::lower_invariants(builder, inputs, parts.invariants));
  const std::vector<Value> generators = detail::lower_module(builder, inputs, module.module);
  const int size = module.module.target.dimension();
  Value sum = builder.filled({1, size}, 0);
  Output output{.name = module.name, .components = module.module.target.variables()};
  for (std::size_t k = 0; k < coefficients.size(); ++k) {
    if (coefficients[k].value == 0) continue;
    const TypedFeature& feature = module.typed.features[k];
    sum = sum + coefficients[k] * (lowered(feature.monomial) * generators[feature.generator]);
    output.description += (output.description.empty() ? "" : " + ") + coefficients[k].text + " * " +
                          feature_text(module.module, parts.scalars, feature);
  }
  builder.output(std::move(output), reshape(sum, {size, 1}));
  return builder.finish(std::move(provenance));
}

StraightLineProgram lower_formula_law(const TypedProgramParts& parts, const NamedTypedModule& module,
                                      const Expression& formula, const std::vector<FormulaParameter>& parameters,
                                      Provenance provenance) {
  require(!module.typed.features.empty(), "a prefactor");
  ProgramBuilder builder;
  const std::vector<Value> inputs = detail::declare_inputs(builder, parts.invariants.source, parts.derived);
  const MonomialLowering lowered(builder, parts, detail::lower_invariants(builder, inputs, parts.invariants));
  std::map<std::string, Value> symbols;
  for (const FormulaParameter& parameter : parameters)
    symbols.emplace(parameter.name,
                    parameter.value ? builder.constant(*parameter.value) : builder.input(parameter.name));
  for (std::size_t k = 0; k < parts.products.products.size(); ++k)
    symbols.emplace("pi" + std::to_string(k + 1), lowered(parts.products.products[k]));
  const TypedFeature& feature = module.typed.features.front();
  const std::vector<Value> generators = detail::lower_module(builder, inputs, module.module);
  const Value value =
      lowered(feature.monomial) * lower_formula(builder, formula, symbols) * generators[feature.generator];
  const int size = module.module.target.dimension();
  Output output{.name = module.name, .components = module.module.target.variables()};
  output.description = feature_text(module.module, parts.scalars, feature) + " * (" + to_string(formula) + ")";
  builder.output(std::move(output), reshape(value, {size, 1}));
  return builder.finish(std::move(provenance));
}

}  // namespace gordan
