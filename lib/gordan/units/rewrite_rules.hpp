// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>

#include <vector>

namespace gordan {

/// How invariants of a scaling action are rewritten in a basis of rational invariants.
///
/// The torus (t_1..t_r) acts on n variables by z_j -> prod_i t_i^A(i,j) z_j, where A is the r x n scaling matrix. With
/// A V = [H 0], V = [V_i V_n] unimodular, and W = V^-1 = [W_u; W_d], the k = n - rank A monomials y = z^(V_n) generate
/// the field of rational invariants, and every invariant f satisfies f(z) = f(y^(W_d)): variable j is replaced by
/// prod_i y_i^W_d(i,j). Hubert, Labahn 2013, Scaling invariants and symmetry reduction of dynamical systems, Found.
/// Comput. Math. 13, Theorems 3.3 and 4.2.
struct RewriteRules {
  Matrix<Integer> invariants;    ///< V_n, n x k: column i holds the exponents of y_i
  Matrix<Integer> substitution;  ///< W_d, k x n: column j holds the exponents of y that replace variable j
};

/// The rules from the Hermite form of the scaling matrix; the rank of A can be anything.
[[nodiscard]] RewriteRules rewrite_rules(const Matrix<Integer>& scaling);

/// The rules for a chosen basis of invariants, the columns of an n x k matrix: W_d is an integral left inverse of it.
/// Throws InputError when the columns are dependent or do not generate a saturated lattice, with the index.
[[nodiscard]] RewriteRules rewrite_rules_of(const Matrix<Integer>& invariants);

/// The exponents of an invariant monomial z^e in the basis, e = V_n c with c = W_d e; a contract violation when z^e is
/// not invariant.
[[nodiscard]] std::vector<Integer> rewrite_monomial(const RewriteRules& rules, const std::vector<Integer>& exponents);

/// All scalings under which monomials stay equal in weight: the rows of the result are a basis in Hermite form of the
/// integer a with a . d = 0 for every row d of the m x n matrix of differences of exponents. Where a system has the
/// terms z^e_0 + z^e_1 + ..., its rows are e_k - e_0; then these are all its scaling symmetries.
[[nodiscard]] Matrix<Integer> scaling_symmetries(const Matrix<Integer>& differences);

}  // namespace gordan
