// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/lattice.hpp>

#include <gordan/exact/detail/flint_matrix.hpp>

#include <algorithm>

namespace gordan {

namespace {

bool is_diagonal(const Matrix<Integer>& a) {
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < a.cols(); ++j)
      if (i != j && !a(i, j).is_zero()) return false;
  return true;
}

/// form = left * A * right, made diagonal and then divisible.
struct Transformed {
  Matrix<Integer> form;
  Matrix<Integer> left;
  Matrix<Integer> right;

  void reduce_rows() {
    HermiteNormalForm hermite = hermite_normal_form(form, true);
    form = std::move(hermite.form);
    left = hermite.transform * left;
  }

  void reduce_columns() {
    const HermiteNormalForm hermite = hermite_normal_form(transpose(form), true);
    form = transpose(hermite.form);
    right = right * transpose(hermite.transform);
  }

  /// Adds row `from` to row `to`.
  void add_row(std::size_t to, std::size_t from) {
    for (std::size_t j = 0; j < form.cols(); ++j) form(to, j) += form(from, j);
    for (std::size_t j = 0; j < left.cols(); ++j) left(to, j) += left(from, j);
  }
};

/// The first place whose diagonal entry does not divide the next one; the length of the diagonal when there is none.
std::size_t first_fault(const Matrix<Integer>& form) {
  const std::size_t n = std::min(form.rows(), form.cols());
  for (std::size_t i = 0; i + 1 < n; ++i)
    if (!is_divisible(form(i + 1, i + 1), form(i, i))) return i;
  return n;
}

void diagonalize(Transformed& t) {
  while (!is_diagonal(t.form)) {
    t.reduce_rows();
    if (!is_diagonal(t.form)) t.reduce_columns();
  }
}

}  // namespace

SmithNormalForm smith_normal_form(const Matrix<Integer>& a, bool with_transforms) {
  SmithNormalForm result;
  const std::size_t n = std::min(a.rows(), a.cols());
  Matrix<Integer> form;
  if (with_transforms) {
    Transformed t{a, Matrix<Integer>::identity(a.rows()), Matrix<Integer>::identity(a.cols())};
    t.reduce_rows();  // positive entries on the diagonal, zeros at its end
    diagonalize(t);
    // diag(a, b) with b added above a has the Hermite form that begins with gcd(a, b).
    for (std::size_t i = first_fault(t.form); i < n; i = first_fault(t.form)) {
      t.add_row(i, i + 1);
      t.reduce_columns();
      diagonalize(t);
    }
    form = std::move(t.form);
    result.left = std::move(t.left);
    result.right = std::move(t.right);
  } else {
    detail::FmpzMatrix source(a);
    detail::FmpzMatrix smith(a.rows(), a.cols());
    fmpz_mat_snf(smith.get(), source.get());
    form = smith.to_matrix();
  }
  for (std::size_t i = 0; i < n && !form(i, i).is_zero(); ++i) result.invariants.push_back(form(i, i));
  return result;
}

}  // namespace gordan
