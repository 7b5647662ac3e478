// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/laplace.hpp>

#include <gordan/core/error.hpp>

#include <bit>

namespace gordan {

std::vector<LaplaceStep> laplace_expansion(int rows, int cols) {
  require(rows >= 0 && rows <= cols && cols <= 16, "Laplace expansion of at most 16 columns");
  std::vector<LaplaceStep> steps;
  for (int row = 0; row < rows; ++row)
    for (unsigned target = 1; target < (1U << cols); ++target) {
      if (std::popcount(target) != row + 1) continue;
      int position = 0;
      for (int column = 0; column < cols; ++column) {
        const unsigned bit = 1U << column;
        if ((target & bit) == 0) continue;
        steps.push_back({target, target & ~bit, row, column, (row + position) % 2 == 1,
                         position == 0});
        ++position;
      }
    }
  return steps;
}

}  // namespace gordan
