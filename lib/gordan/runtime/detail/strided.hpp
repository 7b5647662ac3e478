// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/factored_layer.hpp>

#include <Eigen/Core>

#include <type_traits>
#include <vector>

namespace gordan::detail {

/// The same entry of eight points of a batch.
using Lanes = Eigen::Array<double, 8, 1>;

template <class T>
[[nodiscard]] T zero_of() {
  if constexpr (std::is_same_v<T, double>)
    return 0;
  else
    return T::Zero();
}

/// One index of a loop: where it moves the two arrays, by a stride or, with a form, by a table.
struct StridedAxis {
  int extent = 0;
  long from = 0;
  long to = 0;
  std::vector<long> table{};   ///< offsets in the whole tensor when a form turns the index; else empty
  std::vector<double> sign{};  ///< of the form
  bool table_is_from = false;  ///< whether the table moves `from` or `to`
};

/// to[sum] += factor * from[sum] over all values 0, ..., extent - 1 of all axes; the axes in any order, outermost
/// first.
struct StridedLoop {
  std::vector<StridedAxis> axes{};
  void run(const double* from, double* to, double factor) const;
  void run(const Lanes* from, Lanes* to, double factor) const;
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
