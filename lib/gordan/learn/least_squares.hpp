// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gordan {

struct LeastSquaresOptions {
  /// lambda >= 0: minimises mean(w_i r_i^2) + lambda sum_j (s_j c_j)^2, s_j the weighted rms of
  /// column j; so lambda has no units and does not depend on the number of rows. 0 is no penalty.
  double ridge = 0;
  /// The weights are 1 / variance as such, not only up to a common factor: standard errors are then
  /// not scaled by the residuals.
  bool absolute_weights = false;
  /// A column is dependent when its distance from the span of others, relative to its length, is at
  /// most this; see identifiability.hpp.
  double rank_tolerance = 1e-11;
  int max_refinements = 4;
};

/// A fit and what is known of its quality. Sums over rows are weighted.
struct LeastSquaresFit {
  Eigen::VectorXd coefficients;     ///< one per column
  Eigen::VectorXd standard_errors;  ///< square roots of the diagonal of the covariance
  Eigen::MatrixXd covariance;       ///< sigma^2 (A^T W A)^-1, errors of rows taken as independent
  Eigen::VectorXd singular_values;  ///< of W^(1/2) A with columns scaled to length 1, descending
  double condition = 1;             ///< their ratio
  Eigen::Index rows = 0;
  double weight_sum = 0;          ///< rows when there are no weights
  double residual_sum = 0;        ///< sum w_i r_i^2
  double sigma = 0;               ///< sqrt(residual_sum / degrees_of_freedom); 0 without any left
  double degrees_of_freedom = 0;  ///< rows - columns; with ridge rows - trace of the hat matrix
  double rms = 0;                 ///< sqrt(sum w_i r_i^2 / sum w_i)
  double max_residual = 0;        ///< max |r_i|, not weighted
  Eigen::Index max_residual_row = 0;
  /// 1 - residual_sum / sum w_i (y_i - m)^2; m is the mean of the target when samples have one row,
  /// and 0 when they have several (a mean would not be equivariant).
  double r_squared = 0;
  /// The rms residual that rounding of the data alone leaves, in order of magnitude:
  /// precision * rms_i(|y_i| + sum_j |a_ij c_j|).
  double rounding_level = 0;
  std::vector<std::string> warnings;

  /// Whether the residual is no larger than rounding explains: rms <= 8 rounding_level.
  [[nodiscard]] bool at_rounding_level() const { return rms <= 8 * rounding_level; }
};

/// The coefficients that minimise sum_i w_i (y_i - sum_j a_ij c_j)^2, or its ridge form.
///
/// Householder QR of the scaled design, block of rows after block of rows, then column pivoting on
/// the triangle; the solution is refined with residuals in twice the working precision, so that
/// data without noise give coefficients to rounding. O(rows columns^2). Throws InputError for bad
/// data (check_regression), fewer rows than columns, or columns that are dependent on the data
/// without ridge; the message names the dependence. Sources: Björck, Numerical Methods for Least
/// Squares Problems (1996), sections 2.4 and 2.9; Demmel, Grigori, Hoemmen, Langou, SIAM J. Sci.
/// Comput. 34 (2012), for blocks of rows.
[[nodiscard]] LeastSquaresFit least_squares(const Regression& data,
                                            const LeastSquaresOptions& options = {},
                                            const Control& control = {});

/// features * coefficients: the target that the fit predicts.
[[nodiscard]] Eigen::VectorXd predicted_target(
    const Regression& data, const Eigen::Ref<const Eigen::VectorXd>& coefficients);

}  // namespace gordan
