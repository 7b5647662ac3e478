// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// sqrt(mean x_i^2); 0 for no entries.
[[nodiscard]] double rms(const Eigen::Ref<const Eigen::VectorXd>& x);

/// rms(a - b) / (rms a + rms b), between 0 and 1; 0 when both vanish, 1 when a is not finite.
[[nodiscard]] double relative_error(const Eigen::Ref<const Eigen::VectorXd>& a,
                                    const Eigen::Ref<const Eigen::VectorXd>& b);

/// rms(log a - log b), for positive quantities over orders of magnitude.
/// Throws InputError where sizes differ or a value is not positive, with its place.
[[nodiscard]] double rms_of_log(const Eigen::Ref<const Eigen::VectorXd>& predicted,
                                const Eigen::Ref<const Eigen::VectorXd>& reference);

/// How rollouts differ from their references.
struct RolloutError {
  double value = 0;         ///< exp(mean log) of the relative errors, over trajectories and times
  Eigen::VectorXd by_time;  ///< the same over trajectories, for each time
  int diverged = 0;         ///< trajectories with a state that is not finite
  std::vector<std::string> warnings;  ///< which diverged, and when
};

/// The metric of the springy pendulum experiments: for every trajectory (a matrix, one state a row
/// of times x entries) and time the relative error of the state, at least `clamp`, then the
/// geometric mean. A state that is not finite counts as error 1, and so do those after it. Throws
/// InputError where numbers or sizes differ, or a reference is not finite. Source: Finzi, Welling,
/// Wilson, ICML 2021; Villar et al., NeurIPS 2021.
[[nodiscard]] RolloutError rollout_error(std::span<const Eigen::MatrixXd> predicted,
                                         std::span<const Eigen::MatrixXd> reference,
                                         double clamp = 1e-7);

}  // namespace gordan
