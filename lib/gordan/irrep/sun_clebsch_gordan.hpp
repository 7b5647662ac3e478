// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/signed_root.hpp>
#include <gordan/irrep/classical_irreps.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A nonzero coefficient <a i, b j | c k> between orthonormal Gelfand-Tsetlin bases; indices count from 0 in the order
/// of GelfandTsetlinModule (the highest weight first).
struct SunCouplingEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  SignedRoot value;
};

/// One copy of an irrep c in a product a x b: |c k> = sum of C_{ijk} |a i> |b j>. The same real coefficients give the
/// equivariant map (v, w) -> sum C_{ijk} v_i w_j.
struct SunCoupling {
  ClassicalIrrep irrep;
  int copy = 0;      ///< from 0
  int symmetry = 0;  ///< for a = b: +1 symmetric, -1 antisymmetric in (i, j); 0 for different factors
  std::vector<SunCouplingEntry> entries;  ///< sorted by (i, j, k)
};

/// The Clebsch-Gordan coefficients of SU(n), SL(n), U(n) or GL(n), orthonormal and complete.
///
/// A highest weight vector sum of x_i (x) w_i is determined by its component at the highest weight vector of a, since
/// the raising operators separate the patterns of each other weight; the conditions E_{k,k+1} x = 0 on that component
/// are solved over Q. The multiplicity basis is the reduced echelon form of these vectors in lexicographic order of
/// (i, j), made orthogonal in this order (Gram-Schmidt); for a = b first that of the symmetric, then that of the
/// antisymmetric ones. The first coefficient of each highest weight vector is positive; for SU(2) these are the phases
/// of Condon and Shortley. The other vectors follow by lowering. All work is rational but for one root at the end.
/// The number of copies is compared with Brauer and Klimyk's, and every relation E_{k+1,k} |c k> is verified exactly.
/// Source: Alex, Kalus, Huckleberry, von Delft, J. Math. Phys. 52 (2011) 023507.
///
/// All irreps of the product in the order of tensor_product(), or only one of them (none when it is not there).
/// Contract violation unless the groups agree and are of these families; LimitReached beyond `max_entries` nonzero
/// coefficients (also of the vectors that the work goes through), and for modules that are too large.
[[nodiscard]] std::vector<SunCoupling> sun_clebsch_gordan(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                                          const std::optional<ClassicalIrrep>& only = {},
                                                          const Control& control = {},
                                                          std::size_t max_entries = 5'000'000);

/// Labels of the basis of an irrep: its Gelfand-Tsetlin patterns.
[[nodiscard]] std::vector<std::string> sun_labels(const ClassicalIrrep& irrep, const Control& control = {});

}  // namespace gordan
