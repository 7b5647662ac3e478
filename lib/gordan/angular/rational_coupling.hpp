// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/real_coupling.hpp>
#include <gordan/exact/rational.hpp>

#include <vector>

namespace gordan {

/// A nonzero entry T_ijk of a coupling in rational harmonic coordinates; index l + m stands for m.
struct RationalCouplingEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  Rational value;
};

/// The coupling H^l1 x H^l2 -> H^l3 in the coordinates X_m = x_m / sqrt(w(l, m)) (harmonic_weight.hpp), rational:
///   Z_k = sum T_ijk X_i Y_j,   T_ijk = f S / w(l3, m3),
/// S the integer of clebsch_gordan.hpp, f = 1 when all projections are 0 and 2 otherwise, with the sign of the
/// real tensor. The orthonormal tensor is C_ijk = sqrt(c w3 / (w1 w2)) T_ijk with the rational c = `squared_scale`.
struct RationalCoupling {
  std::vector<RationalCouplingEntry> entries;  ///< sorted by (i, j, k)
  Rational squared_scale;
};

/// Empty when the triangle is not satisfied.
[[nodiscard]] RationalCoupling rational_coupling(int l1, int l2, int l3,
                                                 CouplingPhase phase = CouplingPhase::condon_shortley);

}  // namespace gordan
