// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>
#include <gordan/units/physical_dimension.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// What is known of the values of one summand of the source.
struct SummandUnits {
  PhysicalDimension dimension;
  bool positive = false;  ///< a scalar that is positive
};

/// The dimension of a function that is homogeneous of these degrees in the summands.
[[nodiscard]] PhysicalDimension dimension_of(const Multidegree& degrees, std::span<const SummandUnits> units);

/// A scalar that features are made of: a product f_1^p_1 f_2^p_2 ... of powers of the generators of the invariants,
/// such as q1·q2, the norm |q1| = (q1·q1)^(1/2), or the cosine q1·q2/(|q1||q2|).
struct TypedScalar {
  std::string text;
  std::string latex;
  std::vector<Rational> powers;  ///< one for each generator
  PhysicalDimension dimension;
  int degree = 0;         ///< in the inputs: 2 for q1·q2 and for a cosine, 1 for |q1|
  bool definite = false;  ///< positive but for a set of measure 0, so that it may stand below a fraction bar
};

/// The name of a summand: the user's, or x, y, z, x4, ... by position.
[[nodiscard]] std::string summand_name(const Representation& source, std::size_t summand);

struct ScalarOptions {
  bool norms = false;    ///< |v| in place of v·v
  bool cosines = false;  ///< v·w/(|v||w|) in place of v·w
};

/// The scalars of a problem, one for each generator of degree 1 and more, in their order. Definite are scalar inputs
/// that are said to be positive, and sums of positive multiples of the squares of all variables of one summand; the
/// roots of the latter are norms.
[[nodiscard]] std::vector<TypedScalar> typed_scalars(const InvariantGenerators& invariants,
                                                     std::span<const SummandUnits> units,
                                                     const ScalarOptions& options = {});

}  // namespace gordan
