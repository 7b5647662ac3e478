// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/levenberg_marquardt.hpp>

#include <Eigen/Core>

#include <functional>
#include <vector>

namespace gordan {

/// Writes the columns (rows x coefficients) at nonlinear parameters, and when asked for their
/// derivative with respect to each parameter, a matrix of the same size each.
using ColumnFunction =
    std::function<void(const Eigen::VectorXd& parameters, Eigen::MatrixXd& columns,
                       std::vector<Eigen::MatrixXd>* derivatives)>;

struct SeparableFit {
  NonlinearFit nonlinear;
  Eigen::VectorXd coefficients;     ///< the best at the parameters found
  Eigen::VectorXd standard_errors;  ///< of the coefficients, the parameters not held fixed
};

/// Fits target = columns(parameters) * coefficients, linear in the coefficients: the coefficients
/// are eliminated, and only the parameters are searched for (weights may be in columns and target).
/// The derivative is Kaufman's, exact where residuals vanish.
/// Throws InputError as levenberg_marquardt does.
/// Sources: Golub, Pereyra, SIAM J. Numer. Anal. 10 (1973); Kaufman, BIT 15 (1975).
[[nodiscard]] SeparableFit variable_projection(const std::vector<FitParameter>& parameters,
                                               const ColumnFunction& columns,
                                               const Eigen::VectorXd& target,
                                               const LevenbergMarquardtOptions& options = {},
                                               const Control& control = {});

}  // namespace gordan
