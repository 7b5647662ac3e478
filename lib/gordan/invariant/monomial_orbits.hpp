// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace gordan {

/// x_i -> zeta^phase[i] x_{variable[i]}, zeta a primitive root of unity of the order of the action.
struct MonomialSubstitution {
  std::vector<std::size_t> variable;
  std::vector<int> phase;
};

/// A finite group that permutes the variables up to roots of unity.
struct MonomialSubstitutions {
  int phase_order = 1;  ///< phases are powers of zeta(phase_order)
  std::vector<MonomialSubstitution> generators;
};

/// The substitutions f(x) -> f(rho(g) x) of the generators, when each is monomial.
[[nodiscard]] std::optional<MonomialSubstitutions> monomial_substitutions(const Representation& space);

struct PhasedMonomial {
  Exponents exponents;
  int phase = 0;  ///< the coefficient is zeta(phase_order)^phase
};

/// The images of x^a, each once, with their phases, the given monomial first with phase 0; empty when
/// the stabiliser acts on x^a by a nontrivial character (then the sum over the group is zero).
/// Throws LimitReached beyond `limit` monomials.
[[nodiscard]] std::vector<PhasedMonomial> monomial_orbit(const MonomialSubstitutions& action, const Exponents& exponents,
                                                         std::size_t limit = 5'000'000);

/// Hash of an exponent vector, for tables that are never iterated over.
struct ExponentsHash {
  [[nodiscard]] std::size_t operator()(const Exponents& exponents) const noexcept;
};

}  // namespace gordan
