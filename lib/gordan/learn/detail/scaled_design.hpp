// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

namespace gordan::detail {

/// W^(1/2) A with every column scaled to length 1, and W^(1/2) y to length 1: never formed as a
/// whole. A column of zeros, and a target of zeros, have scale 1.
class ScaledDesign {
 public:
  /// The data must outlive this.
  explicit ScaledDesign(const Regression& data);

  [[nodiscard]] const Regression& data() const { return data_; }
  [[nodiscard]] const Eigen::VectorXd& lengths() const { return lengths_; }
  [[nodiscard]] double target_length() const { return target_length_; }

  /// Rows of the design, of as many columns as the block has; the target follows the features.
  void fill(Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) const;
  /// W^(1/2) r.
  [[nodiscard]] Eigen::VectorXd weighted(Eigen::VectorXd r) const;

 private:
  const Regression& data_;
  Eigen::VectorXd root_weights_;  ///< empty when there are none
  Eigen::VectorXd lengths_;
  double target_length_ = 1;
};

}  // namespace gordan::detail
