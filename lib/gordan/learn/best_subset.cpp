// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/best_subset.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/error.hpp>
#include <gordan/learn/detail/independence.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>
#include <gordan/learn/detail/subset_search.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::Columns;
using detail::ReducedProblem;
using detail::SubsetSearch;

/// The fit that a search found, with its certificate in the units of the data.
SubsetFit certified(const Regression& data, const ReducedProblem& problem,
                    const SubsetSearch& search, bool at_rounding_level, const Control& control) {
  SubsetFit result = fit_subset(data, search.best().columns, {}, control);
  result.nodes = search.nodes();
  result.proven =
      at_rounding_level || search.open_bound() >= (1 - 1e-6) * search.best().residual_sum;
  const double bound =
      std::min(search.open_bound() * problem.target_square(), result.fit.residual_sum);
  result.lower_bound = result.proven ? result.fit.residual_sum : bound;
  for (const detail::ScoredSubset& other : search.alternatives()) {
    result.alternatives.push_back(other.columns);
  }
  return result;
}

/// The search must not throw for its deadline, but report how far it came.
Control without_deadline(const Control& control) {
  Control result = control;
  result.deadline.reset();
  return result;
}

void check_options(const BestSubsetOptions& options) {
  if (options.max_terms < 0 || !(options.tie >= 0)) {
    throw InputError("best subset: sizes and the tie are not negative");
  }
}

SubsetFit empty_model(const Regression& data, const Control& control) {
  SubsetFit result = fit_subset(data, {}, {}, control);
  result.proven = true;
  result.lower_bound = result.fit.residual_sum;
  return result;
}

}  // namespace

SparsePath best_subset(const Regression& data, const BestSubsetOptions& options,
                       const Control& control) {
  check_regression(data);
  check_options(options);
  const Control inner = without_deadline(control);
  const ReducedProblem problem(data);
  detail::require_independent(data, problem, inner);
  const Eigen::Index most = std::min(options.max_terms, data.columns());
  SparsePath path;
  path.method = "best subset";
  path.fits.push_back(empty_model(data, inner));
  if (most == 0) return path;
  const detail::SubsetNode root(problem);
  Columns start;
  for (Eigen::Index size = 1; size <= most && !path.fits.back().fit.at_rounding_level(); ++size) {
    SubsetSearch search(problem, {options.max_nodes, options.tie, options.max_alternatives},
                        control);
    search.offer(detail::improved_by_swaps(problem, start, size, inner));
    const bool at_rounding_level =
        detail::fit_columns(problem, search.best().columns).at_rounding_level;
    if (!at_rounding_level) search.run(root, size);
    path.fits.push_back(certified(data, problem, search, at_rounding_level, inner));
    start = search.best().columns;
    const SubsetFit& found = path.fits.back();
    report(control, fmt::format("best subset of {}: rms {:.3g}, {}{}", counted(size, "column"),
                                found.fit.rms, counted(found.nodes, "node"),
                                found.proven ? ", proven" : ""));
    if (!found.proven) {
      path.warnings.push_back(
          fmt::format("the best subset of {} is not proven: ended after {}, gap {:.1f} %",
                      counted(size, "column"), counted(found.nodes, "node"), 100 * found.gap()));
    }
  }
  return path;
}

}  // namespace gordan
