// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/variable_projection.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/pivoted_qr.hpp>

#include <fmt/format.h>

#include <cmath>

namespace gordan {

namespace {

/// The coefficients of columns of any length, and the projection on what the columns do not reach.
class Elimination {
 public:
  explicit Elimination(const Eigen::MatrixXd& columns) : columns_(columns), qr_(columns) {}

  [[nodiscard]] Eigen::VectorXd coefficients(const Eigen::VectorXd& target) const {
    return qr_.solve(target);
  }
  [[nodiscard]] Eigen::VectorXd out_of_span(const Eigen::VectorXd& b) const {
    return b - columns_ * qr_.solve(b);
  }
  [[nodiscard]] Eigen::VectorXd inverse_diagonal() const {
    return qr_.inverse_factor().rowwise().squaredNorm();
  }

 private:
  const Eigen::MatrixXd& columns_;
  detail::PivotedQr qr_;
};

}  // namespace

SeparableFit variable_projection(const std::vector<FitParameter>& parameters,
                                 const ColumnFunction& columns, const Eigen::VectorXd& target,
                                 const LevenbergMarquardtOptions& options, const Control& control) {
  Eigen::MatrixXd design;
  const ResidualFunction residuals = [&](const Eigen::VectorXd& point, Eigen::VectorXd& r,
                                         Eigen::MatrixXd* jacobian) {
    std::vector<Eigen::MatrixXd> derivatives;
    columns(point, design, jacobian != nullptr ? &derivatives : nullptr);
    require(design.rows() == target.size() && design.cols() >= 1,
            "variable_projection: a row for every entry of the target");
    const Elimination elimination(design);
    const Eigen::VectorXd c = elimination.coefficients(target);
    r = target - design * c;
    if (jacobian == nullptr) return;
    require(derivatives.size() == parameters.size(), "variable_projection: all derivatives");
    jacobian->resize(target.size(), static_cast<Eigen::Index>(derivatives.size()));
    for (std::size_t k = 0; k < derivatives.size(); ++k) {
      jacobian->col(static_cast<Eigen::Index>(k)) = -elimination.out_of_span(derivatives[k] * c);
    }
  };
  SeparableFit result;
  result.nonlinear = levenberg_marquardt(parameters, residuals, options, control);
  columns(result.nonlinear.parameters, design, nullptr);
  const Elimination elimination(design);
  result.coefficients = elimination.coefficients(target);
  const auto left =
      static_cast<double>(target.size() - design.cols()) - static_cast<double>(parameters.size());
  const double variance = left > 0.5 ? result.nonlinear.residual_sum / left : 0;
  result.standard_errors = (variance * elimination.inverse_diagonal()).cwiseSqrt();
  return result;
}

}  // namespace gordan
