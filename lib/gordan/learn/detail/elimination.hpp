// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <vector>

namespace gordan::detail {

/// min |R c - y|^2 + rest, from `rows` equations.
struct TriangularProblem {
  Eigen::MatrixXd r;  ///< K x K, upper triangular
  Eigen::VectorXd y;
  double rest = 0;
  Eigen::Index rows = 0;
};

struct EliminationStep {
  std::vector<Eigen::Index> columns;  ///< that are in
  double residual_sum = 0;
  double criterion = 0;
};

/// Backward elimination: from all columns, always leaves out the one whose absence raises the
/// residual sum the least. The criterion is N log(RSS/N + floor^2) + k log N + 2 k log K.
/// The increase is c_j^2 / ((R^T R)^-1)_jj. All steps, down to no column.
[[nodiscard]] std::vector<EliminationStep> backward_elimination(const TriangularProblem& problem,
                                                                double floor);

/// The columns of the step with the least criterion, the fewest among equals.
[[nodiscard]] std::vector<Eigen::Index> best_columns(const std::vector<EliminationStep>& steps);

/// (R^T R)^-1.
[[nodiscard]] Eigen::MatrixXd inverse_gram(const Eigen::MatrixXd& r);

}  // namespace gordan::detail
