// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/independence.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/pivoted_qr.hpp>
#include <gordan/learn/identifiability.hpp>

#include <fmt/format.h>

namespace gordan::detail {

void require_independent(const Regression& data, const ReducedProblem& problem,
                         const Control& control, double tolerance) {
  check_enough_samples(data, data.columns());
  if (problem.columns() == 0) return;
  const PivotedQr qr(problem.triangle);
  if (qr.least_pivot() > tolerance) return;
  refuse_dependence(data, qr.last_column(), qr.least_pivot(), tolerance, control);
}

void refuse_dependence(const Regression& data, Eigen::Index column, double distance,
                       double tolerance, const Control& control) {
  const Identifiability found = identifiability(data, tolerance, control);
  if (found.all_kept()) {
    throw InputError(fmt::format("'{}' is within {:.1e} of the span of the other columns",
                                 column_name(data, column), distance));
  }
  const std::size_t others = found.dependences.size() - 1;
  throw InputError(
      fmt::format("columns are dependent on the data: {}{}", found.dependences.front().text,
                  others > 0 ? fmt::format(", and {} more", others) : ""),
      {}, "independent columns, or ridge");
}

}  // namespace gordan::detail
