// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/singular_values.hpp>

#include <Eigen/SVD>

#include <limits>

namespace gordan::detail {

SingularValues singular_values(const Eigen::MatrixXd& matrix) {
  const Eigen::BDCSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeThinV);
  SingularValues result;
  result.values = svd.singularValues();
  const Eigen::Index count = result.values.size();
  result.last = svd.matrixV().col(count - 1);
  const double least = count < matrix.cols() ? 0 : result.values[count - 1];
  result.condition = least > 0 ? result.values[0] / least : std::numeric_limits<double>::infinity();
  return result;
}

}  // namespace gordan::detail
