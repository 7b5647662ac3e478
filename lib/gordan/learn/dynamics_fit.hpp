// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/dynamics.hpp>
#include <gordan/learn/trajectories.hpp>

#include <Eigen/Core>

#include <span>
#include <string>
#include <vector>

namespace gordan {

struct DynamicsFitOptions {
  int chunk_points = 5;    ///< trajectories are cut into chunks of so many points, that share ends
  /// Steps between two points while terms are selected; at the end there are as many as make the
  /// integration ten times as accurate as the data, or max_substeps.
  int substeps = 3;
  int max_substeps = 64;
  int first_substeps = 1;  ///< in the first iterations
  /// Initial states of chunks are unknowns, determined with the coefficients; otherwise the first
  /// point of a chunk is taken as exact.
  bool free_initial_states = true;
  bool select_terms = true;  ///< leave out terms by the extended information criterion
  /// Relative to the size of the states, what is not told from zero: accuracy of noise-free data
  /// and of the integration.
  double precision = 1e-9;
  int max_iterations = 12;       ///< of each round
  double tolerance = 1e-11;      ///< of the largest relative contribution of a step
  double rank_tolerance = 1e-8;  ///< distance at which a term counts as dependent on others
  double unexplained = 100;      ///< see DynamicsFit::residual_of_spread
};

/// Coefficients of x' = sum_k c_k F_k and what is known of them.
struct DynamicsFit {
  Eigen::VectorXd coefficients;     ///< of all terms; 0 for those left out
  /// Likewise, from the residuals and the error of the integration: of noise, and the shift below.
  Eigen::VectorXd standard_errors;
  Eigen::VectorXd integration_shift;  ///< what coefficients change by with half as many steps more
  std::vector<Eigen::Index> terms;  ///< that are in, ascending
  /// Terms that the data cannot tell from others, with the reason: "|q1|^2 = q1.q1 to 1e-12".
  std::vector<std::string> dependences;
  Eigen::VectorXd start;  ///< coefficients of the integral form, where the iterations began
  /// Root mean square of prediction minus data, of entries divided by the size of their block.
  double relative_residual = 0;
  double noise = 0;  ///< the same, per degree of freedom left: the noise it would explain
  /// The same relative to the spread of the data about their means, in place of their size. More
  /// than `unexplained` times the error of the integration (or the precision) is warned of.
  double residual_of_spread = 0;
  /// Root mean square change of predictions by double substeps, likewise.
  double discretisation = 0;
  Eigen::Index rows = 0;  ///< equations
  int iterations = 0;
  int substeps = 0;  ///< of the last iterations
  std::vector<std::string> warnings;
};

/// Fits the coefficients to trajectories, by shooting.
///
/// Start: integral form, x(t_j) - x(t_0) = sum_k c_k int F_k(x(t)) dt with the polynomial of the
/// chunk's points integrated exactly, which is linear least squares of order (points + 1) in time.
/// Then Gauss-Newton: states are predicted over each chunk by steps of Dormand and Prince, with the
/// exact derivatives of these steps with respect to c and to the initial state (variational
/// equations);
/// initial states are eliminated chunk by chunk (multiple shooting). Entries are weighted by the
/// inverse root mean square of their block over all data, so that rotations and units change
/// nothing. Terms are left out one by one, the least significant first, as long as the extended
/// Bayesian information criterion N log(RSS/N) + k log N + 2 k log K falls.
///
/// Throws InputError for bad trajectories (check_trajectories), fewer equations than terms, and a
/// prediction that diverges already at the start, with trajectory and time.
/// Sources: Bock, in Deuflhard, Hairer (eds.), Numerical Treatment of Inverse Problems (1983);
/// Messenger, Bortz, Multiscale Model. Simul. 19 (2021); Chen, Chen, Biometrika 95 (2008).
[[nodiscard]] DynamicsFit fit_dynamics(const LinearDynamics& dynamics,
                                       std::span<const Trajectory> trajectories,
                                       const DynamicsFitOptions& options = {},
                                       const Control& control = {});

}  // namespace gordan
