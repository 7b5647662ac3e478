// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/lattice.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <vector>

namespace gordan::detail {

/// Coordinates of vectors of a lattice in an LLL-reduced basis. Babai's nearest plane proposes them in floating point;
/// that nothing is left of the vector proves them, and where something is left they are solved for exactly.
class BasisCoordinates {
 public:
  /// Independent rows with entries in machine words.
  explicit BasisCoordinates(const Matrix<Integer>& basis);

  /// The vector must be in the lattice.
  ShortVector of(const ShortVector& v) const;

 private:
  ShortVector solve(const ShortVector& v) const;

  const Matrix<Integer>& source_;
  std::vector<ShortVector> basis_;
  std::vector<std::vector<double>> directions_;  // Gram-Schmidt vectors over their squares
};

}  // namespace gordan::detail
