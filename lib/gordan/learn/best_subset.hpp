// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/sparse_path.hpp>

#include <Eigen/Core>

#include <cstdint>

namespace gordan {

struct BestSubsetOptions {
  Eigen::Index max_terms = 8;           ///< sizes 0 to this; at most all columns
  std::uint64_t max_nodes = 5'000'000;  ///< for each size
  /// Subsets with residual sum <= (1 + tie) * best are listed as alternatives, at most
  /// max_alternatives; 0 lists none and is fastest.
  double tie = 0;
  std::size_t max_alternatives = 20;
};

/// For each size k the subset of k columns with the least residual sum, by branch and bound.
///
/// A node has columns that are in (I), free (F) or out. With RSS(I+F) and the increase delta_v of
/// the residual sum when v alone leaves I+F, every subset of size k below the node has at least
/// RSS(I+F) + (the (k-|I|+1)-th largest delta over F), and v must stay when RSS(I+F) + delta_v is
/// no better than the best known. Both RSS(I), by the Schur complement of I, and RSS(I+F), by its
/// inverse, cost O(|F|^2) a node; the last two columns are chosen in closed form. The start is
/// forward selection improved by swaps.
///
/// `proven` says: no subset of this size has a residual sum below (1 - 1e-6) times the one found,
/// or the one found is at rounding level already. Ended by max_nodes or by the deadline of the
/// control, `lower_bound` is the least bound of the nodes left and gap() how far it is.
/// Throws InputError for bad data, fewer rows than columns, or dependent columns (identifiability
/// first), and LimitReached when interrupted.
/// Sources: Furnival, Wilson, Technometrics 16 (1974); Narendra, Fukunaga, IEEE Trans. Computers 26
/// (1977).
[[nodiscard]] SparsePath best_subset(const Regression& data, const BestSubsetOptions& options = {},
                                     const Control& control = {});

}  // namespace gordan
