// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>

#include <optional>
#include <span>
#include <vector>

namespace gordan {

/// How invariants of a scaling action are rewritten in a basis of rational invariants.
///
/// A torus (t_1..t_r) acts on n variables by z_j -> prod_i t_i^A(i,j) z_j; A is the r x n scaling matrix. With
/// A V = [H 0], V = [V_i V_n] unimodular, and W = V^-1 = [W_u; W_d], the k = n - rank A monomials y = z^(V_n) generate
/// the field of rational invariants, and every invariant f satisfies f(z) = f(y^(W_d)): variable j is replaced by
/// prod_i y_i^W_d(i,j). Only W_d V_n = 1 is needed. Hubert, Labahn 2013, Scaling invariants and symmetry reduction of
/// dynamical systems, Found. Comput. Math. 13, section 4.
struct RewriteRules {
  Matrix<Integer> invariants;    ///< the transpose of V_n, k x n: row i holds the exponents of y_i
  Matrix<Integer> substitution;  ///< W_d, k x n: column j holds the exponents of y that replace variable j
};

/// The rules from the Hermite form of the scaling matrix, which may have any rank.
[[nodiscard]] RewriteRules rewrite_rules(const Matrix<Integer>& scaling);

/// The rules for a chosen basis of invariants, the rows of a k x n matrix. Where a greedy choice from the last variable
/// on finds n - k variables that a unimodular scaling brings to 1, these are replaced by 1 ("set the repeating
/// variables to 1"); W_d is then zero in their columns. Throws InputError, with the index, when the rows are dependent
/// or generate no saturated lattice: then there are invariants that they do not express.
[[nodiscard]] RewriteRules rewrite_rules_of(const Matrix<Integer>& invariants);

/// The exponents c of an invariant monomial in the basis, z^e = y^c with c = W_d e; none when z^e is not invariant.
[[nodiscard]] std::optional<std::vector<Integer>> rewrite_monomial(const RewriteRules& rules,
                                                                   std::span<const Integer> exponents);

/// All scalings under which monomials stay equal in weight: the rows of the result are a basis in Hermite form of the
/// integer a with a . d = 0 for every row d of the m x n matrix of differences of exponents. Where a system has the
/// terms z^e_0 + z^e_1 + ..., its rows are e_k - e_0; then these are all its scaling symmetries.
[[nodiscard]] Matrix<Integer> scaling_symmetries(const Matrix<Integer>& differences);

}  // namespace gordan
