// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/core/control.hpp>
#include <gordan/irrep/classical_irreps.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// One copy of an irrep c in a product a x b: |c k> = sum of C_{ijk} |a i> |b j>; the same real coefficients give the
/// equivariant map (v, w) -> sum C_{ijk} v_i w_j. For a single spin(j1,j2) on all sides
///   C = <j1 m1 k1 n1 | J1 M1> <j2 m2 k2 n2 | J2 M2>.
struct LorentzCoupling {
  ClassicalIrrep irrep;
  int copy = 0;                               ///< from 0
  std::vector<ComplexCouplingEntry> entries;  ///< sorted by (i, j, k)
};

/// The Clebsch-Gordan coefficients, orthonormal and complete, of the Lorentz groups SO(1,3) and O(1,3), and of every
/// SO(p,q) and O(p,q) with p + q = 4, whose complexified Lie algebra sl(2) + sl(2) is the same.
///
/// The basis of spin(j1,j2) is complex: |j1 m1> |j2 m2>, ordered by m1 from -j1, then m2 from -j2. Parity exchanges the
/// factors: an irrep of O(1,3) is spin(j,j) with P |m1 m2> = |m2 m1> (its product with det: minus that), or
/// spin(j1,j2)+spin(j2,j1), j1 > j2, the basis of spin(j1,j2) first, with P |m1 m2> = |m2 m1> in the other summand.
/// Copies for O(1,3) are numbered by the first summands (of a, b, c) that they couple.
///
/// All irreps of the product in the order of tensor_product(), or only one of them (none when it is not there); the
/// number of copies is compared with tensor_product(). Contract violation unless the groups agree and have p + q = 4;
/// LimitReached beyond `max_entries` nonzero coefficients.
[[nodiscard]] std::vector<LorentzCoupling> lorentz_clebsch_gordan(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                                                  const std::optional<ClassicalIrrep>& only = {},
                                                                  const Control& control = {},
                                                                  std::size_t max_entries = 5'000'000);

/// Labels of the basis: "|1/2,-1/2>", and "|1,0;L>", "|0,1;R>" for the two summands of spin(j1,j2)+spin(j2,j1).
[[nodiscard]] std::vector<std::string> lorentz_labels(const ClassicalIrrep& irrep);

}  // namespace gordan
