// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>
#include <gordan/irrep/partition.hpp>

namespace gordan {

/// Weingarten's function of U(n) on a permutation of k letters with this cycle type,
///   Wg(mu) = 1/k!^2 sum over partitions lambda of k with at most n rows of (f^lambda)^2 chi^lambda(mu) / s_lambda(1^n),
///   integral over U(n) of prod U_{i_r j_r} conj(U_{k_r l_r}) = sum_{s,t} [i = k s] [j = l t] Wg(s t^-1).
/// For n < k it is one of many functions with that property. Source: B. Collins, P. Sniady, Comm. Math. Phys. 264 (2006).
[[nodiscard]] Rational weingarten_unitary(const Partition& cycle_type, int n);

/// Weingarten's function of O(n) on a pair of pairings of 2k points whose union has loops of lengths 2 mu: the entry of
/// the inverse of the matrix n^(number of loops). InputError for n < k, where the matrix is singular; moments
/// (matrix_moments.hpp) need no such condition. Source: as above.
[[nodiscard]] Rational weingarten_orthogonal(const Partition& coset_type, int n);

}  // namespace gordan
