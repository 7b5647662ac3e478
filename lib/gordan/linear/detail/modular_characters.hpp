// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include <gordan/exact/integer.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// tr rho(g) modulo p: products, sums, duals and powers of traces where the expression is one.
[[nodiscard]] std::uint32_t character_mod(const RepExpression& expression, const ModularElement& g,
                                          const ModularImage& image);
[[nodiscard]] std::uint32_t character_mod(const Representation& v, const ModularElement& g, const ModularImage& image);

/// The integer from 0 to `bound` that has the residue residue(k, p) at primes p = p_0, p_1, ...; `residue` returns the
/// prime that it took too. Primes at which std::domain_error is thrown are left out.
struct PrimeResidue {
  std::uint32_t prime = 0;
  std::uint32_t residue = 0;
};
[[nodiscard]] Integer integer_by_residues(const Integer& bound, const std::function<PrimeResidue(int)>& residue);

}  // namespace gordan::detail
