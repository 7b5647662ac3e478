// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/rep/representation.hpp>
#include <gordan/typed/derived_summand.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A feature as it is evaluated: a product of powers (of halves of integers) of generators times a row of polynomials.
struct FeatureForm {
  std::vector<Rational> powers;  ///< of the generators
  std::size_t row = 0;           ///< which of the rows
};

/// Functions of a representation: features are products of powers of `generators`, times one of the `rows` (the
/// components of an equivariant; a row with the entry 1 for scalars).
struct FeatureSpace {
  Representation source;
  std::vector<DerivedSummand> derived;
  std::vector<Polynomial> generators;
  std::vector<std::vector<Polynomial>> rows;
};

/// The indices of the features that are no linear combinations, with constant coefficients, of those before them.
///
/// Features are compared by their values at random points modulo a prime, where all generators of which a root is taken
/// are squares. What is kept is proven independent: a relation over the rationals, cleared of denominators, would hold
/// modulo the prime, for either sign of each root. What is left out is dependent at random points modulo that prime, in
/// number larger than that of the features; that this were so by chance has a probability below 10^-6.
[[nodiscard]] std::vector<std::size_t> independent_features(const FeatureSpace& space,
                                                            std::span<const FeatureForm> features,
                                                            const Control& control = {});

}  // namespace gordan
