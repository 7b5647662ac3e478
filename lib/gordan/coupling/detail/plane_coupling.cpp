// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/detail/plane_coupling.hpp>

#include <cstdlib>

namespace gordan::detail {

namespace {

SignedRoot half(int sign) { return SignedRoot::from_signed_square(Rational(sign, 2)); }

/// The real and imaginary part of z1 z2, a conjugate where its sign is -1.
std::vector<CouplingEntry> complex_product(int sign1, int sign2) {
  return {{0, 0, 0, half(1)}, {0, 1, 1, half(sign2)}, {1, 0, 1, half(sign1)}, {1, 1, 0, half(-sign1 * sign2)}};
}

std::vector<CouplingEntry> identity(int dimension) {
  std::vector<CouplingEntry> entries;
  for (int i = 0; i < dimension; ++i) entries.push_back({i, i, i, SignedRoot(1)});
  return entries;
}

/// One factor is m = 0 or det, the other has `dimension` components; `second`: which of them has them.
std::vector<CouplingEntry> with_character(bool det, int dimension, bool second) {
  std::vector<CouplingEntry> entries = identity(dimension);
  if (det && dimension == 2) entries = {{0, 0, 1, SignedRoot(1)}, {1, 1, 0, SignedRoot(-1)}};
  for (CouplingEntry& entry : entries) (second ? entry.i : entry.j) = 0;
  return entries;
}

}  // namespace

std::vector<BasisCoupling> plane_couplings(const ClassicalIrrep& a, const ClassicalIrrep& b) {
  const ClassicalGroup& group = a.group;
  const int m1 = a.highest_weight.front();
  const int m2 = b.highest_weight.front();
  if (group.family == ClassicalFamily::special_orthogonal)
    return {{classical_irrep(group, {m1 + m2}), {{0, 0, 0, SignedRoot(1)}}}};
  if (m1 == 0 || m2 == 0) {
    const bool det = m1 == 0 ? a.associate : b.associate;
    const ClassicalIrrep& other = m1 == 0 ? b : a;
    if (m1 == 0 && m2 == 0)
      return {{classical_irrep(group, {0}, a.associate != b.associate), {{0, 0, 0, SignedRoot(1)}}}};
    return {{other, with_character(det, 2, m1 == 0)}};
  }
  std::vector<BasisCoupling> result;
  if (m1 == m2) {
    result.push_back({classical_irrep(group, {0}), {{0, 0, 0, half(1)}, {1, 1, 0, half(1)}}});
    result.push_back({classical_irrep(group, {0}, true), {{0, 1, 0, half(1)}, {1, 0, 0, half(-1)}}});
  } else {
    result.push_back(
        {classical_irrep(group, {std::abs(m1 - m2)}), m1 > m2 ? complex_product(1, -1) : complex_product(-1, 1)});
  }
  result.push_back({classical_irrep(group, {m1 + m2}), complex_product(1, 1)});
  return result;
}

}  // namespace gordan::detail
