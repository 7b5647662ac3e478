// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/sparse_table.hpp>

namespace gordan {

namespace {

std::vector<Rational> norms(const Representation* space, std::size_t size) {
  return space == nullptr ? std::vector<Rational>(size, Rational(1)) : squared_norms(*space);
}

}  // namespace

ExactValue orthonormal_entry(const Number& value, const Rational& row, const Rational& column) {
  if (row == column) return value;
  const SignedRoot factor = SignedRoot::from_signed_square(row / column);
  if (value.is_rational()) return SignedRoot(value.to_rational()) * factor;
  return value * to_number(factor);
}

SparseTable table_of(const LinearMap& map, const Representation& source, const Representation& target) {
  const std::vector<Rational> rows = squared_norms(target);
  const std::vector<Rational> columns = squared_norms(source);
  SparseTable table{map.recipe, {target.dimension(), source.dimension()}, {}};
  table.entries.reserve(map.entries.size());
  for (const LinearEntry& entry : map.entries) {
    const auto i = static_cast<std::size_t>(entry.row);
    const auto j = static_cast<std::size_t>(entry.col);
    table.entries.push_back({{entry.row, entry.col}, orthonormal_entry(entry.value, rows[i], columns[j])});
  }
  return table;
}

SparseTable table_of(const Matrix<Number>& matrix, const Representation* rows, const Representation* columns) {
  const std::vector<Rational> row_norms = norms(rows, matrix.rows());
  const std::vector<Rational> column_norms = norms(columns, matrix.cols());
  SparseTable table{"", {static_cast<int>(matrix.rows()), static_cast<int>(matrix.cols())}, {}};
  for (std::size_t i = 0; i < matrix.rows(); ++i)
    for (std::size_t j = 0; j < matrix.cols(); ++j)
      if (!matrix(i, j).is_zero())
        table.entries.push_back({{static_cast<int>(i), static_cast<int>(j)},
                                 orthonormal_entry(matrix(i, j), row_norms[i], column_norms[j])});
  return table;
}

}  // namespace gordan
