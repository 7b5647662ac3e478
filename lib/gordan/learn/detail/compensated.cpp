// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/compensated.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace gordan::detail {

namespace {

constexpr Eigen::Index chunk = 1024;

/// high + low -= factor * column, entry by entry.
void subtract(const double* column, double factor, Eigen::Index size, double* high, double* low) {
  for (Eigen::Index i = 0; i < size; ++i) {
    const double product = -column[i] * factor;
    const double product_error = std::fma(-column[i], factor, -product);
    const double sum = high[i] + product;
    const double part = sum - high[i];
    const double sum_error = (high[i] - (sum - part)) + (product - part);
    high[i] = sum;
    low[i] += product_error + sum_error;
  }
}

}  // namespace

Eigen::VectorXd compensated_residual(const Eigen::Ref<const Eigen::MatrixXd>& a,
                                     const Eigen::Ref<const Eigen::VectorXd>& y,
                                     const Eigen::Ref<const Eigen::VectorXd>& c) {
  Eigen::VectorXd result = y;
  std::array<double, chunk> low = {};
  for (Eigen::Index first = 0; first < y.size(); first += chunk) {
    const Eigen::Index size = std::min(chunk, y.size() - first);
    low.fill(0);
    for (Eigen::Index j = 0; j < a.cols(); ++j) {
      if (c[j] != 0) subtract(&a.coeffRef(first, j), c[j], size, &result[first], low.data());
    }
    for (Eigen::Index i = 0; i < size; ++i) result[first + i] += low[static_cast<std::size_t>(i)];
  }
  return result;
}

}  // namespace gordan::detail
