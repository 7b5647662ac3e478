// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace gordan {

/// A dense matrix, row by row; indices count from 0.
template <class T>
class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t cols, T fill = T()) : rows_(rows), cols_(cols), data_(rows * cols, fill) {}

  [[nodiscard]] static Matrix identity(std::size_t n) {
    Matrix result(n, n);
    for (std::size_t i = 0; i < n; ++i) result(i, i) = T(1);
    return result;
  }

  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::size_t cols() const noexcept { return cols_; }
  [[nodiscard]] bool is_square() const noexcept { return rows_ == cols_; }

  [[nodiscard]] T& operator()(std::size_t i, std::size_t j) { return data_[i * cols_ + j]; }
  [[nodiscard]] const T& operator()(std::size_t i, std::size_t j) const { return data_[i * cols_ + j]; }

  [[nodiscard]] std::span<T> row(std::size_t i) { return {data_.data() + i * cols_, cols_}; }
  [[nodiscard]] std::span<const T> row(std::size_t i) const { return {data_.data() + i * cols_, cols_}; }

  [[nodiscard]] std::vector<T>& data() noexcept { return data_; }
  [[nodiscard]] const std::vector<T>& data() const noexcept { return data_; }

  [[nodiscard]] friend bool operator==(const Matrix& a, const Matrix& b) {
    return a.rows_ == b.rows_ && a.cols_ == b.cols_ && a.data_ == b.data_;
  }

 private:
  std::size_t rows_ = 0;
  std::size_t cols_ = 0;
  std::vector<T> data_;
};

template <class T>
[[nodiscard]] Matrix<T> transpose(const Matrix<T>& a) {
  Matrix<T> result(a.cols(), a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) result(j, i) = a(i, j);
  }
  return result;
}

[[nodiscard]] Matrix<Number> operator*(const Matrix<Number>& a, const Matrix<Number>& b);
[[nodiscard]] Matrix<Number> operator*(const Number& factor, const Matrix<Number>& a);
[[nodiscard]] Matrix<Number> operator+(const Matrix<Number>& a, const Matrix<Number>& b);
[[nodiscard]] Matrix<Number> operator-(const Matrix<Number>& a, const Matrix<Number>& b);
[[nodiscard]] std::vector<Number> operator*(const Matrix<Number>& a, const std::vector<Number>& column);

[[nodiscard]] Number trace(const Matrix<Number>& a);
[[nodiscard]] Number determinant(const Matrix<Number>& a);
/// Throws std::domain_error when the matrix is singular.
[[nodiscard]] Matrix<Number> inverse(const Matrix<Number>& a);
/// The lcm of the conductors of the entries; throws LimitReached beyond max_conductor.
[[nodiscard]] long conductor(const Matrix<Number>& a);

}  // namespace gordan
