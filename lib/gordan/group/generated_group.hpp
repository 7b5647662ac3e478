// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/exact/matrix.hpp>

namespace gordan {

/// A matrix group given by generators and by elements of its Lie algebra: the smallest algebraic group that contains
/// the generators and whose Lie algebra contains the matrices (and what they generate). It is not finite, or not known
/// to be; invariant vectors and equivariant maps are those of the generators and of the Lie algebra.
struct GeneratedGroup {
  std::vector<Matrix<Number>> generators;   ///< invertible, of one dimension
  std::vector<Matrix<Number>> lie_algebra;  ///< of the same dimension
  int dimension = 0;
  std::string name;
};

/// The torus of rank r, diagonal matrices (t_1, ..., t_r) of non-zero numbers; every representation is a sum of weights.
struct TorusGroup {
  int rank = 0;
  std::string name;
};

}  // namespace gordan
