// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/short_vectors.hpp>

#include <cstddef>

namespace gordan {

/// A basis of the integer null space of a matrix made of short vectors.
struct ShortBasis {
  std::vector<ShortVector> vectors;  // in the order `nicer`, each in nicer_sign
  Integer norm;                      // sum of |v_i| over all vectors
  /// The sum of the successive minima of the lattice in the L1 norm, which no basis can go below; where the search
  /// ended before all were known, the rest counts as one more than the last norm that was searched completely.
  Integer lower_bound;
  std::int64_t searched = 0;  // all vectors up to this norm are known
  bool optimal = false;       // norm == lower_bound
};

/// `nullspace`: a basis of the integer null space of A, as integer_nullspace gives it. All vectors of norm 1, 2, ...
/// are listed; the greedy choice of rationally independent ones attains the successive minima (the matroid greedy
/// algorithm), the greedy choice of vectors that stay primitive gives a basis. Where the work limit ends this, the
/// basis is completed by vectors of the LLL-reduced basis of what is left, made shorter by each other. Where the search
/// passes machine words, the given basis stands as it is, with searched = 0.
[[nodiscard]] ShortBasis short_basis(const Matrix<Integer>& a, const Matrix<Integer>& nullspace, std::size_t work_limit,
                                     const Control& control = {});

}  // namespace gordan
