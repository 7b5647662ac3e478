// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/group_sums.hpp>

#include <utility>

#include <gordan/core/error.hpp>

namespace gordan::detail {

Matrix<Number> adjoint(const Matrix<Number>& a) {
  Matrix<Number> result = transpose(a);
  for (Number& entry : result.data()) entry = entry.conjugate();
  return result;
}

namespace {

/// The entry by which a column is divided: the first one for the first column, later one that makes the squared length
/// a rational multiple of the first; nothing when there is none.
std::optional<Number> scale_of(const Matrix<Number>& column, const Number& length, const std::optional<Number>& first,
                               bool any_length) {
  for (const Number& entry : column.data()) {
    if (entry.is_zero()) continue;
    if (any_length || !first || (length / (entry * entry.conjugate() * *first)).is_rational()) return entry;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OrthogonalColumns> orthogonal_columns(const Matrix<Number>& a, const Matrix<Number>& form,
                                                    std::size_t dimension, bool any_length) {
  const std::size_t n = a.rows();
  OrthogonalColumns result{Matrix<Number>(n, dimension), Matrix<Number>(dimension, n), {}};
  std::optional<Number> first;
  std::size_t k = 0;
  for (std::size_t j = 0; j < a.cols() && k < dimension; ++j) {
    Matrix<Number> column(n, 1);
    for (std::size_t i = 0; i < n; ++i) column(i, 0) = a(i, j);
    column = column - result.columns * (result.projection * column);  // rows that are not there yet are zero
    const Number whole = (adjoint(column) * form * column)(0, 0);
    if (whole.is_zero()) continue;
    const std::optional<Number> scale = scale_of(column, whole, first, any_length);
    if (!scale) return std::nullopt;
    column = (Number(1) / *scale) * column;
    const Number length = whole / (*scale * scale->conjugate());
    if (!first) first = length;
    const Matrix<Number> row = adjoint(column) * form;
    if (!any_length) result.lengths.push_back((length / *first).to_rational());
    for (std::size_t i = 0; i < n; ++i) {
      result.columns(i, k) = column(i, 0);
      result.projection(k, i) = row(0, i) / length;
    }
    ++k;
  }
  require(k == dimension, "the columns span a space of the dimension that the characters tell");
  return result;
}

}  // namespace gordan::detail
