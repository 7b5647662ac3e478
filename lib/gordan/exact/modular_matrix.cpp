// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/prime.hpp>

#include <gordan/core/error.hpp>

#include <stdexcept>
#include <utility>

namespace gordan {

namespace {

/// Sigma_k a[k] b[k * stride] modulo p; products stay below 2^62, so one conditional reduction keeps the sum in range.
std::uint32_t dot(const std::uint32_t* a, const std::uint32_t* b, std::size_t n, std::size_t stride, std::uint32_t p) {
  std::uint64_t sum = 0;
  for (std::size_t k = 0; k < n; ++k) {
    sum += static_cast<std::uint64_t>(a[k]) * b[k * stride];
    if ((sum >> 63) != 0) sum %= p;
  }
  return static_cast<std::uint32_t>(sum % p);
}

/// row[j] -= factor * pivot[j].
void subtract_multiple(std::span<std::uint32_t> row, std::uint32_t factor, std::span<const std::uint32_t> pivot,
                       std::uint32_t p) {
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = sub_mod(row[j], mul_mod(factor, pivot[j], p), p);
}

/// Gauss-Jordan on [a | companion]; returns the determinant of a.
std::uint32_t eliminate(Matrix<std::uint32_t>& a, Matrix<std::uint32_t>& companion, std::uint32_t p) {
  const std::size_t n = a.rows();
  std::uint32_t determinant = 1 % p;
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t pivot = c;
    while (pivot < n && a(pivot, c) == 0) ++pivot;
    if (pivot == n) return 0;
    if (pivot != c) {
      for (std::size_t j = 0; j < n; ++j) std::swap(a(pivot, j), a(c, j));
      for (std::size_t j = 0; j < companion.cols(); ++j) std::swap(companion(pivot, j), companion(c, j));
      determinant = sub_mod(0, determinant, p);
    }
    determinant = mul_mod(determinant, a(c, c), p);
    const std::uint32_t scale = inverse_mod(a(c, c), p);
    for (std::uint32_t& x : a.row(c)) x = mul_mod(x, scale, p);
    for (std::uint32_t& x : companion.row(c)) x = mul_mod(x, scale, p);
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint32_t factor = a(i, c);
      if (i == c || factor == 0) continue;
      subtract_multiple(a.row(i), factor, a.row(c), p);
      subtract_multiple(companion.row(i), factor, companion.row(c), p);
    }
  }
  return determinant;
}

}  // namespace

Matrix<std::uint32_t> multiply(const Matrix<std::uint32_t>& a, const Matrix<std::uint32_t>& b, std::uint32_t p) {
  require(a.cols() == b.rows(), "multiply: the shapes of the factors fit");
  Matrix<std::uint32_t> result(a.rows(), b.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < b.cols(); ++j) {
      result(i, j) = dot(a.row(i).data(), b.data().data() + j, a.cols(), b.cols(), p);
    }
  }
  return result;
}

std::vector<std::uint32_t> multiply(const Matrix<std::uint32_t>& a, std::span<const std::uint32_t> x, std::uint32_t p) {
  require(a.cols() == x.size(), "multiply: the shapes of the factors fit");
  std::vector<std::uint32_t> result;
  for (std::size_t i = 0; i < a.rows(); ++i) result.push_back(dot(a.row(i).data(), x.data(), x.size(), 1, p));
  return result;
}

Matrix<std::uint32_t> inverse_mod(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  require(a.is_square(), "inverse_mod: the matrix is square");
  Matrix<std::uint32_t> left = a;
  Matrix<std::uint32_t> result = Matrix<std::uint32_t>::identity(a.rows());
  if (eliminate(left, result, p) == 0) throw std::domain_error("inverse_mod: the matrix is singular modulo p");
  return result;
}

std::uint32_t determinant_mod(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  require(a.is_square(), "determinant_mod: the matrix is square");
  Matrix<std::uint32_t> left = a;
  Matrix<std::uint32_t> none(a.rows(), 0);
  return eliminate(left, none, p);
}

}  // namespace gordan
