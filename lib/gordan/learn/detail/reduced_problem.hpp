// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/detail/scaled_design.hpp>
#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

#include <vector>

namespace gordan::detail {

using Columns = std::vector<Eigen::Index>;

/// The columns of a matrix with these numbers.
[[nodiscard]] Eigen::MatrixXd picked(const Eigen::MatrixXd& matrix, const Columns& columns);

/// A regression reduced by QR to as many rows as columns: columns and target have length 1 (or are
/// zero), and all residual sums, of any subset of columns, are those of the data divided by
/// target_square.
struct ReducedProblem {
  explicit ReducedProblem(const Regression& data);

  Eigen::MatrixXd triangle;  ///< of the columns
  Eigen::VectorXd target;    ///< in the rows of the triangle
  double outside = 0;        ///< the square of the part of the target that no column reaches
  Eigen::VectorXd lengths;   ///< of the columns before scaling
  double target_length = 1;
  double precision = 0;  ///< of the data

  [[nodiscard]] Eigen::Index columns() const { return triangle.cols(); }
  [[nodiscard]] double target_square() const { return target_length * target_length; }
};

/// The best fit on some columns of a reduced problem.
struct ReducedFit {
  Eigen::VectorXd coefficients;  ///< scaled, in the order of the columns
  Eigen::VectorXd residual;      ///< in the rows of the triangle
  double residual_sum = 0;       ///< relative, what is outside included
  bool at_rounding_level = false;
};

/// By Householder QR with pivoting; ridge as in least_squares. Columns must be independent without.
[[nodiscard]] ReducedFit fit_columns(const ReducedProblem& problem, const Columns& columns,
                                     double ridge = 0);

/// What is left of a problem when some columns are in a model: with the columns of `inside`
/// projected out, the triangle (rows x free columns) and the target.
struct Projected {
  Eigen::MatrixXd columns;
  Eigen::VectorXd target;
};

[[nodiscard]] Projected projected(const ReducedProblem& problem, const Columns& inside,
                                  const Columns& free);

}  // namespace gordan::detail
