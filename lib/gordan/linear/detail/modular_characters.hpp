// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <gordan/exact/integer.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// g -> tr rho(g) modulo the prime of an image: products, sums, duals and powers of traces where the expression is one.
/// A subspace S of a product of spaces with inclusion i and projection q has tr(rho_S(g)) = sum over (a, b) of
/// (i q)_ab rho(g)_ba, whose entries are products of entries of the factors.
class ModularTrace {
 public:
  ModularTrace(const RepExpression& expression, const ModularImage& image);
  /// The element is one of the whole group; it may be any permutation and any invertible matrix.
  [[nodiscard]] std::uint32_t operator()(const ModularElement& g) const;

 private:
  /// An entry of i q that is not zero, and where the entry of rho(g) stands in the matrix of each factor.
  struct Entry {
    std::uint32_t value = 0;
    std::vector<std::uint32_t> places;
  };

  void list_entries();
  [[nodiscard]] std::uint32_t of_subspace(const ModularElement& g) const;
  [[nodiscard]] std::uint32_t of_power(const ModularElement& g) const;

  RepExpression expression_;
  ModularImage image_;
  std::vector<ModularTrace> parts_;
  std::vector<Entry> entries_;
};

/// The same for a direct sum; equal summands are computed once.
class ModularTraces {
 public:
  ModularTraces(const Representation& v, const ModularImage& image);
  [[nodiscard]] std::uint32_t operator()(const ModularElement& g) const;

 private:
  std::uint32_t prime_;
  std::vector<RepExpression> known_;
  std::vector<ModularTrace> traces_;
  std::vector<std::uint32_t> counts_;
};

/// The integer from 0 to `bound` that has the residue residue(k, p) at primes p = p_0, p_1, ...; `residue` returns the
/// prime that it took too. Primes at which std::domain_error is thrown are left out.
struct PrimeResidue {
  std::uint32_t prime = 0;
  std::uint32_t residue = 0;
};
[[nodiscard]] Integer integer_by_residues(const Integer& bound, const std::function<PrimeResidue(int)>& residue);

}  // namespace gordan::detail
