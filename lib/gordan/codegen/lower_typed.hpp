// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>
#include <gordan/program/program.hpp>
#include <gordan/typed/derived_summand.hpp>
#include <gordan/typed/typed_module.hpp>
#include <gordan/typed/typed_products.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// The features of one output.
struct NamedTypedModule {
  std::string name;
  EquivariantModule module;
  TypedModule typed;
  PhysicalDimension dimension;  ///< of the features
  std::string units;            ///< the same, as text
};

/// What a problem with units gives: scalars, dimensionless products of them, and features of its outputs.
struct TypedProgramParts {
  InvariantGenerators invariants;
  std::vector<DerivedSummand> derived;
  std::vector<TypedScalar> scalars;
  TypedProducts products;
  std::vector<NamedTypedModule> modules;
};

/// The program that evaluates features: one input per summand that is not derived; the output `products` (m x 1) holds
/// pi1, ..., pim, and for each target an output of its name (s x dim W), one row per feature F1, ..., Fs. Monomials
/// rescale exactly when units change by powers of 4 (of 2, without roots).
[[nodiscard]] StraightLineProgram lower_typed(const TypedProgramParts& parts, Provenance provenance);

/// The program of a fitted law: its only output is `name` (dim W), the sum of the features of the module times their
/// coefficients; features with the coefficient 0 are not evaluated.
[[nodiscard]] StraightLineProgram lower_law(const TypedProgramParts& parts, const NamedTypedModule& module,
                                            const std::vector<Literal>& coefficients, Provenance provenance);

/// A parameter of a formula: an input of the program, or, with a value, a constant.
struct FormulaParameter {
  std::string name;
  std::optional<Literal> value;
};

/// The program of a law prefactor * formula(pi1, pi2, ..., parameters): the prefactor is the first feature of the
/// module, pi1, pi2, ... are the products. Its only output is `name` (dim W); parameters without a value are scalar
/// inputs after all others.
[[nodiscard]] StraightLineProgram lower_formula_law(const TypedProgramParts& parts, const NamedTypedModule& module,
                                                    const Expression& formula,
                                                    const std::vector<FormulaParameter>& parameters,
                                                    Provenance provenance);

}  // namespace gordan
