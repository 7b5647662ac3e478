// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/characteristic_polynomial.hpp>

#include <gordan/exact/prime.hpp>

#include <flint/fmpz_poly.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_poly.h>

#include <optional>

namespace gordan {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The column of the only nonzero entry of each row; nullopt when the matrix is not monomial.
std::optional<std::vector<std::size_t>> monomial_columns(const Matrix<std::uint32_t>& a) {
  const std::size_t n = a.rows();
  std::vector<std::size_t> column(n, none);
  std::vector<bool> used(n, false);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (a(i, j) == 0) continue;
      if (column[i] != none || used[j]) return std::nullopt;
      column[i] = j;
      used[j] = true;
    }
    if (column[i] == none) return std::nullopt;
  }
  return column;
}

std::vector<std::uint32_t> dense(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  const std::size_t n = a.rows();
  nmod_mat_t matrix;
  nmod_poly_t polynomial;
  nmod_mat_init(matrix, static_cast<slong>(n), static_cast<slong>(n), p);
  nmod_poly_init(polynomial, p);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) nmod_mat_entry(matrix, i, j) = a(i, j);
  }
  nmod_mat_charpoly(polynomial, matrix);
  std::vector<std::uint32_t> result(n + 1);
  for (std::size_t k = 0; k <= n; ++k) {
    result[k] = static_cast<std::uint32_t>(nmod_poly_get_coeff_ui(polynomial, static_cast<slong>(n - k)));
  }
  nmod_poly_clear(polynomial);
  nmod_mat_clear(matrix);
  return result;
}

}  // namespace

std::vector<std::uint32_t> reversed_characteristic_polynomial(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  const auto column = monomial_columns(a);
  if (!column) return dense(a, p);
  const std::size_t n = a.rows();
  std::vector<std::uint32_t> result(n + 1, 0);
  result[0] = 1;
  std::size_t top = 0;
  std::vector<bool> seen(n, false);
  for (std::size_t start = 0; start < n; ++start) {
    std::uint32_t phase = 1;  // the product of the entries along the cycle: a factor 1 - phase t^length
    std::size_t length = 0;
    for (std::size_t i = start; !seen[i]; i = (*column)[i]) {
      seen[i] = true;
      phase = mul_mod(phase, a(i, (*column)[i]), p);
      ++length;
    }
    if (length == 0) continue;
    top += length;
    for (std::size_t k = top; k >= length; --k) {
      result[k] = sub_mod(result[k], mul_mod(phase, result[k - length], p), p);
    }
  }
  return result;
}

std::vector<int> root_of_unity_multiplicities(const std::vector<std::uint32_t>& polynomial, std::uint32_t p,
                                              int max_order) {
  nmod_poly_t rest;
  nmod_poly_t cyclotomic;
  nmod_poly_t common;
  fmpz_poly_t phi;
  nmod_poly_init(rest, p);
  nmod_poly_init(cyclotomic, p);
  nmod_poly_init(common, p);
  fmpz_poly_init(phi);
  for (std::size_t k = 0; k < polynomial.size(); ++k) nmod_poly_set_coeff_ui(rest, static_cast<slong>(k), polynomial[k]);
  std::vector<int> result(static_cast<std::size_t>(max_order) + 1, 0);
  for (int k = 1; k <= max_order && nmod_poly_degree(rest) > 0; ++k) {
    fmpz_poly_cyclotomic(phi, static_cast<ulong>(k));
    fmpz_poly_get_nmod_poly(cyclotomic, phi);
    for (;;) {
      nmod_poly_gcd(common, rest, cyclotomic);
      if (nmod_poly_degree(common) <= 0) break;
      ++result[static_cast<std::size_t>(k)];
      nmod_poly_div(rest, rest, common);
    }
  }
  if (nmod_poly_degree(rest) > 0) result.clear();
  fmpz_poly_clear(phi);
  nmod_poly_clear(common);
  nmod_poly_clear(cyclotomic);
  nmod_poly_clear(rest);
  return result;
}

}  // namespace gordan
