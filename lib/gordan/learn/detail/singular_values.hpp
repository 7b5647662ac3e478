// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace gordan::detail {

struct SingularValues {
  Eigen::VectorXd values;  ///< descending
  Eigen::VectorXd last;    ///< the right singular vector of the last of them
  double condition = 1;    ///< their ratio; infinite when there are fewer than columns, or a zero
};

/// By bidiagonalisation and divide and conquer; at least one row and column.
[[nodiscard]] SingularValues singular_values(const Eigen::MatrixXd& matrix);

}  // namespace gordan::detail
