// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/matching_pursuit.hpp>

#include <gordan/learn/detail/reduced_problem.hpp>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

using detail::Columns;
using detail::ReducedProblem;

/// The column with the greatest correlation to the residual, the first of equals; -1 when none has
/// any. Columns in the span of the chosen ones have none but for rounding, and are passed over.
Eigen::Index best_column(const ReducedProblem& problem, const Columns& chosen,
                         const Eigen::VectorXd& residual) {
  Columns others;
  for (Eigen::Index j = 0; j < problem.columns(); ++j) {
    if (!std::binary_search(chosen.begin(), chosen.end(), j)) others.push_back(j);
  }
  if (others.empty()) return -1;
  const Eigen::MatrixXd rest = detail::projected(problem, chosen, others).columns;
  Eigen::Index best = -1;
  double greatest = 0;
  for (std::size_t k = 0; k < others.size(); ++k) {
    if (rest.col(static_cast<Eigen::Index>(k)).norm() <= 1e-11) continue;
    const double correlation = std::abs(problem.triangle.col(others[k]).dot(residual));
    if (correlation > greatest * (1 + 1e-12)) {
      greatest = correlation;
      best = others[k];
    }
  }
  return best;
}

}  // namespace

SparsePath orthogonal_matching_pursuit(const Regression& data, Eigen::Index max_terms,
                                       const Control& control) {
  check_regression(data);
  const Eigen::Index most = std::min(max_terms, data.columns());
  check_enough_samples(data, most);
  const ReducedProblem problem(data);
  SparsePath path;
  path.method = "orthogonal matching pursuit";
  Columns chosen;
  while (true) {
    check(control);
    path.fits.push_back(fit_subset(data, chosen, {}, control));
    const detail::ReducedFit fit = detail::fit_columns(problem, chosen);
    if (path.fits.back().size() == most || path.fits.back().fit.at_rounding_level()) return path;
    const Eigen::Index next = best_column(problem, chosen, fit.residual);
    if (next < 0) return path;
    chosen.insert(std::upper_bound(chosen.begin(), chosen.end(), next), next);
  }
}

}  // namespace gordan
