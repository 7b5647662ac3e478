// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/factored_layer.hpp>

#include <vector>

namespace gordan::detail {

/// One index of a loop: where it moves the two arrays, by a stride or, with a form, by a table.
struct StridedAxis {
  long from = 0;
  long to = 0;
  std::vector<long> table{};   ///< offsets in the whole tensor when a form turns the index; else empty
  std::vector<double> sign{};  ///< of the form
  bool table_is_from = false;  ///< whether the table moves `from` or `to`
};

/// to[sum] += factor * from[sum] over all values 0, ..., n-1 of all axes; the axes in any order, outermost first.
struct StridedLoop {
  int n = 0;
  std::vector<StridedAxis> axes{};
  void run(const double* from, double* to, double factor) const;
  /// The loop with the arrays exchanged: its transpose.
  [[nodiscard]] StridedLoop transposed() const;
};

/// whole -> kept: the contraction of a source. Its transpose is the expansion.
[[nodiscard]] StridedLoop contraction_loop(const FactoredBlock& block, const IndexPattern& pattern, int legs);

/// The sum over the index `summed` of a tensor with `indices` of them.
[[nodiscard]] StridedLoop summing_loop(int n, int indices, int summed);

/// to[u] += factor * from[u_order].
[[nodiscard]] StridedLoop permutation_loop(int n, const std::vector<int>& order);

}  // namespace gordan::detail
