// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/search_space.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/pivoted_qr.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>
#include <gordan/learn/detail/singular_values.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan::detail {

namespace {

void check_parameter(const FitParameter& parameter) {
  if (!std::isfinite(parameter.start)) {
    throw InputError(fmt::format("the start of {} is not finite", parameter.name));
  }
  if (!(parameter.lower <= parameter.start && parameter.start <= parameter.upper)) {
    throw InputError(
        fmt::format("the start of {}, {}, is outside its bounds", parameter.name, parameter.start),
        {}, fmt::format("{} to {}", parameter.lower, parameter.upper));
  }
  if (parameter.logarithmic && !(parameter.start > 0 && parameter.upper > 0)) {
    throw InputError(fmt::format("the start of {} is {}", parameter.name, parameter.start), {},
                     "a positive number, as it is searched by its logarithm");
  }
}

}  // namespace

SearchSpace::SearchSpace(const std::vector<FitParameter>& parameters) {
  const auto n = static_cast<Eigen::Index>(parameters.size());
  start_.resize(n);
  lower_.resize(n);
  upper_.resize(n);
  for (Eigen::Index k = 0; k < n; ++k) {
    const FitParameter& parameter = parameters[static_cast<std::size_t>(k)];
    check_parameter(parameter);
    const bool log = parameter.logarithmic;
    start_[k] = log ? std::log(parameter.start) : parameter.start;
    lower_[k] = log ? std::log(std::max(parameter.lower, 0.0)) : parameter.lower;
    upper_[k] = log ? std::log(parameter.upper) : parameter.upper;
    names_.push_back(parameter.name.empty() ? fmt::format("parameter {}", k + 1) : parameter.name);
    logarithmic_.push_back(log);
  }
}

Eigen::VectorXd SearchSpace::parameters(const Eigen::VectorXd& variables) const {
  Eigen::VectorXd result = variables;
  for (Eigen::Index k = 0; k < size(); ++k) {
    if (logarithmic_[static_cast<std::size_t>(k)]) result[k] = std::exp(variables[k]);
  }
  return result;
}

void SearchSpace::chain_rule(const Eigen::VectorXd& parameters, Eigen::MatrixXd& jacobian) const {
  for (Eigen::Index k = 0; k < size(); ++k) {
    if (logarithmic_[static_cast<std::size_t>(k)]) jacobian.col(k) *= parameters[k];
  }
}

void SearchSpace::to_parameters(const Eigen::VectorXd& parameters,
                                Eigen::MatrixXd& covariance) const {
  for (Eigen::Index k = 0; k < size(); ++k) {
    if (!logarithmic_[static_cast<std::size_t>(k)]) continue;
    covariance.row(k) *= parameters[k];
    covariance.col(k) *= parameters[k];
  }
}

std::vector<Eigen::Index> SearchSpace::free_variables(const Eigen::VectorXd& variables,
                                                      const Eigen::VectorXd& gradient) const {
  std::vector<Eigen::Index> result;
  for (Eigen::Index k = 0; k < size(); ++k) {
    const bool held = (variables[k] <= lower_[k] && gradient[k] > 0) ||
                      (variables[k] >= upper_[k] && gradient[k] < 0);
    if (!held) result.push_back(k);
  }
  return result;
}

Eigen::VectorXd damped_step(const Eigen::MatrixXd& jacobian, const Eigen::VectorXd& residuals,
                            const Eigen::VectorXd& scale, const std::vector<Eigen::Index>& free,
                            double mu) {
  const auto n = static_cast<Eigen::Index>(free.size());
  Eigen::VectorXd result = Eigen::VectorXd::Zero(jacobian.cols());
  if (n == 0) return result;
  Eigen::MatrixXd stacked = Eigen::MatrixXd::Zero(jacobian.rows() + n, n);
  Eigen::VectorXd right = Eigen::VectorXd::Zero(stacked.rows());
  Eigen::VectorXd unit(n);
  for (Eigen::Index k = 0; k < n; ++k) {
    const double length = scale[free[static_cast<std::size_t>(k)]];
    unit[k] = length > 0 ? length : 1;
    stacked.col(k).head(jacobian.rows()) =
        jacobian.col(free[static_cast<std::size_t>(k)]) / unit[k];
    stacked(jacobian.rows() + k, k) = std::sqrt(mu);
  }
  right.head(residuals.size()) = -residuals;
  const Eigen::VectorXd step = PivotedQr(stacked).solve(right);
  for (Eigen::Index k = 0; k < n; ++k) {
    result[free[static_cast<std::size_t>(k)]] = step[k] / unit[k];
  }
  return result;
}

SearchCovariance covariance(const Eigen::MatrixXd& jacobian,
                            const std::vector<Eigen::Index>& free) {
  SearchCovariance result;
  result.inverse = Eigen::MatrixXd::Zero(jacobian.cols(), jacobian.cols());
  if (free.empty()) return result;
  Eigen::MatrixXd scaled = picked(jacobian, free);
  Eigen::VectorXd lengths = scaled.colwise().norm().transpose();
  for (Eigen::Index k = 0; k < lengths.size(); ++k) {
    if (lengths[k] > 0) scaled.col(k) /= lengths[k];
  }
  result.condition = singular_values(scaled).condition;
  result.determined = result.condition < 1e13;
  if (!result.determined) return result;
  const Eigen::MatrixXd factor = PivotedQr(scaled).inverse_factor();
  for (std::size_t i = 0; i < free.size(); ++i) {
    for (std::size_t j = 0; j < free.size(); ++j) {
      const auto a = static_cast<Eigen::Index>(i);
      const auto b = static_cast<Eigen::Index>(j);
      result.inverse(free[i], free[j]) =
          factor.row(a).dot(factor.row(b)) / (lengths[a] * lengths[b]);
    }
  }
  return result;
}

}  // namespace gordan::detail
