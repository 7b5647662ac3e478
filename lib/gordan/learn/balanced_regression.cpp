// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/balanced_regression.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

constexpr int far = 128;

double largest(const Eigen::Ref<const Eigen::VectorXd>& values) {
  return values.size() == 0 ? 0 : values.cwiseAbs().maxCoeff();
}

/// 0 for what is near 1, and for zeros.
int far_exponent(double magnitude) {
  if (!(magnitude > 0) || std::isinf(magnitude)) return 0;
  const int exponent = std::ilogb(magnitude);
  return std::abs(exponent) > far ? exponent : 0;
}

Eigen::VectorXd shifted(const Eigen::Ref<const Eigen::VectorXd>& values, int exponent) {
  return values.unaryExpr([exponent](double value) { return std::ldexp(value, exponent); });
}

/// The relative precision of the largest of some values: that of all where it is subnormal.
double precision_of(double magnitude) { return magnitude > 0 ? 0x1p-1074 / magnitude : 0; }

}  // namespace

BalancedRegression::BalancedRegression(const Regression& data)
    : data_(&data), column_exponents_(static_cast<std::size_t>(data.columns())) {
  double precision = std::max(data.precision, precision_of(largest(data.target)));
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    const double magnitude = largest(data.features.col(j));
    precision = std::max(precision, precision_of(magnitude));
    column_exponents_[static_cast<std::size_t>(j)] = far_exponent(magnitude);
    changed_ = changed_ || far_exponent(magnitude) != 0;
  }
  target_exponent_ = far_exponent(largest(data.target));
  weight_exponent_ = far_exponent(largest(data.weights));
  weight_exponent_ -= weight_exponent_ % 2;
  changed_ = changed_ || target_exponent_ != 0 || weight_exponent_ != 0;
  if (!changed_) return;
  balanced_ = data;
  balanced_.precision = precision;
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    const int exponent = column_exponent(j);
    if (exponent != 0) balanced_.features.col(j) = shifted(data.features.col(j), -exponent);
  }
  if (target_exponent_ != 0) balanced_.target = shifted(data.target, -target_exponent_);
  if (weight_exponent_ != 0) balanced_.weights = shifted(data.weights, -weight_exponent_);
}

int BalancedRegression::column_exponent(Eigen::Index column) const {
  return column_exponents_[static_cast<std::size_t>(column)];
}

LeastSquaresFit BalancedRegression::restored(LeastSquaresFit fit,
                                             std::span<const Eigen::Index> columns,
                                             bool absolute_weights) const {
  if (!changed_) return fit;
  require(static_cast<Eigen::Index>(columns.size()) == fit.coefficients.size(),
          "BalancedRegression: a column for each coefficient");
  const auto exponent = [&](Eigen::Index k) {
    return column_exponent(columns[static_cast<std::size_t>(k)]);
  };
  const int variance = absolute_weights ? -weight_exponent_ : 2 * target_exponent_;
  for (Eigen::Index k = 0; k < fit.coefficients.size(); ++k) {
    const double balanced = fit.coefficients[k];
    const int shift = target_exponent_ - exponent(k);
    fit.coefficients[k] = std::ldexp(balanced, shift);
    if (std::isinf(fit.coefficients[k]) || (fit.coefficients[k] == 0 && balanced != 0)) {
      throw InputError(
          fmt::format("the coefficient of '{}' is {:.6g} * 2^{}, beyond the range of "
                      "double precision",
                      column_name(*data_, columns[static_cast<std::size_t>(k)]), balanced, shift),
          {}, "units in which the data are nearer to 1");
    }
    if (fit.standard_errors.size() == 0) continue;
    fit.standard_errors[k] = std::ldexp(fit.standard_errors[k], variance / 2 - exponent(k));
    for (Eigen::Index l = 0; l < fit.coefficients.size(); ++l) {
      fit.covariance(k, l) = std::ldexp(fit.covariance(k, l), variance - exponent(k) - exponent(l));
    }
  }
  fit.weight_sum = std::ldexp(fit.weight_sum, weight_exponent_);
  fit.residual_sum = std::ldexp(fit.residual_sum, weight_exponent_ + 2 * target_exponent_);
  fit.sigma = std::ldexp(fit.sigma, weight_exponent_ / 2 + target_exponent_);
  for (double* value : {&fit.rms, &fit.max_residual, &fit.rounding_level}) {
    *value = std::ldexp(*value, target_exponent_);
  }
  return fit;
}

Stability BalancedRegression::restored(Stability stability) const {
  for (Eigen::Index k = 0; changed_ && k < stability.mean.size(); ++k) {
    const int shift = target_exponent_ - column_exponent(k);
    stability.mean[k] = std::ldexp(stability.mean[k], shift);
    stability.deviation[k] = std::ldexp(stability.deviation[k], shift);
  }
  return stability;
}

}  // namespace gordan
