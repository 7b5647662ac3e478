// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/rational.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace gordan::detail {

/// A sparse vector: nonzero entries by ascending index.
using SparseRationals = std::vector<std::pair<std::size_t, Rational>>;

/// Sorts terms by index, adds those with the same index and leaves zeros out.
[[nodiscard]] SparseRationals collected(SparseRationals terms);

/// Appends factor * vector to a list of terms for collected().
void append(SparseRationals& terms, const Rational& factor, const SparseRationals& vector);

void scale(SparseRationals& vector, const Rational& factor);

/// A combination of rows: sum of coefficient * row.
using RowCombination = std::vector<std::pair<std::size_t, Rational>>;

/// For rows of length `columns` and full column rank, combinations of rows that give each unit vector; the first rows
/// that are independent are used. Contract violation when the rank is smaller.
[[nodiscard]] std::vector<RowCombination> left_inverse(const std::vector<SparseRationals>& rows, std::size_t columns,
                                                       const Control& control);

/// The reduced echelon basis of the span: each first entry is 1, and 0 in the other vectors; first entries ascend.
[[nodiscard]] std::vector<SparseRationals> reduced_echelon(const std::vector<SparseRationals>& vectors);

/// The reduced echelon basis of the vectors of length `columns` orthogonal to all rows.
[[nodiscard]] std::vector<SparseRationals> null_space(const std::vector<SparseRationals>& rows, std::size_t columns);

}  // namespace gordan::detail
