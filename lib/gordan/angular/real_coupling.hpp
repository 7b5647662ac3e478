// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>
#include <gordan/exact/signed_root.hpp>

#include <memory>
#include <vector>

namespace gordan {

namespace detail {
class FactorialExponents;
}

/// A nonzero entry C_ijk of the coupling of two real irreps H^l1 x H^l2 -> H^l3; index l + m stands for m.
struct RealCouplingEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  SignedRoot value;
};

/// The phase of a real coupling tensor. The tensor of complex coefficients, taken to real harmonics, is real when
/// l1 + l2 + l3 is even and imaginary otherwise.
enum class CouplingPhase {
  condon_shortley,  ///< times -i where it is imaginary
  powers_of_i       ///< times (-i)^(l1 + l2 - l3), as when each real basis carries the factor (-i)^l (e3nn)
};

/// How long a coupling tensor is.
enum class CouplingNormalization {
  orthonormal,  ///< sum_ij C_ijk C_ijk' = [k = k']: Clebsch-Gordan
  component,    ///< inputs of unit variance give outputs of unit variance: the same numbers (e3nn's "component")
  norm,         ///< inputs of length 1 give outputs of mean square length 1: sum_ijk C_ijk^2 = (2l1 + 1)(2l2 + 1)
  frobenius     ///< sum_ijk C_ijk^2 = 1: Wigner's 3j
};

/// Real coupling tensors, exactly: with real harmonics Y_m (solid_harmonics.hpp) each entry is one complex coefficient
/// times a power of sqrt(2), since |m3| = ||m1| +- |m2|| allows a single pair of complex terms, equal up to sign.
/// One object holds the table of prime factors for all l <= max_l and is used by one thread at a time or more.
class RealCouplings {
 public:
  /// LimitReached for max_l beyond max_degree_of_harmonics.
  explicit RealCouplings(int max_l);

  /// The nonzero entries sorted by (i, j, k); empty when the triangle is not satisfied.
  [[nodiscard]] std::vector<RealCouplingEntry> tensor(int l1, int l2, int l3, CouplingPhase phase,
                                                      CouplingNormalization normalization) const;

 private:
  int max_l_;
  std::shared_ptr<const detail::FactorialExponents> table_;
};

/// One tensor; for many, keep a RealCouplings.
[[nodiscard]] std::vector<RealCouplingEntry> real_coupling(
    int l1, int l2, int l3, CouplingPhase phase = CouplingPhase::condon_shortley,
    CouplingNormalization normalization = CouplingNormalization::orthonormal);

}  // namespace gordan
