// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <memory>

namespace gordan::detail {

/// QR with column pivoting of a matrix A with at least as many rows as columns.
class PivotedQr {
 public:
  explicit PivotedQr(const Eigen::MatrixXd& matrix);
  ~PivotedQr();

  /// The x that minimises |A x - b|; A must have full rank.
  [[nodiscard]] Eigen::VectorXd solve(const Eigen::VectorXd& b) const;
  /// An F with F F^T = (A^T A)^-1; A must have full rank.
  [[nodiscard]] Eigen::MatrixXd inverse_factor() const;
  /// The distance of the last pivot from the span of the others, and which column it is.
  [[nodiscard]] double least_pivot() const;
  [[nodiscard]] Eigen::Index last_column() const;

 private:
  struct Factors;
  std::unique_ptr<const Factors> factors_;
};

}  // namespace gordan::detail
