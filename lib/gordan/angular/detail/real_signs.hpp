// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/real_coupling.hpp>

#include <cstdlib>

namespace gordan::detail {

/// The power of i with which the complex harmonic of projection m, |m| > 0, contains the real one of index r = +-|m|:
///   Y^m = (-1)^m/sqrt(2) (Y_|m| + i Y_-|m|),  Y^-m = 1/sqrt(2) (Y_|m| - i Y_-|m|)   (m > 0), up to 1/sqrt(2).
[[nodiscard]] inline int real_phase(int m, int r) {
  const int sign = m > 0 && m % 2 != 0 ? 2 : 0;
  if (r >= 0) return sign;
  return (m > 0 ? sign + 1 : 3) % 4;
}

/// The sign of an entry, or 0 where both complex terms cancel, relative to the coefficient <l1 m1 l2 m2 | l3 m1+m2>.
/// The other term has all projections negated and the factor (-1)^(l1+l2-l3).
[[nodiscard]] inline int real_sign(int m1, int m2, int r1, int r2, int r3, int excess, CouplingPhase phase) {
  const int m3 = m1 + m2;
  const auto power = [&](int s) {  // of i, of the product q1 q2 conjugate(q3)
    return real_phase(s * m1, r1) + real_phase(s * m2, r2) + 4 - real_phase(s * m3, r3);
  };
  const int correction = phase == CouplingPhase::powers_of_i ? 3 * excess : 3 * (excess % 2);
  const int first = (power(1) + correction) % 4;
  if (m1 == 0 && m2 == 0) return first % 2 != 0 ? 0 : 1 - first;
  const int second = (power(-1) + correction + 2 * excess) % 4;
  return first == second && first % 2 == 0 ? 1 - first : 0;
}

/// Calls visit(i, j, k, m1, m2, sign, nonzero) for every entry that is not zero by symmetry, i and j ascending: the
/// entry is sign <l1 m1 l2 m2 | l3 m1+m2>, over sqrt(2) when `nonzero` (all three projections differ from 0).
template <class Visit>
void for_each_real_entry(int l1, int l2, int l3, CouplingPhase phase, Visit visit) {
  const int excess = l1 + l2 - l3;
  for (int r1 = -l1; r1 <= l1; ++r1) {
    for (int r2 = -l2; r2 <= l2; ++r2) {
      const int a = std::abs(r1);
      const int b = std::abs(r2);
      for (int r3 = -l3; r3 <= l3; ++r3) {
        const int c = std::abs(r3);
        if (c != a + b && c != std::abs(a - b)) continue;
        const int m2 = c == a + b ? b : -b;
        const int sign = real_sign(a, m2, r1, r2, r3, excess, phase);
        if (sign != 0) visit(r1 + l1, r2 + l2, r3 + l3, a, m2, sign, a != 0 && b != 0 && c != 0);
      }
    }
  }
}

}  // namespace gordan::detail
