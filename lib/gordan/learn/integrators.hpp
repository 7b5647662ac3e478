// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>

#include <Eigen/Core>

#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// x' = f(x) for many systems at once: a batch has one system a row, and row i of the result is the
/// derivative of row i. (Time, where it matters, is an entry of the state.)
using BatchField = std::function<void(const Eigen::ArrayXXd& states, Eigen::ArrayXXd& derivatives)>;

/// One step of the classical Runge-Kutta method of order 4, of length steps(i) for system i.
[[nodiscard]] Eigen::ArrayXXd runge_kutta_step(const BatchField& field,
                                               const Eigen::ArrayXXd& states,
                                               const Eigen::ArrayXd& steps);

struct IntegratorOptions {
  /// Of the embedded error estimate, for every entry: at most absolute + relative |x|.
  double relative_tolerance = 1e-10;
  double absolute_tolerance = 1e-10;
  /// 0: Dormand-Prince with step control. Otherwise Runge-Kutta of order 4, with so many equal
  /// steps between two times.
  int fixed_steps = 0;
  long max_steps = 1'000'000;  ///< for all times together
  double max_state = 1e12;     ///< a system with a larger entry has diverged
};

/// A system that left the finite numbers, or whose steps became too small.
struct Divergence {
  Eigen::Index system = 0;
  double time = 0;        ///< of the last good state
  Eigen::VectorXd state;  ///< there
};

struct Rollout {
  std::vector<Eigen::MatrixXd> states;  ///< one a system: times x entries, NaN after a divergence
  std::vector<Divergence> diverged;     ///< at most one a system, in the order in which they happen
  long steps = 0;                       ///< accepted
  long rejected = 0;
};

/// "system 3 diverges after t = 1.25, where its state is (0.1, 7e+11)".
[[nodiscard]] std::string to_string(const Divergence& divergence);

/// The solutions at the given increasing times, from the states at times(0), one system a row.
///
/// Dormand and Prince's method of order 5(4) with local extrapolation: all systems take the same
/// steps, chosen so that the error estimate of each is within the tolerances, and end on every time
/// asked for. A system that diverges is recorded and left out; the others go on. Throws InputError
/// for bad times or initial states, LimitReached at max_steps. Sources: Dormand, Prince, J. Comput.
/// Appl. Math. 6 (1980); Hairer, Norsett, Wanner, Solving ODEs I, section II.4.
[[nodiscard]] Rollout integrate(const BatchField& field, const Eigen::ArrayXXd& initial,
                                const Eigen::VectorXd& times, const IntegratorOptions& options = {},
                                const Control& control = {});

}  // namespace gordan
