// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/program/program.hpp>
#include <gordan/typed/derived_summand.hpp>
#include <gordan/typed/typed_module.hpp>
#include <gordan/typed/typed_products.hpp>

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

}  // namespace gordan
