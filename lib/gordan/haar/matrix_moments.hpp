// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/rational.hpp>

#include <span>

namespace gordan {

// Averages of monomials in the entries of a random matrix, over Haar measure. The average of g (x) ... (x) g is the
// orthogonal projection onto the invariant tensors; with a basis of them (diagrams.hpp) and its Gram matrix K it is
// sum_{p,q} p (K^-1)_{pq} q, for any n: no pseudo-inverse of a singular matrix is taken. Indices count from 0.
// Sources: B. Collins, P. Sniady, Comm. Math. Phys. 264 (2006); the rules of the bases in diagrams.hpp.

/// Integral over O(n) of prod_r g_{rows[r] cols[r]}. LimitReached beyond 5000 basis diagrams.
[[nodiscard]] Rational orthogonal_moment(int n, std::span<const int> rows, std::span<const int> cols,
                                         const Control& control = {});

/// Integral over the compact Sp(m) of unitary matrices with g^T w g = w, w = [[0, I], [-I, 0]], dimension n = 2m.
[[nodiscard]] Rational symplectic_moment(int n, std::span<const int> rows, std::span<const int> cols,
                                         const Control& control = {});

/// Integral over U(n) of prod_r g_{rows[r] cols[r]} prod_s conj(g_{conj_rows[s] conj_cols[s]}).
[[nodiscard]] Rational unitary_moment(int n, std::span<const int> rows, std::span<const int> cols,
                                      std::span<const int> conj_rows, std::span<const int> conj_cols,
                                      const Control& control = {});

}  // namespace gordan
