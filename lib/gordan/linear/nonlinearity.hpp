// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <gordan/exact/rational.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// Which functions of one variable, applied to every coordinate, commute with the group.
enum class PointwiseKind : std::uint8_t {
  every,  ///< the coordinates are permuted (or fixed)
  odd,    ///< permuted up to signs: f(-x) = -f(x)
  none    ///< none is claimed
};

/// The nonlinearities that keep the symmetry of one summand. A gate x -> x f(s), s any invariant, always does.
struct Nonlinearity {
  std::size_t summand = 0;
  PointwiseKind pointwise = PointwiseKind::none;
  /// Weights d with sum_i d_i x_i^2 invariant, so that x -> x f(sum) keeps the symmetry; empty where none are known.
  std::vector<Rational> squared_norm{};
  bool definite = false;  ///< all weights positive: its square root is a norm
  std::string reason;     ///< as a person says it
};

/// One for each summand, decided exactly: permutation and signed permutation matrices by monomial_action on the
/// generators, invariant sums of squares by rho^T D rho = D on the generators of a finite group, by the structure of
/// the tensors for O(p,q), SO(p,q), U(n) and SU(n), factor by factor for direct products.
[[nodiscard]] std::vector<Nonlinearity> nonlinearities(const Representation& representation);

/// "every function entry by entry", "odd functions entry by entry", "norms and gates", "gates".
[[nodiscard]] std::string to_string(const Nonlinearity& nonlinearity);

}  // namespace gordan
