// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/wigner_d.hpp>

#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/angular/rational_coupling.hpp>
#include <gordan/core/error.hpp>

#include <string>
#include <utility>

namespace gordan {

namespace {

std::size_t place(int n) { return static_cast<std::size_t>(n); }

void check_rotation(int l, const Matrix<Number>& rotation) {
  if (l < 0) throw InputError("the degree of an irrep is " + std::to_string(l), {}, "an integer l >= 0");
  if (l > max_degree_of_harmonics) {
    throw LimitReached("rotations of degree " + std::to_string(l) +
                       " are beyond the limit of l = " + std::to_string(max_degree_of_harmonics));
  }
  if (rotation.rows() != 3 || rotation.cols() != 3 ||
      !(rotation * transpose(rotation) == Matrix<Number>::identity(3))) {
    throw InputError("the matrix is not orthogonal", {}, "a 3 x 3 matrix R with R R^T = 1");
  }
}

/// The rotation on (y, z, x).
Matrix<Number> degree_one(const Matrix<Number>& rotation) {
  constexpr std::array<std::size_t, 3> axis{1, 2, 0};
  Matrix<Number> result(3, 3);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) result(i, j) = rotation(axis[i], axis[j]);
  }
  return result;
}

/// The next degree from the one before.
Matrix<Number> next_degree(int l, const Matrix<Number>& one, const Matrix<Number>& before) {
  const RationalCoupling coupling = rational_coupling(1, l - 1, l);
  const std::vector<Integer> first = harmonic_weights(1);
  const std::vector<Integer> second = harmonic_weights(l - 1);
  const std::vector<Integer> third = harmonic_weights(l);
  Matrix<Number> result(place(2 * l + 1), place(2 * l + 1));
  for (const RationalCouplingEntry& from : coupling.entries) {
    const Rational weight = coupling.squared_scale * from.value *
                            Rational(third[place(from.k)], first[place(from.i)] * second[place(from.j)]);
    for (const RationalCouplingEntry& to : coupling.entries) {
      const Number& a = one(place(to.i), place(from.i));
      const Number& b = before(place(to.j), place(from.j));
      if (a.is_zero() || b.is_zero()) continue;
      result(place(to.k), place(from.k)) += Number(weight * to.value) * (a * b);
    }
  }
  return result;
}

/// The rotation in the axes of a convention.
Matrix<Number> in_axes(const Matrix<Number>& rotation, const std::array<int, 3>& rows, const std::array<int, 3>& cols) {
  Matrix<Number> result(3, 3);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) result(i, j) = rotation(place(rows[i]), place(cols[j]));
  }
  return result;
}

Rational weight_ratio(const std::vector<Integer>& weights, std::size_t row, std::size_t column) {
  return {weights[row], weights[column]};
}

/// The matrix between components of two conventions of R, as roots.
Matrix<SignedRoot> roots_between(int l, const Matrix<Number>& rotation, const Convention& from, const Convention& to) {
  const Matrix<Number> rational = harmonic_rotation(l, in_axes(rotation, to.axes, from.axes));
  const std::vector<int> rows = component_projections(to, l);
  const std::vector<int> cols = component_projections(from, l);
  const std::vector<Integer> weights = harmonic_weights(l);
  Matrix<SignedRoot> result(rows.size(), cols.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < cols.size(); ++j) {
      const std::size_t p = place(rows[i] + l);
      const std::size_t q = place(cols[j] + l);
      const Number& entry = rational(p, q);
      if (!entry.is_rational()) throw InputError("the matrix is not rational", {}, "rational entries");
      result(i, j) = SignedRoot(entry.to_rational()) * SignedRoot::from_signed_square(weight_ratio(weights, p, q));
    }
  }
  return result;
}

}  // namespace

std::vector<Matrix<Number>> harmonic_rotations(int l, const Matrix<Number>& rotation) {
  check_rotation(l, rotation);
  std::vector<Matrix<Number>> result{Matrix<Number>::identity(1)};
  if (l > 0) result.push_back(degree_one(rotation));
  for (int k = 2; k <= l; ++k) result.push_back(next_degree(k, result[1], result.back()));
  return result;
}

Matrix<Number> harmonic_rotation(int l, const Matrix<Number>& rotation) {
  return std::move(harmonic_rotations(l, rotation).back());
}

Matrix<Number> wigner_d(int l, const Matrix<Number>& rotation, const Convention& convention) {
  const Matrix<Number> rational = harmonic_rotation(l, in_axes(rotation, convention.axes, convention.axes));
  const std::vector<int> projections = component_projections(convention, l);
  const std::vector<Integer> weights = harmonic_weights(l);
  Matrix<Number> result(projections.size(), projections.size());
  for (std::size_t i = 0; i < projections.size(); ++i) {
    for (std::size_t j = 0; j < projections.size(); ++j) {
      const std::size_t p = place(projections[i] + l);
      const std::size_t q = place(projections[j] + l);
      if (rational(p, q).is_zero()) continue;
      result(i, j) = rational(p, q) * Number::square_root(weight_ratio(weights, p, q));
    }
  }
  return result;
}

Matrix<SignedRoot> wigner_d_roots(int l, const Matrix<Number>& rotation, const Convention& convention) {
  return roots_between(l, rotation, convention, convention);
}

Matrix<SignedRoot> change_of_basis(int l, const Convention& from, const Convention& to) {
  return roots_between(l, Matrix<Number>::identity(3), from, to);
}

}  // namespace gordan
