// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// States of one system at increasing times.
struct Trajectory {
  Eigen::VectorXd times;            ///< points
  Eigen::MatrixXd states;           ///< points x entries of the state
  Eigen::VectorXd parameters = {};  ///< constants of this system: masses, springs, ...
};

/// Throws InputError, with the place, unless every trajectory has `state_size` columns,
/// `parameter_size` parameters, at least two points, increasing times, and finite numbers only.
void check_trajectories(std::span<const Trajectory> trajectories, Eigen::Index state_size,
                        Eigen::Index parameter_size);

/// The points first, ..., first + points - 1 of a trajectory, with its own times.
[[nodiscard]] Trajectory part_of(const Trajectory& trajectory, Eigen::Index first,
                                 Eigen::Index points);

/// Pieces of at most `points` points that follow each other and share their end points, so that
/// every interval lies in one piece.
[[nodiscard]] std::vector<Trajectory> chunks(std::span<const Trajectory> trajectories,
                                             Eigen::Index points);

}  // namespace gordan
