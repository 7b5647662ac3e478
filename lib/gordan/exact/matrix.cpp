// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/matrix.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <stdexcept>

namespace gordan {

namespace {

/// Swaps the first row from `pivot` on with a nonzero entry in the column into row `pivot`; false when there is none.
bool bring_pivot(Matrix<Number>& a, std::size_t pivot, std::size_t column, bool& swapped) {
  for (std::size_t i = pivot; i < a.rows(); ++i) {
    if (a(i, column).is_zero()) continue;
    swapped = i != pivot;
    if (swapped) std::ranges::swap_ranges(a.row(i), a.row(pivot));
    return true;
  }
  return false;
}

/// row(target) -= factor * row(source), from the given column on.
void subtract_row(Matrix<Number>& a, std::size_t target, std::size_t source, const Number& factor, std::size_t from) {
  for (std::size_t j = from; j < a.cols(); ++j) {
    if (!a(source, j).is_zero()) a(target, j) -= factor * a(source, j);
  }
}

}  // namespace

Matrix<Number> operator*(const Matrix<Number>& a, const Matrix<Number>& b) {
  require(a.cols() == b.rows(), "matrix product: the inner dimensions differ");
  Matrix<Number> result(a.rows(), b.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t k = 0; k < a.cols(); ++k) {
      const Number& factor = a(i, k);
      if (factor.is_zero()) continue;
      for (std::size_t j = 0; j < b.cols(); ++j) {
        if (!b(k, j).is_zero()) result(i, j) += factor * b(k, j);
      }
    }
  }
  return result;
}

Matrix<Number> operator*(const Number& factor, const Matrix<Number>& a) {
  Matrix<Number> result = a;
  for (Number& entry : result.data()) entry *= factor;
  return result;
}

Matrix<Number> operator+(const Matrix<Number>& a, const Matrix<Number>& b) {
  require(a.rows() == b.rows() && a.cols() == b.cols(), "matrix sum: the shapes differ");
  Matrix<Number> result = a;
  for (std::size_t k = 0; k < b.data().size(); ++k) result.data()[k] += b.data()[k];
  return result;
}

Matrix<Number> operator-(const Matrix<Number>& a, const Matrix<Number>& b) {
  require(a.rows() == b.rows() && a.cols() == b.cols(), "matrix difference: the shapes differ");
  Matrix<Number> result = a;
  for (std::size_t k = 0; k < b.data().size(); ++k) result.data()[k] -= b.data()[k];
  return result;
}

std::vector<Number> operator*(const Matrix<Number>& a, const std::vector<Number>& column) {
  require(a.cols() == column.size(), "matrix times column: the dimensions differ");
  std::vector<Number> result(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (!a(i, j).is_zero()) result[i] += a(i, j) * column[j];
    }
  }
  return result;
}

Number trace(const Matrix<Number>& a) {
  require(a.is_square(), "trace: the matrix is not square");
  Number result;
  for (std::size_t i = 0; i < a.rows(); ++i) result += a(i, i);
  return result;
}

Number determinant(const Matrix<Number>& a) {
  require(a.is_square(), "determinant: the matrix is not square");
  Matrix<Number> work = a;
  Number result = 1;
  for (std::size_t k = 0; k < work.rows(); ++k) {
    bool swapped = false;
    if (!bring_pivot(work, k, k, swapped)) return {};
    if (swapped) result = -result;
    result *= work(k, k);
    const Number scale = 1 / work(k, k);
    for (std::size_t i = k + 1; i < work.rows(); ++i) {
      if (!work(i, k).is_zero()) subtract_row(work, i, k, work(i, k) * scale, k);
    }
  }
  return result;
}

Matrix<Number> inverse(const Matrix<Number>& a) {
  require(a.is_square(), "inverse: the matrix is not square");
  const std::size_t n = a.rows();
  Matrix<Number> work(n, 2 * n);
  for (std::size_t i = 0; i < n; ++i) {
    std::ranges::copy(a.row(i), work.row(i).begin());
    work(i, n + i) = 1;
  }
  for (std::size_t k = 0; k < n; ++k) {
    bool swapped = false;
    if (!bring_pivot(work, k, k, swapped)) throw std::domain_error("the matrix is singular");
    const Number scale = 1 / work(k, k);
    for (std::size_t j = k; j < 2 * n; ++j) work(k, j) *= scale;
    for (std::size_t i = 0; i < n; ++i) {
      if (i != k && !work(i, k).is_zero()) subtract_row(work, i, k, Number(work(i, k)), k);
    }
  }
  Matrix<Number> result(n, n);
  for (std::size_t i = 0; i < n; ++i) std::ranges::copy(work.row(i).subspan(n), result.row(i).begin());
  return result;
}

long conductor(const Matrix<Number>& a) {
  long result = 1;
  for (const Number& entry : a.data()) result = common_conductor(result, entry.conductor());
  return result;
}

}  // namespace gordan
