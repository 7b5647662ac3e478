// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/subset_search.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

/// The columns with the best further column, judged with those inside projected out.
ScoredSubset best_addition(const ReducedProblem& problem, const Columns& inside) {
  Columns others;
  for (Eigen::Index j = 0; j < problem.columns(); ++j) {
    if (std::find(inside.begin(), inside.end(), j) == inside.end()) others.push_back(j);
  }
  const Projected rest = projected(problem, inside, others);
  const double before = rest.target.squaredNorm() + problem.outside;
  Eigen::Index best = 0;
  double greatest = -1;
  for (Eigen::Index k = 0; k < rest.columns.cols(); ++k) {
    const double square = rest.columns.col(k).squaredNorm();
    const double product = rest.columns.col(k).dot(rest.target);
    const double gain = square > 0 ? product * product / square : 0;
    if (gain > greatest * (1 + 1e-12)) {
      greatest = gain;
      best = k;
    }
  }
  ScoredSubset result{std::max(before - greatest, 0.0), inside};
  result.columns.push_back(others[static_cast<std::size_t>(best)]);
  std::sort(result.columns.begin(), result.columns.end());
  return result;
}

}  // namespace

ScoredSubset improved_by_swaps(const ReducedProblem& problem, const Columns& start,
                               Eigen::Index size, const Control& control) {
  ScoredSubset best{fit_columns(problem, start).residual_sum, start};
  while (static_cast<Eigen::Index>(best.columns.size()) < size) {
    best = best_addition(problem, best.columns);
  }
  best.residual_sum = fit_columns(problem, best.columns).residual_sum;
  for (bool improved = true; improved;) {
    check(control);
    improved = false;
    for (const Eigen::Index leaving : Columns(best.columns)) {
      Columns rest = best.columns;
      rest.erase(std::find(rest.begin(), rest.end(), leaving));
      ScoredSubset other = best_addition(problem, rest);
      if (other.columns == best.columns) continue;
      other.residual_sum = fit_columns(problem, other.columns).residual_sum;
      if (other.residual_sum < best.residual_sum * (1 - 1e-9)) {
        best = std::move(other);
        improved = true;
        break;
      }
    }
  }
  return best;
}

}  // namespace gordan::detail
