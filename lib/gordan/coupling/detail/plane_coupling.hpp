// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/coupling_tensor.hpp>
#include <gordan/irrep/classical_irreps.hpp>

#include <vector>

namespace gordan::detail {

/// One coupling of two irreps in their bases.
struct BasisCoupling {
  ClassicalIrrep irrep;
  std::vector<CouplingEntry> entries;
};

/// The couplings of two irreps of SO(2) or O(2), orthonormal.
///
/// SO(2): m1 and m2 give m1 + m2, the coefficient is 1. O(2): the basis of m >= 1 is the real and the imaginary part of
/// (x + iy)^m, so that a turn by t is one by mt and the reflection of y changes the sign of the second component; m1
/// and m2 give the products z1 z2 and z1 conj(z2) (conj(z1) z2 for m1 < m2), for m1 = m2 the real part of the second
/// and, for det, minus its imaginary part; det and m give i z.
[[nodiscard]] std::vector<BasisCoupling> plane_couplings(const ClassicalIrrep& a, const ClassicalIrrep& b);

}  // namespace gordan::detail
