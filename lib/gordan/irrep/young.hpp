// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/rational.hpp>
#include <gordan/exact/signed_root.hpp>
#include <gordan/group/permutation.hpp>
#include <gordan/irrep/partition.hpp>

namespace gordan {

/// A standard tableau by the row (from 0) of each letter 1, 2, ..., n.
using StandardTableau = std::vector<int>;

/// The standard tableaux of a shape in last-letter order: the tableau in which n stands in a lower row comes first, for
/// equal rows of n that with n - 1 in a lower row, and so on; the first one has 1, 2, ... along its rows.
/// LimitReached beyond 10^5 of them.
[[nodiscard]] std::vector<StandardTableau> standard_tableaux(const Partition& shape);

/// Young's seminormal form of an irrep of S(n), in the order of standard_tableaux. With r = c(i+1) - c(i), c = column
/// minus row, s_i = (i, i+1) acts by
///   s_i v_T = v_T / r + (1 - 1/r^2) v_{s_i T}  for r > 0,   v_T / r + v_{s_i T}  for r < 0.
/// All entries are rational. The vectors are orthogonal for the invariant form; multiplying v_T with the root of its
/// squared norm gives the orthogonal form. Source: James, Kerber (1981), 3.3 and 3.4.
class YoungRepresentation {
 public:
  explicit YoungRepresentation(Partition shape);

  [[nodiscard]] const Partition& shape() const { return shape_; }
  [[nodiscard]] std::size_t dimension() const { return tableaux_.size(); }
  [[nodiscard]] const std::vector<StandardTableau>& tableaux() const { return tableaux_; }
  /// The squared norms of the v_T for the invariant form with norm 1 of the first one.
  [[nodiscard]] const std::vector<Rational>& squared_norms() const { return squared_norms_; }
  /// The matrix of s_i, 1 <= i < n.
  [[nodiscard]] Matrix<Number> seminormal(int i) const;
  /// The matrix of any permutation of 0, ..., n - 1.
  [[nodiscard]] Matrix<Number> seminormal(const Permutation& permutation) const;
  /// The same in the orthonormal basis v_T / |v_T|.
  [[nodiscard]] Matrix<SignedRoot> orthogonal(int i) const;
  [[nodiscard]] Matrix<SignedRoot> orthogonal(const Permutation& permutation) const;

 private:
  struct Step {
    std::size_t other = 0;  ///< the tableau with i and i+1 exchanged, itself when that is not standard
    Rational diagonal;
    Rational off_diagonal;
  };

  [[nodiscard]] Matrix<SignedRoot> orthonormalised(const Matrix<Number>& matrix) const;

  Partition shape_;
  std::vector<StandardTableau> tableaux_;
  std::vector<std::vector<Step>> steps_;  ///< [i - 1][tableau]
  std::vector<Rational> squared_norms_;
};

}  // namespace gordan
