// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>
#include <gordan/units/unit.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The dimension matrix: entry (d, j) is scale[d] times the exponent of base unit d in variable j. A row is multiplied
/// by the least common denominator of its exponents, which changes neither null space nor solvability.
struct DimensionMatrix {
  std::vector<std::string> base;  // base units that occur, in the order of PhysicalDimension
  Matrix<Integer> entries;        // base units x variables
  std::vector<Integer> scale;     // one factor > 0 for each base unit
};

/// Rows are the base units that occur in the variables.
[[nodiscard]] DimensionMatrix dimension_matrix(std::span<const UnitsVariable> variables);

/// The rank of the dimension matrix over Q: n variables have n - rank independent dimensionless products (Buckingham).
[[nodiscard]] std::size_t rank(const DimensionMatrix& matrix);

}  // namespace gordan
