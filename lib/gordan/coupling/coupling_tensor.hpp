// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include <gordan/exact/exact_value.hpp>

namespace gordan {

/// A nonzero entry C_{ijk} of a coupling tensor V x W -> U; indices count from 0.
struct CouplingEntry {
  int i = 0;
  int j = 0;
  int k = 0;
  ExactValue value;
};

/// An equivariant bilinear map V x W -> U, (v, w) -> sum C_{ijk} v_i w_j, its entries sorted by (i, j, k).
struct CouplingTensor {
  std::string irrep;           ///< the irrep U, or the part of U
  int copy = 0;                ///< which of the maps to this irrep, from 0
  std::array<int, 3> shape{};  ///< dim V, dim W, dim U
  std::vector<CouplingEntry> entries;
};

}  // namespace gordan
