// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/sparse_path.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <utility>

namespace gordan {

double SubsetFit::gap() const {
  if (proven || fit.residual_sum <= 0) return 0;
  return (fit.residual_sum - lower_bound) / fit.residual_sum;
}

SubsetFit fit_subset(const Regression& data, std::vector<Eigen::Index> columns,
                     const LeastSquaresOptions& options, const Control& control) {
  std::sort(columns.begin(), columns.end());
  require(columns.empty() || (columns.front() >= 0 && columns.back() < data.columns()),
          "fit_subset: columns of the data");
  SubsetFit result;
  result.fit = least_squares(with_columns(data, columns), options, control);
  result.columns = std::move(columns);
  return result;
}

Eigen::VectorXd full_coefficients(const SubsetFit& subset, Eigen::Index columns) {
  Eigen::VectorXd result = Eigen::VectorXd::Zero(columns);
  for (std::size_t k = 0; k < subset.columns.size(); ++k) {
    result[subset.columns[k]] = subset.fit.coefficients[static_cast<Eigen::Index>(k)];
  }
  return result;
}

}  // namespace gordan
