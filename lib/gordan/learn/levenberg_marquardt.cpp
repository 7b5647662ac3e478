// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/levenberg_marquardt.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/search_space.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace gordan {

namespace {

using detail::SearchSpace;

/// A point of the search: variables, residuals and the derivatives with respect to the variables.
struct Point {
  Eigen::VectorXd variables, residuals;
  Eigen::MatrixXd jacobian;
  double sum = 0;
};

class Search {
 public:
  Search(const std::vector<FitParameter>& parameters, const ResidualFunction& residuals,
         const LevenbergMarquardtOptions& options, const Control& control)
      : space_(parameters), function_(residuals), options_(options), control_(control) {}

  NonlinearFit run() {
    at_ = start();
    scale_ = Eigen::VectorXd::Zero(space_.size());
    fit_.reason = Convergence::iterations;
    while (fit_.iterations < options_.max_iterations) {
      check(control_);
      balance();
      scale_ = scale_.cwiseMax(at_.jacobian.colwise().norm().transpose());
      free_ = space_.free_variables(at_.variables, at_.jacobian.transpose() * at_.residuals);
      if (gradient_vanishes()) {
        fit_.reason = Convergence::gradient;
        break;
      }
      ++fit_.iterations;
      if (auto reason = step()) {
        fit_.reason = *reason;
        break;
      }
      report(control_, fmt::format("Levenberg-Marquardt: iteration {}, residual sum {:.6g}",
                                   fit_.iterations, std::ldexp(at_.sum, 2 * exponent_)));
    }
    finish();
    return std::move(fit_);
  }

 private:
  Point start() {
    Point point;
    point.variables = space_.start();
    evaluate(point, true);
    if (!point.residuals.allFinite() || !point.jacobian.allFinite()) {
      Eigen::Index bad = 0;
      while (bad < point.residuals.size() && std::isfinite(point.residuals[bad])) ++bad;
      throw InputError(bad < point.residuals.size()
                           ? fmt::format("residual {} at the start is not finite", bad + 1)
                           : std::string("the derivatives at the start are not finite"));
    }
    if (point.residuals.size() < space_.size()) {
      throw InputError(fmt::format("{} residuals for {} parameters: at least {} are needed",
                                   point.residuals.size(), space_.size(), space_.size()));
    }
    return point;
  }

  void evaluate(Point& point, bool derivatives) {
    const Eigen::VectorXd parameters = space_.parameters(point.variables);
    function_(parameters, point.residuals, derivatives ? &point.jacobian : nullptr);
    if (derivatives) {
      require(
          point.jacobian.rows() == point.residuals.size() && point.jacobian.cols() == space_.size(),
          "levenberg_marquardt: derivatives of residuals x parameters");
      space_.chain_rule(parameters, point.jacobian);
    }
    shift(point, -exponent_);
    ++fit_.evaluations;
  }

  /// Multiplies residuals and derivatives by 2^exponent.
  static void shift(Point& point, int exponent) {
    if (exponent != 0) {
      const auto shifted = [exponent](double value) { return std::ldexp(value, exponent); };
      point.residuals = point.residuals.unaryExpr(shifted).eval();
      point.jacobian = point.jacobian.unaryExpr(shifted).eval();
    }
    point.sum = point.residuals.squaredNorm();
  }

  /// Scales residuals far from 1 by a power of two, so that their squares neither vanish nor
  /// overflow; steps are the same.
  void balance() {
    const double largest = at_.residuals.cwiseAbs().maxCoeff();
    if (!(largest > 0) || std::abs(std::ilogb(largest)) <= 128) return;
    const int exponent = std::ilogb(largest);
    shift(at_, -exponent);
    scale_ =
        scale_.unaryExpr([exponent](double value) { return std::ldexp(value, -exponent); }).eval();
    exponent_ += exponent;
  }

  [[nodiscard]] bool gradient_vanishes() const {
    const double length = std::sqrt(at_.sum);
    if (length == 0) return true;
    for (const Eigen::Index k : free_) {
      const double column = at_.jacobian.col(k).norm();
      if (column == 0) continue;
      const double cosine = std::abs(at_.jacobian.col(k).dot(at_.residuals)) / (column * length);
      if (cosine > options_.gradient_tolerance) return false;
    }
    return true;
  }

  /// One step that decreases the sum; a reason when the search has ended.
  std::optional<Convergence> step() {
    for (int trial = 0; trial < 60; ++trial) {
      const Eigen::VectorXd d =
          detail::damped_step(at_.jacobian, at_.residuals, scale_, free_, mu_);
      Point next;
      next.variables = space_.projected(at_.variables + d);
      const Eigen::VectorXd moved = next.variables - at_.variables;
      const double length = moved.cwiseProduct(scale_).norm();
      const double size = at_.variables.cwiseProduct(scale_).norm();
      const bool tiny = length <= options_.step_tolerance * (size + options_.step_tolerance);
      evaluate(next, false);
      const double predicted = at_.sum - (at_.residuals + at_.jacobian * moved).squaredNorm();
      const double actual = std::isfinite(next.sum) ? at_.sum - next.sum : -at_.sum;
      const bool flat = std::abs(actual) <= options_.decrease_tolerance * at_.sum &&
                        std::abs(predicted) <= options_.decrease_tolerance * at_.sum;
      if (actual > 0) {
        evaluate(next, true);
        if (next.jacobian.allFinite()) {
          at_ = std::move(next);
          adapt(predicted > 0 ? actual / predicted : 0);
          if (tiny) return Convergence::step;
          return flat ? std::optional(Convergence::decrease) : std::nullopt;
        }
      }
      if (flat) return Convergence::decrease;
      if (tiny) return Convergence::step;
      mu_ *= growth_;
      growth_ *= 2;
    }
    return Convergence::stuck;
  }

  /// Nielsen's rule.
  void adapt(double ratio) {
    mu_ = std::max(mu_ * std::max(1.0 / 3, 1 - std::pow(2 * ratio - 1, 3)), 1e-30);
    growth_ = 2;
  }

  void finish() {
    fit_.parameters = space_.parameters(at_.variables);
    free_ = space_.free_variables(at_.variables, at_.jacobian.transpose() * at_.residuals);
    fit_.residual_sum = std::ldexp(at_.sum, 2 * exponent_);
    fit_.rms =
        std::ldexp(std::sqrt(at_.sum / static_cast<double>(at_.residuals.size())), exponent_);
    const detail::SearchCovariance found = detail::covariance(at_.jacobian, free_);
    const auto left = static_cast<double>(at_.residuals.size()) - static_cast<double>(free_.size());
    fit_.condition = found.condition;
    fit_.covariance = (left > 0.5 ? at_.sum / left : 0) * found.inverse;
    space_.to_parameters(fit_.parameters, fit_.covariance);
    fit_.standard_errors = fit_.covariance.diagonal().cwiseSqrt();
    for (Eigen::Index k = 0; k < space_.size(); ++k) {
      if (std::find(free_.begin(), free_.end(), k) == free_.end()) {
        fit_.warnings.push_back(
            fmt::format("{} = {:.6g} is held by its bound", space_.name(k), fit_.parameters[k]));
      }
    }
    if (!found.determined) {
      fit_.warnings.push_back(
          "the data do not determine all parameters: no standard errors are given");
    } else if (fit_.condition > 1e6) {
      fit_.warnings.push_back(fmt::format(
          "the data hardly determine all parameters: condition number {:.1e}", fit_.condition));
    }
    if (!fit_.converged()) {
      fit_.warnings.push_back(fmt::format("not converged after {} iterations: {}", fit_.iterations,
                                          to_string(fit_.reason)));
    }
  }

  SearchSpace space_;
  const ResidualFunction& function_;
  const LevenbergMarquardtOptions& options_;
  const Control& control_;
  NonlinearFit fit_;
  Point at_;
  Eigen::VectorXd scale_;
  std::vector<Eigen::Index> free_;
  int exponent_ = 0;  ///< residuals and derivatives are those of the caller times 2^-exponent
  double mu_ = 1e-3;
  double growth_ = 2;
};

}  // namespace

std::string to_string(Convergence convergence) {
  switch (convergence) {
    case Convergence::gradient:
      return "the gradient vanishes";
    case Convergence::step:
      return "the parameters no longer change";
    case Convergence::decrease:
      return "the residual sum no longer decreases";
    case Convergence::iterations:
      return "the limit of iterations was reached";
    case Convergence::stuck:
      return "no step decreases the residual sum";
  }
  return {};
}

NonlinearFit levenberg_marquardt(const std::vector<FitParameter>& parameters,
                                 const ResidualFunction& residuals,
                                 const LevenbergMarquardtOptions& options, const Control& control) {
  return Search(parameters, residuals, options, control).run();
}

ResidualFunction with_numerical_jacobian(
    std::function<void(const Eigen::VectorXd&, Eigen::VectorXd&)> residuals) {
  return [residuals = std::move(residuals)](const Eigen::VectorXd& parameters, Eigen::VectorXd& r,
                                            Eigen::MatrixXd* jacobian) {
    residuals(parameters, r);
    if (jacobian == nullptr) return;
    jacobian->resize(r.size(), parameters.size());
    Eigen::VectorXd above, below;
    for (Eigen::Index k = 0; k < parameters.size(); ++k) {
      const double step = 6e-6 * (parameters[k] != 0 ? std::abs(parameters[k]) : 1.0);
      Eigen::VectorXd moved = parameters;
      moved[k] = parameters[k] + step;
      residuals(moved, above);
      const double up = moved[k];
      moved[k] = parameters[k] - step;
      residuals(moved, below);
      jacobian->col(k) = (above - below) / (up - moved[k]);
    }
  };
}

}  // namespace gordan
