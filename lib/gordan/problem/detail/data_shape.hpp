// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/numeric_array.hpp>
#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

/// The coordinates of copies of one type as an array holds them, column by column.
struct ArrayColumns {
  std::size_t rows = 0;
  std::vector<std::vector<double>> columns;
  std::string note;  ///< how far entries were from what the type makes of them, "" where they were not
};

/// Cuts an array of shape (n, dim), (n, copies, dim), (n, copies, rows, cols, ...) and the like into columns; a scalar
/// may have the shape (n,), or () for one row. Entries of full tensors must agree with the symmetries of the type up
/// to 1e-6 of the largest entry of their row. Throws InputError at `place` otherwise.
[[nodiscard]] ArrayColumns columns_of(NumericArray array, const std::vector<Summand>& parts, const Place& place);

}  // namespace gordan::detail
