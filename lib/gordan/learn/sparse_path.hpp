// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/least_squares.hpp>
#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// A least squares fit on some of the columns, and what is known of the choice of the columns.
struct SubsetFit {
  std::vector<Eigen::Index> columns;  ///< ascending
  LeastSquaresFit fit;                ///< of these columns; coefficients in the same order
  bool proven = false;  ///< no subset of this size has a smaller residual sum (best_subset.hpp)
  double lower_bound =
      0;  ///< on the residual sum of all subsets of this size; 0 when none is known
  std::uint64_t nodes = 0;  ///< visited by the search
  /// Other subsets of this size that the data hardly tell from this one, nearest first.
  std::vector<std::vector<Eigen::Index>> alternatives;

  [[nodiscard]] Eigen::Index size() const { return static_cast<Eigen::Index>(columns.size()); }
  /// (residual_sum - lower_bound) / residual_sum; 0 when proven.
  [[nodiscard]] double gap() const;
};

/// Fits of ascending size, by one method.
struct SparsePath {
  std::string method;
  std::vector<SubsetFit> fits;  ///< sizes strictly ascending; the first may be the empty model
  std::vector<std::string> warnings;
};

/// A way to get a path from data, as cross-validation repeats it; several threads may call it at
/// once.
using PathMethod = std::function<SparsePath(const Regression&, const Control&)>;

/// The least squares fit on these columns (sorted); the empty model predicts 0.
/// Throws InputError as least_squares does.
[[nodiscard]] SubsetFit fit_subset(const Regression& data, std::vector<Eigen::Index> columns,
                                   const LeastSquaresOptions& options = {},
                                   const Control& control = {});

/// Coefficients for all columns of the data, 0 where a column is not in the subset.
[[nodiscard]] Eigen::VectorXd full_coefficients(const SubsetFit& subset, Eigen::Index columns);

}  // namespace gordan
