// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/rational.hpp>

#include <span>
#include <vector>

namespace gordan {

// Bounds that turn residues into proofs: an algebraic integer that vanishes under every homomorphism to
// F_p, for p = p_1, ..., p_k, and is smaller than P = p_1 ... p_k under every embedding is zero, for its
// norm would be a multiple of P^[K:Q] below that.

/// Sigma_j |c_j| over the coefficients of c in powers of zeta: at least |sigma(c)| for every embedding sigma.
[[nodiscard]] Rational size_of(const Number& c);
/// The sum of the sizes.
[[nodiscard]] Rational size_of(std::span<const Number> numbers);

/// The least positive integer that clears the denominators of all numbers (in powers of zeta).
[[nodiscard]] Integer common_denominator(std::span<const Number> numbers);

/// The least integer not below q.
[[nodiscard]] Integer ceiling(const Rational& q);

/// How matrices grow a form f -> f o g of degree d: its size by at most row_size^d, its denominator by
/// a factor dividing denominator^d.
struct Growth {
  Rational row_size = 1;    ///< the largest sum of sizes in a row, at least 1
  Integer denominator = 1;  ///< clears the denominators of all entries
};
[[nodiscard]] Growth growth(std::span<const Matrix<Number>> matrices);

}  // namespace gordan
