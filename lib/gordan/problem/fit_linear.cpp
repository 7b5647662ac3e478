// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/fit_linear.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/learn/balanced_regression.hpp>
#include <gordan/learn/best_subset.hpp>
#include <gordan/learn/identifiability.hpp>
#include <gordan/learn/matching_pursuit.hpp>
#include <gordan/learn/model_selection.hpp>
#include <gordan/learn/sequential_thresholding.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

constexpr Eigen::Index exhaustive_columns = 64;  // more are thinned by matching pursuit before the exact search

SelectionCriterion criterion(const FitTable& options) {
  const std::string& name = options.criterion.value;
  if (name == "aic") return SelectionCriterion::aic;
  if (name == "aicc") return SelectionCriterion::aicc;
  if (name == "cv") return SelectionCriterion::cross_validation;
  return name == "one-se" ? SelectionCriterion::one_standard_error : SelectionCriterion::bic;
}

Eigen::Index max_terms(const Regression& data, const FitTable& options) {
  return std::min<Eigen::Index>(options.max_terms.value, data.columns());
}

/// Maps the columns of a fit back to those of the data it was thinned from.
void rename_columns(SparsePath& path, const std::vector<Eigen::Index>& columns) {
  const auto rename = [&](std::vector<Eigen::Index>& indices) {
    for (Eigen::Index& index : indices) index = columns[static_cast<std::size_t>(index)];
  };
  for (SubsetFit& fit : path.fits) {
    rename(fit.columns);
    for (std::vector<Eigen::Index>& alternative : fit.alternatives) rename(alternative);
  }
}

/// The exact search, on the columns that matching pursuit takes first where there are very many.
SparsePath best_subset_path(const Regression& data, Eigen::Index terms, const Control& control) {
  const BestSubsetOptions options{.max_terms = terms, .max_nodes = 200'000};
  if (data.columns() <= exhaustive_columns) return best_subset(data, options, control);
  const Eigen::Index most = std::min({exhaustive_columns, data.columns(), data.rows() / 2});
  const SparsePath pursuit = orthogonal_matching_pursuit(data, std::max(most, terms), control);
  const std::vector<Eigen::Index>& columns = pursuit.fits.back().columns;
  SparsePath path = best_subset(with_columns(data, columns), options, control);
  rename_columns(path, columns);
  for (SubsetFit& fit : path.fits) {
    if (fit.fit.at_rounding_level()) continue;
    fit.proven = false;  // nothing is known of the features that were not searched
    fit.lower_bound = 0;
  }
  path.method +=
      fmt::format(" among the {} of {} features that matching pursuit takes first", columns.size(), data.columns());
  return path;
}

SparsePath path_of(const Regression& data, const FitTable& options, const Control& control) {
  const Eigen::Index terms = max_terms(data, options);
  switch (options.method) {
    case FitMethod::matching_pursuit:
      return orthogonal_matching_pursuit(data, terms, control);
    case FitMethod::threshold:
      return sequential_thresholding_path(data, terms, {}, control);
    default:
      return best_subset_path(data, terms, control);
  }
}

std::vector<Eigen::Index> all_columns(const Regression& data) {
  std::vector<Eigen::Index> columns;
  for (Eigen::Index k = 0; k < data.columns(); ++k) columns.push_back(k);
  return columns;
}

/// The fit of one regression, and how it was chosen.
struct Chosen {
  SubsetFit subset;
  std::string method;
  std::vector<std::string> warnings;
};

Chosen choose(const Regression& data, const FitTable& options, std::uint64_t seed, const Control& control) {
  if (options.method == FitMethod::least_squares)
    return {fit_subset(data, all_columns(data), {}, control), "least squares on all features", {}};
  if (options.method == FitMethod::ridge) {
    const double lambda = options.ridge ? options.ridge->value : 1e-6;
    return {fit_subset(data, all_columns(data), {.ridge = lambda}, control),
            fmt::format("ridge with lambda = {} on all features", lambda),
            {}};
  }
  if (options.method == FitMethod::threshold && options.threshold)
    return {sequential_thresholding(data, {.threshold = options.threshold->value}, control),
            fmt::format("sequential thresholding of contributions below {}", options.threshold->value),
            {}};
  const SparsePath path = path_of(data, options, control);
  const SelectionCriterion by = criterion(options);
  std::optional<CrossValidation> validation;
  if (by == SelectionCriterion::cross_validation || by == SelectionCriterion::one_standard_error)
    validation = cross_validate(
        data, [&](const Regression& part, const Control& inner) { return path_of(part, options, inner); },
        {.folds = static_cast<int>(options.folds.value), .seed = seed}, control);
  const ModelChoice chosen = choose_model(path, by, validation ? &*validation : nullptr);
  const SubsetFit& subset = path.fits[chosen.index];
  std::string method = fmt::format("{}; {}", path.method, chosen.reason);
  if (options.method == FitMethod::best_subset)
    method += subset.proven            ? "; proven: no other set of so many features fits better"
              : subset.lower_bound > 0 ? fmt::format("; not proven the best of its size (gap {:.2g})", subset.gap())
                                       : "; not proven the best of its size";
  return {subset, method, path.warnings};
}

}  // namespace

LinearFit fit_linear(const Regression& data, const FitTable& options, const Control& control) {
  LinearFit result;
  // With fewer rows than columns nothing can be told apart, but a sparse model may still be found.
  const bool sparse = options.method == FitMethod::matching_pursuit || options.method == FitMethod::best_subset;
  if (sparse && data.rows() < data.columns()) {
    result.candidates = all_columns(data);
    result.warnings.push_back(fmt::format(
        "{} with {} for {}: which of these depend on each other is not known; {} samples would say",
        counted(data.samples(), "sample"), counted(data.rows(), "value"), counted(data.columns(), "feature"),
        (data.columns() + data.rows_per_sample - 1) / data.rows_per_sample));
  } else {
    const Identifiability known = identifiability(data, 1e-11, control);
    result.candidates = known.kept;
    for (const ColumnDependence& dependence : known.dependences)
      result.warnings.push_back(fmt::format("left out: {}", dependence.text));
    result.warnings.insert(result.warnings.end(), known.warnings.begin(), known.warnings.end());
  }
  const Regression independent = with_columns(data, result.candidates);
  const BalancedRegression balanced(independent);
  if (const int exponent = balanced.target_exponent(); exponent != 0)
    result.warnings.push_back(
        fmt::format("the figures by which the law is chosen are those of 2^{} times the target", -exponent));
  Chosen chosen = choose(balanced.data(), options, control.seed, control);
  chosen.subset.fit = balanced.restored(std::move(chosen.subset.fit), chosen.subset.columns);
  result.method = chosen.method;
  result.warnings.insert(result.warnings.end(), chosen.warnings.begin(), chosen.warnings.end());
  result.warnings.insert(result.warnings.end(), chosen.subset.fit.warnings.begin(), chosen.subset.fit.warnings.end());
  if (options.resamples.value > 0) {
    report(control, "resampling");
    Stability found = stability(
        balanced.data(),
        [&](const Regression& part, const Control& inner) { return choose(part, options, inner.seed, inner).subset; },
        {.resamples = static_cast<int>(options.resamples.value), .seed = control.seed}, control);
    result.stability = balanced.restored(std::move(found));
  }
  for (Eigen::Index& column : chosen.subset.columns) column = result.candidates[static_cast<std::size_t>(column)];
  result.subset = std::move(chosen.subset);
  return result;
}

}  // namespace gordan
