// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/least_squares.hpp>
#include <gordan/learn/regression.hpp>
#include <gordan/learn/stability.hpp>

#include <Eigen/Core>

#include <span>
#include <vector>

namespace gordan {

/// A regression whose sums of squares neither vanish nor overflow: every column, the target and the
/// weights whose largest magnitude is not between 2^-128 and 2^128 are divided by a power of two,
/// which is exact, and so is putting a fit back.
/// Where the largest magnitude of a column or of the target has fewer digits than a double usually
/// has (it is subnormal), the precision of the data is lowered accordingly.
class BalancedRegression {
 public:
  /// The data must outlive this.
  explicit BalancedRegression(const Regression& data);

  /// The data as they are, where nothing is far from 1.
  [[nodiscard]] const Regression& data() const { return changed_ ? balanced_ : *data_; }
  [[nodiscard]] bool changed() const { return changed_; }
  /// The column of the data is 2^exponent times that of the balanced ones.
  [[nodiscard]] int column_exponent(Eigen::Index column) const;
  [[nodiscard]] int target_exponent() const { return target_exponent_; }

  /// A fit of these columns of the balanced data as one of the data. Sums and covariances may
  /// vanish or overflow by that; throws InputError where a coefficient does.
  [[nodiscard]] LeastSquaresFit restored(LeastSquaresFit fit, std::span<const Eigen::Index> columns,
                                         bool absolute_weights = false) const;
  /// Means and deviations of coefficients of the data.
  [[nodiscard]] Stability restored(Stability stability) const;

 private:
  const Regression* data_;
  Regression balanced_;
  std::vector<int> column_exponents_;
  int target_exponent_ = 0;
  int weight_exponent_ = 0;  ///< even
  bool changed_ = false;
};

}  // namespace gordan
