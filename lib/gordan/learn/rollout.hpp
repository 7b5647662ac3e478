// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/dynamics.hpp>
#include <gordan/learn/integrators.hpp>
#include <gordan/learn/metrics.hpp>
#include <gordan/learn/trajectories.hpp>

#include <Eigen/Core>

#include <span>

namespace gordan {

/// Predictions of fitted dynamics and how they differ from reference trajectories.
struct RolloutComparison {
  std::vector<Trajectory> predicted;  ///< at the times of the references
  RolloutError error;                 ///< the metric of rollout_error
  std::vector<Divergence> diverged;   ///< of systems by the number of their reference
};

/// The solutions from the first states of the references, at their times and with their parameters,
/// compared with them. References with the same times are integrated together. Throws InputError as
/// check_trajectories and integrate do; a divergence is no error but counts as 1 in the metric.
[[nodiscard]] RolloutComparison compare_rollouts(const LinearDynamics& dynamics,
                                                 const Eigen::VectorXd& coefficients,
                                                 std::span<const Trajectory> references,
                                                 const IntegratorOptions& options = {},
                                                 const Control& control = {});

}  // namespace gordan
