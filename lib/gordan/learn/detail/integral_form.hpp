// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/dynamics.hpp>
#include <gordan/learn/regression.hpp>
#include <gordan/learn/trajectories.hpp>

#include <Eigen/Core>

#include <span>

namespace gordan::detail {

/// w(j, i) = the integral from t_0 to t_j of the Lagrange polynomial of node t_i.
[[nodiscard]] Eigen::MatrixXd integration_weights(const Eigen::VectorXd& times);

/// x(t_j) - x(t_0) = sum_k c_k sum_i w(j, i) F_k(x(t_i)) on windows of at most `points` points that
/// cover all trajectories; entries divided by `scale`.
[[nodiscard]] Regression integral_form(const LinearDynamics& dynamics,
                                       std::span<const Trajectory> trajectories,
                                       const Eigen::VectorXd& scale, Eigen::Index points);

}  // namespace gordan::detail
