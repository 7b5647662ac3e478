// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/levenberg_marquardt.hpp>
#include <gordan/learn/variable_projection.hpp>

#include <catch2/catch.hpp>

#include <limits>

namespace gordan {
namespace {

using Catch::Matchers::Contains;

/// Misra1a of the Statistical Reference Datasets of NIST: y = b1 (1 - exp(-b2 x)), with certified values.
struct Misra {
  Eigen::VectorXd x, y;
  Misra() : x(14), y(14) {
    x << 77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0;
    y << 10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78;
  }
  [[nodiscard]] ResidualFunction residuals() const {
    return [this](const Eigen::VectorXd& b, Eigen::VectorXd& r, Eigen::MatrixXd* jacobian) {
      const Eigen::ArrayXd decay = (-b[1] * x.array()).exp();
      r = (b[0] * (1 - decay) - y.array()).matrix();
      if (jacobian == nullptr) return;
      jacobian->resize(14, 2);
      jacobian->col(0) = (1 - decay).matrix();
      jacobian->col(1) = (b[0] * x.array() * decay).matrix();
    };
  }
};

void certified(const NonlinearFit& fit) {
  CHECK(fit.converged());
  CHECK(fit.parameters[0] == Approx(2.3894212918e2).epsilon(1e-8));
  CHECK(fit.parameters[1] == Approx(5.5015643181e-4).epsilon(1e-8));
  CHECK(fit.standard_errors[0] == Approx(2.7070075241).epsilon(1e-6));
  CHECK(fit.standard_errors[1] == Approx(7.2668688436e-6).epsilon(1e-6));
  CHECK(fit.residual_sum == Approx(1.2455138894e-1).epsilon(1e-9));
}

TEST_CASE("a reference problem from both of its starts, with logarithms and with numerical derivatives") {
  const Misra misra;
  for (const double b1 : {500.0, 250.0}) {
    const double b2 = b1 > 300 ? 1e-4 : 5e-4;
    for (const bool log : {false, true}) {
      CAPTURE(b1, log);
      std::vector<FitParameter> parameters(2);
      parameters[0] = {.name = "b1", .start = b1, .logarithmic = log};
      parameters[1] = {.name = "b2", .start = b2, .logarithmic = log};
      certified(levenberg_marquardt(parameters, misra.residuals()));
      const ResidualFunction numerical = with_numerical_jacobian(
          [&](const Eigen::VectorXd& b, Eigen::VectorXd& r) { misra.residuals()(b, r, nullptr); });
      certified(levenberg_marquardt(parameters, numerical, {.gradient_tolerance = 1e-9}));
    }
  }
}

TEST_CASE("numerical derivatives agree with those by hand") {
  const Misra misra;
  const Eigen::Vector2d b(210, 7e-4);
  Eigen::VectorXd r;
  Eigen::MatrixXd by_hand, numerical;
  misra.residuals()(b, r, &by_hand);
  with_numerical_jacobian([&](const Eigen::VectorXd& at, Eigen::VectorXd& s) { misra.residuals()(at, s, nullptr); })(
      b, r, &numerical);
  for (Eigen::Index k = 0; k < 2; ++k) {
    CHECK((by_hand.col(k) - numerical.col(k)).norm() < 1e-8 * by_hand.col(k).norm());
  }
}

TEST_CASE("variable projection finds the same with one parameter less") {
  const Misra misra;
  const ColumnFunction columns = [&](const Eigen::VectorXd& b, Eigen::MatrixXd& a, std::vector<Eigen::MatrixXd>* d) {
    const Eigen::ArrayXd decay = (-b[0] * misra.x.array()).exp();
    a = (1 - decay).matrix();
    if (d != nullptr) d->assign(1, (misra.x.array() * decay).matrix());
  };
  const SeparableFit fit = variable_projection({{.name = "b2", .start = 1e-4, .logarithmic = true}}, columns, misra.y);
  CHECK(fit.nonlinear.converged());
  CHECK(fit.nonlinear.parameters[0] == Approx(5.5015643181e-4).epsilon(1e-7));
  CHECK(fit.coefficients[0] == Approx(2.3894212918e2).epsilon(1e-7));
}

/// Rosenbrock's valley: minimum 0 at (1, 1).
void rosenbrock(const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* jacobian) {
  r.resize(2);
  r << 10 * (x[1] - x[0] * x[0]), 1 - x[0];
  if (jacobian == nullptr) return;
  jacobian->resize(2, 2);
  *jacobian << -20 * x[0], 10, -1, 0;
}

TEST_CASE("bounds hold, and are named") {
  const NonlinearFit free = levenberg_marquardt({{.name = "x", .start = -1.2}, {.name = "y", .start = 1}}, rosenbrock);
  CHECK(free.parameters[0] == Approx(1).epsilon(1e-12));
  CHECK(free.parameters[1] == Approx(1).epsilon(1e-12));
  CHECK(free.converged());
  const NonlinearFit bounded =
      levenberg_marquardt({{.name = "x", .start = -1.2, .upper = 0.5}, {.name = "y", .start = 1}}, rosenbrock);
  CHECK(bounded.parameters[0] == 0.5);
  CHECK(bounded.parameters[1] == Approx(0.25).epsilon(1e-9));
  CHECK(bounded.residual_sum == Approx(0.25));
  CHECK(bounded.standard_errors[0] == 0);
  CHECK_THAT(bounded.warnings.front(), Contains("x = 0.5 is held by its bound"));
  const NonlinearFit corner = levenberg_marquardt(
      {{.name = "x", .start = 0, .upper = 0.5}, {.name = "y", .start = 0.1, .upper = 0.1}}, rosenbrock);
  // Along y = 0.1 the derivative of 100 (0.1 - x^2)^2 + (1 - x)^2 vanishes at its only root in [0, 0.5].
  const double x = corner.parameters[0];
  CHECK(-400 * x * (0.1 - x * x) - 2 * (1 - x) == Approx(0).margin(1e-6));
}

TEST_CASE("what cannot be fitted is said") {
  CHECK_THROWS_WITH(levenberg_marquardt({{.name = "x", .start = 2, .upper = 1}, {}}, rosenbrock),
                    Contains("the start of x, 2, is outside its bounds"));
  CHECK_THROWS_WITH(levenberg_marquardt({{.name = "x", .start = -2, .logarithmic = true}, {}}, rosenbrock),
                    Contains("a positive number"));
  const ResidualFunction undefined = [](const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) {
    r = Eigen::VectorXd::Constant(3, std::log(x[0]));
    if (j != nullptr) *j = Eigen::MatrixXd::Constant(3, 1, 1 / x[0]);
  };
  CHECK_THROWS_WITH(levenberg_marquardt({{.name = "x", .start = -1}}, undefined), Contains("residual 1 at the start"));
  // From 5 the first full step leaves the domain: shorter ones are tried.
  CHECK(levenberg_marquardt({{.name = "x", .start = 5}}, undefined).parameters[0] == Approx(1));
  const ResidualFunction redundant = [](const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) {
    r = Eigen::Vector3d(x[0] + x[1] - 1, 2 * (x[0] + x[1]) - 1, 0.5);
    if (j != nullptr) {
      j->resize(3, 2);
      *j << 1, 1, 2, 2, 0, 0;
    }
  };
  const NonlinearFit fit = levenberg_marquardt({{.name = "x"}, {.name = "y"}}, redundant);
  CHECK(fit.parameters.sum() == Approx(0.6));
  CHECK_THAT(fit.warnings.front(), Contains("do not determine all parameters"));
  const ResidualFunction few = [](const Eigen::VectorXd& x, Eigen::VectorXd& r, Eigen::MatrixXd* j) {
    r = Eigen::VectorXd::Constant(1, x.sum());
    if (j != nullptr) *j = Eigen::MatrixXd::Ones(1, 2);
  };
  CHECK_THROWS_WITH(levenberg_marquardt({{}, {}}, few), Contains("1 residuals for 2 parameters"));
}

}  // namespace
}  // namespace gordan
