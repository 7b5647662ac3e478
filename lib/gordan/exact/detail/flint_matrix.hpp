// SPDX-License-Identifier: GPL-3.0-or-later
// A FLINT matrix over Z that owns its memory; for sources, never for public headers.
#pragma once

#include <flint/fmpz_mat.h>

#include <gordan/exact/detail/flint.hpp>
#include <gordan/exact/matrix.hpp>

namespace gordan::detail {

class FmpzMatrix {
 public:
  FmpzMatrix(std::size_t rows, std::size_t cols) { fmpz_mat_init(value_, signed_size(rows), signed_size(cols)); }
  explicit FmpzMatrix(const Matrix<Integer>& a) : FmpzMatrix(a.rows(), a.cols()) {
    for (std::size_t i = 0; i < a.rows(); ++i)
      for (std::size_t j = 0; j < a.cols(); ++j) fmpz_set(entry(i, j), raw(a(i, j)));
  }
  FmpzMatrix(const FmpzMatrix&) = delete;
  FmpzMatrix& operator=(const FmpzMatrix&) = delete;
  ~FmpzMatrix() { fmpz_mat_clear(value_); }

  fmpz_mat_struct* get() { return value_; }
  fmpz* entry(std::size_t i, std::size_t j) { return fmpz_mat_entry(value_, signed_size(i), signed_size(j)); }

  Matrix<Integer> to_matrix() {
    Matrix<Integer> result(static_cast<std::size_t>(value_->r), static_cast<std::size_t>(value_->c));
    for (std::size_t i = 0; i < result.rows(); ++i)
      for (std::size_t j = 0; j < result.cols(); ++j) fmpz_set(raw(result(i, j)), entry(i, j));
    return result;
  }

 private:
  static slong signed_size(std::size_t n) { return static_cast<slong>(n); }

  fmpz_mat_t value_;
};

}  // namespace gordan::detail
