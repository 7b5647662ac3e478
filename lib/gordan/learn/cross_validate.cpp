// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/learn/detail/parallel.hpp>
#include <gordan/learn/folds.hpp>
#include <gordan/learn/model_selection.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace gordan {

namespace {

/// The error of a fit on data that it has not seen, and what rounding explains of it.
struct TestError {
  double error = 0;
  double floor = 0;
};

TestError test_error(const Regression& test, const SubsetFit* subset) {
  Eigen::VectorXd residual = test.target;
  Eigen::VectorXd size = test.target.cwiseAbs();
  for (std::size_t k = 0; subset != nullptr && k < subset->columns.size(); ++k) {
    const auto column = test.features.col(subset->columns[k]);
    const double c = subset->fit.coefficients[static_cast<Eigen::Index>(k)];
    residual -= column * c;
    size += column.cwiseAbs() * std::abs(c);
  }
  size *= 8 * test.precision;
  if (test.weights.size() == 0) {
    const auto n = static_cast<double>(test.rows());
    return {residual.squaredNorm() / n, size.squaredNorm() / n};
  }
  const double sum = test.weights.sum();
  return {test.weights.dot(residual.cwiseAbs2()) / sum, test.weights.dot(size.cwiseAbs2()) / sum};
}

/// The last fit of a path with at most this size; null when there is none.
const SubsetFit* fit_of_size(const SparsePath& path, Eigen::Index size) {
  const SubsetFit* result = nullptr;
  for (const SubsetFit& fit : path.fits) {
    if (fit.size() <= size) result = &fit;
  }
  return result;
}

struct Split {
  std::vector<Eigen::Index> train, test;
};

Split split(const std::vector<int>& folds, int fold) {
  Split result;
  for (std::size_t s = 0; s < folds.size(); ++s) {
    (folds[s] == fold ? result.test : result.train).push_back(static_cast<Eigen::Index>(s));
  }
  return result;
}

void summarize(CrossValidation& result, const Eigen::MatrixXd& floors) {
  const auto folds = static_cast<double>(result.by_fold.rows());
  result.error = result.by_fold.colwise().mean();
  result.floor = floors.colwise().mean();
  result.standard_error.resize(result.error.size());
  for (Eigen::Index k = 0; k < result.error.size(); ++k) {
    const double squares = (result.by_fold.col(k).array() - result.error[k]).square().sum();
    result.standard_error[k] = std::sqrt(squares / (folds - 1) / folds);
  }
}

}  // namespace

CrossValidation cross_validate(const Regression& data, const PathMethod& method,
                               const CrossValidationOptions& options, const Control& control) {
  check_regression(data);
  const std::vector<int> folds = make_folds(data, options.folds, options.seed);
  std::vector<SparsePath> paths(static_cast<std::size_t>(options.folds));
  detail::parallel_for(options.folds, options.threads, control, [&](int fold, const Control& own) {
    paths[static_cast<std::size_t>(fold)] =
        method(with_samples(data, split(folds, fold).train), own);
    report(own, fmt::format("cross-validation: fold {} of {}", fold + 1, options.folds));
  });
  std::set<Eigen::Index> sizes;
  for (const SparsePath& path : paths) {
    for (const SubsetFit& fit : path.fits) sizes.insert(fit.size());
  }
  CrossValidation result;
  result.sizes.assign(sizes.begin(), sizes.end());
  result.by_fold.resize(options.folds, static_cast<Eigen::Index>(sizes.size()));
  Eigen::MatrixXd floors(result.by_fold.rows(), result.by_fold.cols());
  for (int fold = 0; fold < options.folds; ++fold) {
    const Regression test = with_samples(data, split(folds, fold).test);
    for (std::size_t k = 0; k < result.sizes.size(); ++k) {
      const TestError found =
          test_error(test, fit_of_size(paths[static_cast<std::size_t>(fold)], result.sizes[k]));
      result.by_fold(fold, static_cast<Eigen::Index>(k)) = found.error;
      floors(fold, static_cast<Eigen::Index>(k)) = found.floor;
    }
  }
  summarize(result, floors);
  return result;
}

}  // namespace gordan
