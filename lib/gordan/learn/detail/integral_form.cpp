// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/integral_form.hpp>

#include <Eigen/LU>

#include <algorithm>

namespace gordan::detail {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

MatrixXd integration_weights(const VectorXd& times) {
  const Index count = times.size();
  const double length = times(count - 1) - times(0);
  const VectorXd s = (times.array() - times(0)) / length;
  MatrixXd powers(count, count), moments(count, count);  // s_i^p; the integral of s^p up to s_j
  for (Index p = 0; p < count; ++p) {
    powers.row(p) = s.array().pow(static_cast<double>(p)).transpose();
    if (p == 0) powers.row(0).setOnes();
    moments.col(p) = s.array().pow(static_cast<double>(p + 1)) / static_cast<double>(p + 1);
  }
  // w powers^T = moments, row by row.
  return length * powers.fullPivLu().solve(moments.transpose()).transpose();
}

Regression integral_form(const LinearDynamics& dynamics, std::span<const Trajectory> trajectories,
                         const VectorXd& scale, Index points) {
  const Index n = dynamics.state_size(), terms = dynamics.terms();
  std::vector<Trajectory> windows;
  std::vector<int> groups;
  Index samples = 0;
  for (std::size_t t = 0; t < trajectories.size(); ++t) {
    const Index count = trajectories[t].times.size(), width = std::min(points, count);
    for (Index first = 0; first + 1 < count; first += width - 1) {
      windows.push_back(part_of(trajectories[t], std::min(first, count - width), width));
      groups.insert(groups.end(), static_cast<std::size_t>(width - 1), static_cast<int>(t));
      samples += width - 1;
    }
  }
  Regression result{.features = MatrixXd(samples * n, terms), .target = VectorXd(samples * n)};
  result.names = dynamics.names();
  result.rows_per_sample = n;
  result.groups = std::move(groups);
  Index row = 0;
  for (const Trajectory& window : windows) {
    const MatrixXd weights = integration_weights(window.times);
    const Eigen::ArrayXXd fields =
        dynamics.fields(window.states.array(),
                        window.parameters.transpose().array().replicate(window.times.size(), 1));
    const MatrixXd integrals = weights * fields.matrix();  // points x (n terms)
    for (Index j = 1; j < window.times.size(); ++j, row += n)
      for (Index i = 0; i < n; ++i) {
        result.features.row(row + i) = integrals.row(j).segment(i * terms, terms) / scale(i);
        result.target(row + i) = (window.states(j, i) - window.states(0, i)) / scale(i);
      }
  }
  return result;
}

}  // namespace gordan::detail
