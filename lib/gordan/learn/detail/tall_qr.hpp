// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/QR>

#include <functional>
#include <vector>

namespace gordan::detail {

/// Writes `block.rows()` rows of a matrix, from row `first` on.
using RowSource = std::function<void(Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block)>;

/// Householder QR of a matrix with many rows: the triangle of the rows so far is put on top of the
/// next block of rows and reduced again, so that everything stays in the cache.
class TallQr {
 public:
  /// Keeps the factors when `apply_transpose` will be called.
  TallQr(Eigen::Index rows, Eigen::Index cols, const RowSource& source, bool keep);

  /// R, min(rows, columns) x columns.
  [[nodiscard]] const Eigen::MatrixXd& triangle() const { return triangle_; }
  /// The first min(rows, columns) entries of Q^T x.
  [[nodiscard]] Eigen::VectorXd apply_transpose(const Eigen::VectorXd& x) const;

 private:
  Eigen::MatrixXd triangle_;
  std::vector<Eigen::HouseholderQR<Eigen::MatrixXd>> factors_;
  std::vector<Eigen::Index> block_rows_;
};

}  // namespace gordan::detail
