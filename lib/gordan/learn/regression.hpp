// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// The data of a model that is linear in its parameters: target = features * coefficients + error.
///
/// A target with several components is stacked: the `rows_per_sample` rows of a sample follow each
/// other, and the column of an equivariant feature holds all of its components. Samples with the
/// same label in `groups` (one trajectory, say) are never separated by folds or resamples.
struct Regression {
  Eigen::MatrixXd features;             ///< rows x columns
  Eigen::VectorXd target;               ///< rows
  Eigen::VectorXd weights = {};         ///< rows, positive, 1 / variance of the error; empty: all 1
  std::vector<std::string> names = {};  ///< of columns; empty: "feature 1", "feature 2", ...
  Eigen::Index rows_per_sample = 1;
  std::vector<int> groups = {};  ///< a label per sample; empty: every sample is alone
  double precision = 0x1p-52;    ///< relative, to which features and target are known

  [[nodiscard]] Eigen::Index rows() const { return features.rows(); }
  [[nodiscard]] Eigen::Index columns() const { return features.cols(); }
  [[nodiscard]] Eigen::Index samples() const { return features.rows() / rows_per_sample; }
};

/// The name of a column, for messages.
[[nodiscard]] std::string column_name(const Regression& data, Eigen::Index column);

/// "sample 17" or "sample 17, component 2", both counted from 1.
[[nodiscard]] std::string row_name(const Regression& data, Eigen::Index row);

/// Throws InputError when sizes disagree, when there are no rows, when a value is infinite or not a
/// number (the message names row, column and how many there are), or when a weight is not positive.
void check_regression(const Regression& data);

/// Throws InputError unless rows >= parameters; the message says how many samples are needed.
void check_enough_samples(const Regression& data, Eigen::Index parameters);

/// The same data with these columns only, in this order.
[[nodiscard]] Regression with_columns(const Regression& data,
                                      std::span<const Eigen::Index> columns);

/// The samples of these numbers (from 0, repetitions allowed), in this order.
[[nodiscard]] Regression with_samples(const Regression& data,
                                      std::span<const Eigen::Index> samples);

}  // namespace gordan
