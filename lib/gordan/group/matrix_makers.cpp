// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/matrix_makers.hpp>

#include <utility>

#include <gordan/core/error.hpp>

namespace gordan {

Matrix<Number> square_matrix(std::size_t n, std::vector<Number> entries) {
  require(entries.size() == n * n, "a square matrix has n^2 entries");
  Matrix<Number> result(n, n);
  result.data() = std::move(entries);
  return result;
}

Matrix<Number> diagonal_matrix(std::vector<Number> entries) {
  Matrix<Number> result(entries.size(), entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) result(i, i) = std::move(entries[i]);
  return result;
}

Matrix<Number> permutation_matrix(const Permutation& p) {
  Matrix<Number> result(p.size(), p.size());
  for (std::size_t i = 0; i < p.size(); ++i) result(static_cast<std::size_t>(p[i]), i) = Number(1);
  return result;
}

Number cosine(long n, long k) { return real_part(Number::root_of_unity(n, k)); }

Number sine(long n, long k) { return imaginary_part(Number::root_of_unity(n, k)); }

Matrix<Number> reflection(const std::vector<Number>& r) {
  Number square;
  for (const Number& x : r) square += x * x;
  const Number factor = Number(2) / square;
  Matrix<Number> result = Matrix<Number>::identity(r.size());
  for (std::size_t i = 0; i < r.size(); ++i) {
    for (std::size_t j = 0; j < r.size(); ++j) result(i, j) -= factor * r[i] * r[j];
  }
  return result;
}

}  // namespace gordan
