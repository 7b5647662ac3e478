// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/equivariant/equivariants.hpp>
#include <gordan/typed/derived_summand.hpp>
#include <gordan/typed/typed_monomials.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A monomial of the scalars times a generator of a module: an equivariant with units.
struct TypedFeature {
  TypedMonomial monomial;
  std::size_t generator = 0;
};

/// The equivariants onto one target with the target's units.
struct TypedModule {
  std::vector<TypedFeature> features;
  std::vector<std::string> notes;  ///< generators that no monomial gives the target's units, with the proof
  std::string certificate;
  std::optional<int> max_degree;  ///< up to which they are all; else others are products of them
};

/// For each generator the shortest monomial of the scalars that gives it the target's units: every equivariant with
/// these units is the sum of them, each times a function of the dimensionless products. Generators that are sums of
/// earlier ones times polynomials of the scalars, since derived vectors are sums of inputs, are left out (found modulo a
/// prime at random points, as by independent_features).
[[nodiscard]] TypedModule typed_generators(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                                           std::span<const SummandUnits> units,
                                           const std::vector<DerivedSummand>& derived, const PhysicalDimension& target,
                                           MonomialKind kind, const Control& control = {});

/// All equivariants (monomial of the scalars) * (generator) of the target's units and a degree of at most max_degree in
/// the inputs, by degree, without those that are linear combinations, with constant coefficients, of earlier ones.
[[nodiscard]] TypedModule typed_library(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                                        std::span<const SummandUnits> units, const std::vector<DerivedSummand>& derived,
                                        const PhysicalDimension& target, int max_degree, const MonomialOptions& options,
                                        const Control& control = {});

/// "m*q1·q2", "k*(|q1|/m)*(A·v)": the monomial, and the generator where it is not 1.
[[nodiscard]] std::string feature_text(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                                       const TypedFeature& feature);
[[nodiscard]] std::string feature_latex(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                                        const TypedFeature& feature);

}  // namespace gordan
