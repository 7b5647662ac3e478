// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/lattice.hpp>

#include <flint/fmpz_lll.h>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/flint_matrix.hpp>
#include <gordan/exact/detail/word_lattice.hpp>

#include <algorithm>

namespace gordan {

using detail::FmpzMatrix;
using detail::raw;

namespace {

bool is_zero_row(const Matrix<Integer>& a, std::size_t i) {
  return std::ranges::all_of(a.row(i), [](const Integer& entry) { return entry.is_zero(); });
}

Matrix<Integer> nonzero_rows(const Matrix<Integer>& a) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < a.rows(); ++i)
    if (!is_zero_row(a, i)) kept.push_back(i);
  Matrix<Integer> result(kept.size(), a.cols());
  for (std::size_t i = 0; i < kept.size(); ++i) std::ranges::copy(a.row(kept[i]), result.row(i).begin());
  return result;
}

/// The rows must be independent. The version that computes in doubles alone, which are enough nearly always, takes half
/// the time; it says when they are not.
Matrix<Integer> flint_lll(const Matrix<Integer>& basis) {
  fmpz_lll_t parameters;
  fmpz_lll_context_init(parameters, 0.99, 0.51, Z_BASIS, APPROX);
  FmpzMatrix work(basis);
  if (fmpz_lll_d(work.get(), nullptr, parameters) == 0) return work.to_matrix();
  FmpzMatrix again(basis);
  fmpz_lll(again.get(), nullptr, parameters);
  return again.to_matrix();
}

/// The kernel of A from the transform of the Hermite form of its transpose.
Matrix<Integer> large_nullspace(const Matrix<Integer>& a) {
  const HermiteNormalForm hermite = hermite_normal_form(transpose(a), true);
  Matrix<Integer> basis(a.cols() - hermite.rank, a.cols());
  for (std::size_t i = 0; i < basis.rows(); ++i) {
    std::ranges::copy(hermite.transform.row(hermite.rank + i), basis.row(i).begin());
  }
  return flint_lll(basis);
}

/// z with z * form = b for an echelon form, over Q; none when there is no solution.
std::optional<std::vector<Rational>> solve_echelon(const HermiteNormalForm& hermite, std::span<const Integer> b) {
  std::vector<Rational> z(hermite.form.rows());
  std::vector<Rational> rest(b.begin(), b.end());
  std::size_t pivot = 0;
  for (std::size_t i = 0; i < hermite.rank; ++i) {
    while (hermite.form(i, pivot).is_zero()) ++pivot;
    z[i] = rest[pivot] / Rational(hermite.form(i, pivot));
    if (z[i].is_zero()) continue;
    for (std::size_t j = pivot; j < rest.size(); ++j) rest[j] -= z[i] * Rational(hermite.form(i, j));
  }
  if (!std::ranges::all_of(rest, [](const Rational& entry) { return entry.is_zero(); })) return std::nullopt;
  return z;
}

}  // namespace

HermiteNormalForm hermite_normal_form(const Matrix<Integer>& a, bool with_transform) {
  FmpzMatrix source(a);
  FmpzMatrix form(a.rows(), a.cols());
  HermiteNormalForm result;
  if (with_transform) {
    FmpzMatrix transform(a.rows(), a.rows());
    fmpz_mat_hnf_transform(form.get(), transform.get(), source.get());
    result.transform = transform.to_matrix();
  } else {
    fmpz_mat_hnf(form.get(), source.get());
  }
  result.form = form.to_matrix();
  while (result.rank < result.form.rows() && !is_zero_row(result.form, result.rank)) ++result.rank;
  return result;
}

Matrix<Integer> lll(const Matrix<Integer>& generators) {
  // FLINT's fmpz_lll divides by zero for dependent rows.
  const bool is_basis = rank(generators) == generators.rows();
  const Matrix<Integer> basis = is_basis ? generators : nonzero_rows(hermite_normal_form(generators).form);
  if (auto words = detail::to_words(basis)) {
    if (detail::word_lll(*words)) return detail::to_integers(*words);
  }
  return flint_lll(basis);
}

Matrix<Integer> integer_nullspace(const Matrix<Integer>& a) {
  if (const auto words = detail::to_words(a)) {
    if (auto basis = detail::word_nullspace(*words)) {
      if (detail::word_lll(*basis)) return detail::to_integers(*basis);
      return flint_lll(detail::to_integers(*basis));
    }
  }
  return large_nullspace(a);
}

std::size_t rank(const Matrix<Integer>& a) { return static_cast<std::size_t>(fmpz_mat_rank(FmpzMatrix(a).get())); }

Integer determinant(const Matrix<Integer>& a) {
  require(a.is_square(), "determinant: the matrix is not square");
  Integer result;
  fmpz_mat_det(raw(result), FmpzMatrix(a).get());
  return result;
}

Matrix<Integer> operator*(const Matrix<Integer>& a, const Matrix<Integer>& b) {
  require(a.cols() == b.rows(), "matrix product: the inner dimensions differ");
  Matrix<Integer> result(a.rows(), b.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t k = 0; k < a.cols(); ++k) {
      if (a(i, k).is_zero()) continue;
      for (std::size_t j = 0; j < b.cols(); ++j) result(i, j) += a(i, k) * b(k, j);
    }
  }
  return result;
}

Integer saturation_index(const Matrix<Integer>& generators) {
  Integer index = 1;
  for (const Integer& invariant : smith_normal_form(generators).invariants) index *= invariant;
  return index;
}

Integer nullspace_index(const Matrix<Integer>& a, const Matrix<Integer>& rows) {
  const HermiteNormalForm hermite = hermite_normal_form(a);
  require(rows.cols() == a.cols() && rows.rows() + hermite.rank == a.cols(),
          "nullspace_index: the rows are not as many as the dimension of the null space");
  Integer minor = 1;
  std::vector<std::size_t> others;
  for (std::size_t j = 0, i = 0; j < a.cols(); ++j) {
    if (i < hermite.rank && !hermite.form(i, j).is_zero()) {
      minor *= hermite.form(i++, j);
    } else {
      others.push_back(j);
    }
  }
  Matrix<Integer> complement(rows.rows(), rows.rows());
  for (std::size_t i = 0; i < rows.rows(); ++i)
    for (std::size_t j = 0; j < rows.rows(); ++j) complement(i, j) = rows(i, others[j]);
  return exact_quotient(abs(determinant(complement)), exact_quotient(minor, saturation_index(a)));
}

std::optional<std::vector<Rational>> lattice_coordinates(const Matrix<Integer>& basis,
                                                         std::span<const Integer> vector) {
  require(basis.cols() == vector.size(), "lattice_coordinates: the vector has another length than the basis");
  const HermiteNormalForm hermite = hermite_normal_form(basis, true);
  const auto z = solve_echelon(hermite, vector);
  if (!z) return std::nullopt;
  std::vector<Rational> coordinates(basis.rows());
  for (std::size_t i = 0; i < hermite.rank; ++i) {
    if ((*z)[i].is_zero()) continue;
    for (std::size_t j = 0; j < coordinates.size(); ++j) {
      coordinates[j] += (*z)[i] * Rational(hermite.transform(i, j));
    }
  }
  return coordinates;
}

std::optional<IntegerSolution> solve_integer(const Matrix<Integer>& a, std::span<const Integer> b) {
  require(a.rows() == b.size(), "solve_integer: the right side has another length than the columns");
  const HermiteNormalForm hermite = hermite_normal_form(transpose(a), true);
  const auto z = solve_echelon(hermite, b);
  if (!z) return std::nullopt;
  IntegerSolution result{std::vector<Integer>(a.cols()), 1};
  for (const Rational& entry : *z) result.q = lcm(result.q, entry.den());
  for (std::size_t i = 0; i < hermite.rank; ++i) {
    const Integer factor = (*z)[i].num() * exact_quotient(result.q, (*z)[i].den());
    if (factor.is_zero()) continue;
    for (std::size_t j = 0; j < a.cols(); ++j) result.x[j] += factor * hermite.transform(i, j);
  }
  return result;
}

}  // namespace gordan
