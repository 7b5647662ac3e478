// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/sparse_modular.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/row_sum.hpp>

namespace gordan::detail {

SparseModular transpose(const SparseModular& a) {
  SparseModular result;
  result.start.assign(a.size() + 1, 0);
  for (const std::uint32_t column : a.column) ++result.start[column + 1];
  for (std::size_t i = 0; i < a.size(); ++i) result.start[i + 1] += result.start[i];
  std::vector<std::size_t> next(result.start.begin(), result.start.end() - 1);
  result.column.resize(a.column.size());
  result.value.resize(a.column.size());
  for (std::size_t row = 0; row < a.size(); ++row) {
    for (std::size_t k = a.start[row]; k < a.start[row + 1]; ++k) {
      const std::size_t place = next[a.column[k]]++;
      result.column[place] = static_cast<std::uint32_t>(row);
      result.value[place] = a.value[k];
    }
  }
  return result;
}

std::vector<std::uint32_t> multiply(const SparseModular& a, std::span<const std::uint32_t> x, std::uint32_t p) {
  const ModularSum sum(p);
  std::vector<std::uint32_t> result(a.size());
  for (std::size_t row = 0; row < a.size(); ++row) {
    std::uint64_t accumulator = 0;
    for (std::size_t k = a.start[row]; k < a.start[row + 1]; ++k) sum.add(accumulator, a.value[k], x[a.column[k]]);
    result[row] = sum.residue(accumulator);
  }
  return result;
}

Matrix<std::uint32_t> multiply(const SparseModular& a, const Matrix<std::uint32_t>& x, std::uint32_t p) {
  Matrix<std::uint32_t> result(a.size(), x.cols());
  RowSum sum(p, x.cols());
  for (std::size_t row = 0; row < a.size(); ++row) {
    for (std::size_t k = a.start[row]; k < a.start[row + 1]; ++k) sum.add(a.value[k], x.row(a.column[k]).data());
    sum.take(result.row(row).data());
  }
  return result;
}

Matrix<std::uint32_t> product(const Matrix<std::uint32_t>& a, const Matrix<std::uint32_t>& b, std::uint32_t p) {
  Matrix<std::uint32_t> result(a.rows(), b.cols());
  RowSum sum(p, b.cols());
  for (std::size_t row = 0; row < a.rows(); ++row) {
    for (std::size_t k = 0; k < a.cols(); ++k) sum.add(a(row, k), b.row(k).data());
    sum.take(result.row(row).data());
  }
  return result;
}

Matrix<std::uint32_t> combine(std::span<const std::uint32_t> factors, std::span<const Matrix<std::uint32_t>> matrices,
                              std::uint32_t p) {
  require(!matrices.empty() && factors.size() == matrices.size(), "a factor for every matrix");
  Matrix<std::uint32_t> result(matrices[0].rows(), matrices[0].cols());
  RowSum sum(p, result.data().size());
  for (std::size_t i = 0; i < factors.size(); ++i) sum.add(factors[i], matrices[i].data().data());
  sum.take(result.data().data());
  return result;
}

}  // namespace gordan::detail
