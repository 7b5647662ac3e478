// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/spin.hpp>
#include <gordan/exact/signed_root.hpp>

#include <vector>

namespace gordan {

/// The Clebsch-Gordan coefficient <j1 m1 j2 m2 | J M> in the phases of Condon and Shortley; 0 unless
/// M = m1 + m2, |j1 - j2| <= J <= j1 + j2 and |m| <= j for all three.
///
///   <j1 m1 j2 m2 | J M> = S sqrt( C(2j1, t) C(2j2, t) / ( C(j1+j2+J+1, t) C(2j1, j1-m1) C(2j2, j2-m2) C(2J, J-M) ) ),
///   S = sum_k (-1)^k C(t, k) C(j1-j2+J, j1-m1-k) C(j2-j1+J, j2+m2-k),   t = j1 + j2 - J.
/// Source: Racah (1942); in binomials, Johansson and Forssen, SIAM J. Sci. Comput. 38 (2016) A376.
[[nodiscard]] SignedRoot clebsch_gordan(Spin j1, Spin m1, Spin j2, Spin m2, Spin J, Spin M);

/// A nonzero coefficient; index 0 is m = -j, index 2j is m = j.
struct ComplexCouplingEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  SignedRoot value;
};

/// All nonzero coefficients of j1 x j2 -> J, m ascending from -j, sorted by (i, j, k); empty when the triangle is not
/// satisfied.
[[nodiscard]] std::vector<ComplexCouplingEntry> complex_coupling(Spin j1, Spin j2, Spin J);

/// Whether |j1 - j2| <= J <= j1 + j2 and j1 + j2 + J is an integer.
[[nodiscard]] bool is_triangle(Spin j1, Spin j2, Spin J);

/// The largest spin for which coefficients are computed.
inline constexpr int max_twice_spin = 4000;

}  // namespace gordan
