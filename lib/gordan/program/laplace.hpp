// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace gordan {

/// One step of the Laplace expansion by rows: minor `target` of the first row+1 rows gets
/// +- a(row, column) * (minor `source` of the first `row` rows). Minors are named by the bit mask of
/// their columns; the minor 0 is the constant 1 and is never multiplied by (row 0 is copied).
struct LaplaceStep {
  unsigned target = 0;
  unsigned source = 0;
  int row = 0;
  int column = 0;
  bool negative = false;
  bool first = false;  ///< the first contribution to its target
};

/// The expansion of all `rows` x `rows` minors of the first rows of a rows x cols matrix, no
/// division: sum over r of r*C(cols, r) products, and an error bounded by that of the sum of
/// absolute values of the terms. `cols` is rows (determinant) or rows + 1 (cross), at most 16.
[[nodiscard]] std::vector<LaplaceStep> laplace_expansion(int rows, int cols);

/// The sign of entry `column` of the cross product of `cols` - 1 rows: (-1)^(cols - 1 + column).
[[nodiscard]] inline bool cross_is_negative(int cols, int column) {
  return (cols - 1 + column) % 2 == 1;
}

}  // namespace gordan
