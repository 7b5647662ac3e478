// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gordan {

/// A column that is a combination of earlier ones on the data: column = sum_k factors[k] others[k].
/// No others: the column is zero.
struct ColumnDependence {
  Eigen::Index column = 0;
  std::vector<Eigen::Index> others;  ///< ascending, all of them kept columns
  Eigen::VectorXd factors;
  double distance =
      0;             ///< of the column from the combination, relative to the length of the column
  std::string text;  ///< "x3 = 2*x1 - x2 to 1e-14" or "x3 is zero"
};

/// Which columns of the data can be told from each other.
struct Identifiability {
  std::vector<Eigen::Index> kept;             ///< ascending; independent, and they span all columns
  std::vector<ColumnDependence> dependences;  ///< of the columns that are not kept
  std::vector<Eigen::Index> constant;  ///< columns that take one value, not zero, on all rows
  double condition = 1;                ///< of the kept columns, scaled to length 1
  std::vector<std::string> warnings;   ///< nearly collinear columns, constant columns, with figures

  [[nodiscard]] bool all_kept() const { return dependences.empty(); }
};

/// Finds columns that are dependent on the data, and explains each by earlier columns.
///
/// Criterion: columns are scaled to (weighted) length 1 and taken in order; a column is dependent
/// when its distance from the span of the columns kept before it is at most
/// max(tolerance, 1000 precision). So earlier columns are kept and later ones explained.
/// Throws InputError for bad data and for fewer rows than columns ("needs at least ... samples").
[[nodiscard]] Identifiability identifiability(const Regression& data, double tolerance = 1e-11,
                                              const Control& control = {});

}  // namespace gordan
