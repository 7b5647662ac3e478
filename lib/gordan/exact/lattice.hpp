// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/rational.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace gordan {

// Lattices in Z^n. A lattice is given by a matrix whose ROWS generate it. Everything is exact; small entries are
// treated in machine words with checks for overflow, others by FLINT.

/// transform * A = form, transform unimodular. The first `rank` rows of the form are echelon with positive pivots, the
/// entries above a pivot lie in [0, pivot); the other rows are zero. The form is unique.
struct HermiteNormalForm {
  Matrix<Integer> form;       // m x n
  Matrix<Integer> transform;  // m x m; empty unless asked for
  std::size_t rank = 0;
};
[[nodiscard]] HermiteNormalForm hermite_normal_form(const Matrix<Integer>& a, bool with_transform = false);

/// left * A * right = diag(invariants, 0), left and right unimodular, each invariant > 0 and a divisor of the next.
struct SmithNormalForm {
  std::vector<Integer> invariants;  // as many as the rank
  Matrix<Integer> left;             // m x m; empty unless asked for
  Matrix<Integer> right;            // n x n; empty unless asked for
};
[[nodiscard]] SmithNormalForm smith_normal_form(const Matrix<Integer>& a, bool with_transforms = false);

/// An LLL-reduced basis of the lattice that the rows generate (Lenstra, Lenstra, Lovasz 1982; parameters 0.99 and
/// 0.51); dependent rows are allowed, the result has `rank` rows.
[[nodiscard]] Matrix<Integer> lll(const Matrix<Integer>& generators);

/// The integer solutions x of A x = 0 as the rows of a basis, LLL-reduced: a saturated lattice.
[[nodiscard]] Matrix<Integer> integer_nullspace(const Matrix<Integer>& a);

/// Rank over Q.
[[nodiscard]] std::size_t rank(const Matrix<Integer>& a);
/// Throws ContractViolation unless the matrix is square.
[[nodiscard]] Integer determinant(const Matrix<Integer>& a);
[[nodiscard]] Matrix<Integer> operator*(const Matrix<Integer>& a, const Matrix<Integer>& b);

/// The index of the lattice of the rows in its saturation, all integer vectors of its span over Q: the product of its
/// Smith invariants, which for a basis is the gcd of its maximal minors. 1: saturated.
[[nodiscard]] Integer saturation_index(const Matrix<Integer>& generators);

/// The index of the lattice of independent rows in the integer null space of A; they must be solutions of A x = 0, as
/// many as its dimension. By one determinant: a maximal minor of a basis of the null space is, up to sign, the
/// complementary minor of A over the gcd of all of those.
[[nodiscard]] Integer nullspace_index(const Matrix<Integer>& a, const Matrix<Integer>& rows);

/// The coordinates c with c * basis = vector, for independent rows; none when the vector lies outside their span. The
/// vector is in the lattice exactly when they are integers.
[[nodiscard]] std::optional<std::vector<Rational>> lattice_coordinates(const Matrix<Integer>& basis,
                                                                       std::span<const Integer> vector);

/// A particular solution of A x = q * b with the smallest q > 0 for which there is an integer one.
struct IntegerSolution {
  std::vector<Integer> x;
  Integer q = 1;
};
/// Where no multiple of b != 0 is an integer combination of the columns there is none.
[[nodiscard]] std::optional<IntegerSolution> solve_integer(const Matrix<Integer>& a, std::span<const Integer> b);

}  // namespace gordan
