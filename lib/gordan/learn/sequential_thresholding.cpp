// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/sequential_thresholding.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/independence.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gordan {

namespace {

using detail::Columns;
using detail::ReducedProblem;

Columns all_columns(const ReducedProblem& problem) {
  Columns result(static_cast<std::size_t>(problem.columns()));
  std::iota(result.begin(), result.end(), Eigen::Index{0});
  return result;
}

/// What the threshold is compared with, for each of the columns.
Eigen::VectorXd scores(const ReducedProblem& problem, const Columns& columns,
                       const ThresholdingOptions& options) {
  Eigen::VectorXd result =
      detail::fit_columns(problem, columns, options.ridge).coefficients.cwiseAbs();
  if (options.on == ThresholdOn::contributions) return result;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    result[static_cast<Eigen::Index>(k)] *= problem.target_length / problem.lengths[columns[k]];
  }
  return result;
}

/// Those whose score is above the threshold.
Columns above(const Columns& columns, const Eigen::VectorXd& score, double threshold) {
  Columns result;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (score[static_cast<Eigen::Index>(k)] > threshold) result.push_back(columns[k]);
  }
  return result;
}

ReducedProblem reduced(const Regression& data, const ThresholdingOptions& options,
                       const Control& control) {
  check_regression(data);
  for (const double value : {options.threshold, options.ridge}) {
    if (!(value >= 0) || std::isinf(value)) {
      throw InputError(fmt::format("a threshold or ridge parameter is {}", value), {},
                       "a finite number, not negative");
    }
  }
  ReducedProblem problem(data);
  if (options.ridge == 0) detail::require_independent(data, problem, control);
  return problem;
}

}  // namespace

SubsetFit sequential_thresholding(const Regression& data, const ThresholdingOptions& options,
                                  const Control& control) {
  const ReducedProblem problem = reduced(data, options, control);
  Columns columns = all_columns(problem);
  for (int round = 0; round < options.max_rounds && !columns.empty(); ++round) {
    check(control);
    // A hair below the threshold, so that a score equal to it is kept whatever its last bit is.
    const double threshold = options.threshold * (1 - 1e-12);
    Columns left = above(columns, scores(problem, columns, options), threshold);
    if (left.size() == columns.size()) break;
    columns = std::move(left);
  }
  return fit_subset(data, columns, {}, control);
}

SparsePath sequential_thresholding_path(const Regression& data, Eigen::Index max_terms,
                                        const ThresholdingOptions& options,
                                        const Control& control) {
  const ReducedProblem problem = reduced(data, options, control);
  SparsePath path;
  path.method = "sequential thresholding";
  Columns columns = all_columns(problem);
  while (true) {
    check(control);
    if (static_cast<Eigen::Index>(columns.size()) <= max_terms) {
      path.fits.push_back(fit_subset(data, columns, {}, control));
    }
    if (columns.empty()) break;
    const Eigen::VectorXd score = scores(problem, columns, options);
    columns = above(columns, score, score.minCoeff());
  }
  std::reverse(path.fits.begin(), path.fits.end());
  return path;
}

}  // namespace gordan
