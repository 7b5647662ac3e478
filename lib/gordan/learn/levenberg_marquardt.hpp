// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>

#include <Eigen/Core>

#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace gordan {

/// Writes the residuals at a point, and their derivatives (residuals x parameters) when asked for;
/// a residual that is not finite says that the point is not allowed.
using ResidualFunction = std::function<void(const Eigen::VectorXd& parameters,
                                            Eigen::VectorXd& residuals, Eigen::MatrixXd* jacobian)>;

/// A parameter of a nonlinear model.
struct FitParameter {
  std::string name;
  double start = 0;
  double lower = -std::numeric_limits<double>::infinity();
  double upper = std::numeric_limits<double>::infinity();
  bool logarithmic = false;  ///< positive, searched by its logarithm
};

struct LevenbergMarquardtOptions {
  int max_iterations = 200;
  double gradient_tolerance = 1e-12;  ///< cosine between residuals and every column of derivatives
  double step_tolerance = 1e-12;      ///< relative change of the scaled parameters
  double decrease_tolerance = 1e-15;  ///< relative decrease of the sum, actual and predicted
};

enum class Convergence {
  gradient,    ///< residuals are orthogonal to the derivatives, or zero
  step,        ///< the parameters no longer change
  decrease,    ///< the sum no longer decreases
  iterations,  ///< the limit was reached
  stuck        ///< no step that decreases the sum was found
};

/// "gradient vanishes", ...
[[nodiscard]] std::string to_string(Convergence convergence);

struct NonlinearFit {
  Eigen::VectorXd parameters;
  Eigen::VectorXd standard_errors;  ///< 0 for parameters at a bound
  Eigen::MatrixXd covariance;       ///< sigma^2 (J^T J)^-1 of the parameters not at a bound
  double residual_sum = 0;          ///< sum of squares
  double rms = 0;
  double condition = 1;  ///< of J with columns scaled to length 1
  int iterations = 0;
  int evaluations = 0;
  Convergence reason = Convergence::iterations;
  std::vector<std::string> warnings;

  [[nodiscard]] bool converged() const {
    return reason != Convergence::iterations && reason != Convergence::stuck;
  }
};

/// The parameters that minimise the sum of squares of the residuals, from a start.
///
/// Each step solves min |J d + r|^2 + mu |D d|^2 by QR, D the largest lengths of the columns of J
/// so far; mu follows the ratio of actual to predicted decrease. Steps are projected on the bounds,
/// and parameters that a bound holds are left out of the step. Throws InputError when there are
/// fewer residuals than parameters, a start is out of its bounds, or the residuals at the start are
/// not finite. Sources: Moré, The Levenberg-Marquardt algorithm (1978); Nielsen, IMM-REP-1999-05
/// (1999).
[[nodiscard]] NonlinearFit levenberg_marquardt(const std::vector<FitParameter>& parameters,
                                               const ResidualFunction& residuals,
                                               const LevenbergMarquardtOptions& options = {},
                                               const Control& control = {});

/// The same function with derivatives by central differences of relative step 6e-6, for models
/// without derivatives of their own; their error is about 1e-10 relative.
[[nodiscard]] ResidualFunction with_numerical_jacobian(
    std::function<void(const Eigen::VectorXd&, Eigen::VectorXd&)> residuals);

}  // namespace gordan
