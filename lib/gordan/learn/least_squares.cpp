// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/least_squares.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/error.hpp>
#include <gordan/learn/balanced_regression.hpp>
#include <gordan/learn/detail/compensated.hpp>
#include <gordan/learn/detail/independence.hpp>
#include <gordan/learn/detail/pivoted_qr.hpp>
#include <gordan/learn/detail/scaled_design.hpp>
#include <gordan/learn/detail/singular_values.hpp>
#include <gordan/learn/detail/tall_qr.hpp>

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace gordan {

namespace {

using detail::ScaledDesign;

/// R, and below it sqrt(lambda) times the identity where there is ridge.
Eigen::MatrixXd with_ridge_rows(const Eigen::MatrixXd& r, double lambda) {
  if (lambda == 0) return r;
  Eigen::MatrixXd stacked = Eigen::MatrixXd::Zero(r.rows() + r.cols(), r.cols());
  stacked.topRows(r.rows()) = r;
  stacked.bottomRows(r.cols()).diagonal().setConstant(std::sqrt(lambda));
  return stacked;
}

/// The factored problem min |Q R c - b|^2 + lambda |c|^2 in scaled coefficients.
class Solver {
 public:
  Solver(const ScaledDesign& design, double lambda)
      : qr_(
            design.data().rows(), design.data().columns(),
            [&](Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) {
              design.fill(first, block);
            },
            true),
        lambda_(lambda),
        pivoted_(with_ridge_rows(qr_.triangle(), lambda)) {}

  [[nodiscard]] const Eigen::MatrixXd& triangle() const { return qr_.triangle(); }
  [[nodiscard]] const detail::PivotedQr& pivoted() const { return pivoted_; }

  /// What to add to scaled coefficients c that leave the residual b.
  [[nodiscard]] Eigen::VectorXd solve(const Eigen::VectorXd& b, const Eigen::VectorXd& c) const {
    const Eigen::VectorXd top = qr_.apply_transpose(b);
    if (lambda_ == 0) return pivoted_.solve(top);
    Eigen::VectorXd right(top.size() + c.size());
    right << top, -std::sqrt(lambda_) * c;
    return pivoted_.solve(right);
  }

  /// (R^T R + lambda)^-1 R^T R (R^T R + lambda)^-1.
  [[nodiscard]] Eigen::MatrixXd covariance() const {
    const Eigen::MatrixXd factor = pivoted_.inverse_factor();
    if (lambda_ == 0) return factor * factor.transpose();
    const Eigen::MatrixXd half = qr_.triangle() * factor * factor.transpose();
    return half.transpose() * half;
  }

 private:
  detail::TallQr qr_;
  double lambda_;
  detail::PivotedQr pivoted_;
};

void check_options(const LeastSquaresOptions& options) {
  if (!(options.ridge >= 0) || std::isinf(options.ridge)) {
    throw InputError(fmt::format("the ridge parameter is {}", options.ridge), {},
                     "a finite number, not negative");
  }
}

void refuse_dependence(const Regression& data, const Solver& solver, double tolerance,
                       const Control& control) {
  const double distance = solver.pivoted().least_pivot();
  if (distance > tolerance) return;
  detail::refuse_dependence(data, solver.pivoted().last_column(), distance, tolerance, control);
}

/// Solves, and refines until the steps no longer shrink.
Eigen::VectorXd refined_solution(const ScaledDesign& design, const Solver& solver,
                                 const LeastSquaresOptions& options, const Control& control) {
  const Regression& data = design.data();
  const Eigen::VectorXd& lengths = design.lengths();
  Eigen::VectorXd scaled =
      solver.solve(design.weighted(data.target), Eigen::VectorXd::Zero(data.columns()));
  Eigen::VectorXd c = scaled.cwiseQuotient(lengths);
  double before = std::numeric_limits<double>::infinity();
  for (int round = 0; round < options.max_refinements; ++round) {
    check(control);
    const Eigen::VectorXd r = detail::compensated_residual(data.features, data.target, c);
    const Eigen::VectorXd step = solver.solve(design.weighted(r), c.cwiseProduct(lengths));
    const double size = step.cwiseAbs().maxCoeff();
    if (!(size < before / 2)) break;
    c += step.cwiseQuotient(lengths);
    if (size <= 0x1p-54 * c.cwiseProduct(lengths).cwiseAbs().maxCoeff()) break;
    before = size;
  }
  return c;
}

double total_sum(const Regression& data, double weight_sum) {
  if (data.rows_per_sample > 1) {
    return data.weights.size() == 0 ? data.target.squaredNorm()
                                    : data.weights.dot(data.target.cwiseAbs2());
  }
  if (data.weights.size() == 0) {
    return (data.target.array() - data.target.mean()).matrix().squaredNorm();
  }
  const double mean = data.weights.dot(data.target) / weight_sum;
  return data.weights.dot((data.target.array() - mean).square().matrix());
}

void judge_residuals(const ScaledDesign& design, LeastSquaresFit& fit) {
  const Regression& data = design.data();
  const Eigen::VectorXd r =
      detail::compensated_residual(data.features, data.target, fit.coefficients);
  fit.rows = data.rows();
  fit.weight_sum = data.weights.size() == 0 ? static_cast<double>(data.rows()) : data.weights.sum();
  fit.residual_sum = design.weighted(r).squaredNorm();
  fit.rms = std::sqrt(fit.residual_sum / fit.weight_sum);
  fit.max_residual = r.cwiseAbs().maxCoeff(&fit.max_residual_row);
  Eigen::VectorXd size = data.target.cwiseAbs();
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    size += data.features.col(j).cwiseAbs() * std::abs(fit.coefficients[j]);
  }
  fit.rounding_level =
      data.precision * design.weighted(std::move(size)).norm() / std::sqrt(fit.weight_sum);
  const double total = total_sum(data, fit.weight_sum);
  fit.r_squared = total > 0 ? 1 - fit.residual_sum / total : (fit.at_rounding_level() ? 1 : 0);
}

double hat_trace(const Eigen::VectorXd& singular_values, double lambda) {
  const Eigen::ArrayXd squares = singular_values.array().square();
  return (squares / (squares + lambda)).sum();
}

void judge_coefficients(const ScaledDesign& design, const Solver& solver,
                        const LeastSquaresOptions& options, LeastSquaresFit& fit) {
  const Eigen::Index n = design.data().columns();
  const detail::SingularValues singular = detail::singular_values(solver.triangle());
  fit.singular_values = singular.values;
  fit.condition = singular.condition;
  const double used =
      options.ridge == 0 ? static_cast<double>(n) : hat_trace(fit.singular_values, options.ridge);
  fit.degrees_of_freedom = static_cast<double>(fit.rows) - used;
  fit.sigma =
      fit.degrees_of_freedom > 0.5 ? std::sqrt(fit.residual_sum / fit.degrees_of_freedom) : 0;
  const double variance = options.absolute_weights ? 1 : fit.sigma * fit.sigma;
  const Eigen::VectorXd inverse_lengths = design.lengths().cwiseInverse();
  fit.covariance = variance * (inverse_lengths.asDiagonal() * solver.covariance() *
                               inverse_lengths.asDiagonal());
  fit.standard_errors = fit.covariance.diagonal().cwiseSqrt();
}

void add_warnings(const LeastSquaresOptions& options, LeastSquaresFit& fit) {
  if (fit.condition >= 1e6 && options.ridge == 0) {
    fit.warnings.push_back(fmt::format(
        "columns are nearly dependent: condition number {:.1e}, coefficients may lose {} digits",
        fit.condition, std::lround(std::log10(fit.condition))));
  }
  if (fit.degrees_of_freedom <= 0.5 && fit.coefficients.size() > 0) {
    fit.warnings.push_back(fmt::format("{} for {}: no residual is left to judge the fit by",
                                       counted(fit.rows, "row"),
                                       counted(fit.coefficients.size(), "coefficient")));
  }
}

}  // namespace

LeastSquaresFit least_squares(const Regression& data, const LeastSquaresOptions& options,
                              const Control& control) {
  check_regression(data);
  check_options(options);
  check(control);
  const BalancedRegression balanced(data);
  const ScaledDesign design(balanced.data());
  LeastSquaresFit fit;
  fit.coefficients = Eigen::VectorXd::Zero(data.columns());
  if (data.columns() == 0) {
    judge_residuals(design, fit);
    fit.degrees_of_freedom = static_cast<double>(fit.rows);
    fit.sigma = std::sqrt(fit.residual_sum / fit.degrees_of_freedom);
    return balanced.restored(std::move(fit), {});
  }
  if (options.ridge == 0) check_enough_samples(data, data.columns());
  const Solver solver(design, options.ridge);
  if (options.ridge == 0) refuse_dependence(data, solver, options.rank_tolerance, control);
  fit.coefficients = refined_solution(design, solver, options, control);
  judge_residuals(design, fit);
  judge_coefficients(design, solver, options, fit);
  add_warnings(options, fit);
  std::vector<Eigen::Index> all(static_cast<std::size_t>(data.columns()));
  std::iota(all.begin(), all.end(), Eigen::Index{0});
  return balanced.restored(std::move(fit), all, options.absolute_weights);
}

Eigen::VectorXd predicted_target(const Regression& data,
                                 const Eigen::Ref<const Eigen::VectorXd>& coefficients) {
  require(coefficients.size() == data.columns(), "predicted_target: a coefficient for each column");
  return data.features * coefficients;
}

}  // namespace gordan
