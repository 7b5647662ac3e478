// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/learn/integrators.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/dormand_prince.hpp>

#include <catch2/catch.hpp>

#include <cmath>

#include "learn/double_pendulum.hpp"

using namespace gordan;

namespace {

// x'' = -w^2 x for w = 1, 2, 3, ..., one system a row.
const BatchField oscillators = [](const Eigen::ArrayXXd& x, Eigen::ArrayXXd& dx) {
  const Eigen::ArrayXd w = Eigen::ArrayXd::LinSpaced(x.rows(), 1, static_cast<double>(x.rows()));
  dx.resize(x.rows(), 2);
  dx.col(0) = x.col(1);
  dx.col(1) = -w.square() * x.col(0);
};

const BatchField square = [](const Eigen::ArrayXXd& x, Eigen::ArrayXXd& dx) { dx = x.square(); };

// The largest error of x(t) = cos(w t) over systems and times.
double error_of(const IntegratorOptions& options) {
  Eigen::ArrayXXd initial(3, 2);
  initial.col(0).setOnes();
  initial.col(1).setZero();
  const Eigen::VectorXd times = Eigen::VectorXd::LinSpaced(21, 0, 10);
  const Rollout rollout = integrate(oscillators, initial, times, options);
  double worst = 0;
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 21; ++j)
      worst = std::max(worst, std::abs(rollout.states[static_cast<std::size_t>(i)](j, 0) -
                                       std::cos((i + 1) * times(j))));
  return worst;
}

}  // namespace

TEST_CASE("oscillations follow the cosine to the tolerance", "[learn]") {
  const double coarse = error_of({.relative_tolerance = 1e-6, .absolute_tolerance = 1e-6});
  const double fine = error_of({.relative_tolerance = 1e-12, .absolute_tolerance = 1e-12});
  CHECK(error_of({}) < 1e-8);
  CHECK(coarse < 1e-4);
  CHECK(fine < 1e-10);
}

TEST_CASE("equal Runge-Kutta steps have order 4", "[learn]") {
  const double ratio = error_of({.fixed_steps = 40}) / error_of({.fixed_steps = 80});
  CHECK(ratio == Approx(16).epsilon(0.05));
}

TEST_CASE("a step of Dormand and Prince has the error of order 6 of a method of order 5", "[learn]") {
  Eigen::ArrayXXd start(2, 2);
  start << 1, 0, 1, 0;
  const auto error = [&](double h) {
    const Eigen::ArrayXXd x =
        detail::dormand_prince_step(oscillators, start, Eigen::Array2d(h, h / 2));
    return Eigen::Array2d(x(0, 0) - std::cos(h), x(1, 0) - std::cos(h)).abs().eval();
  };
  const Eigen::Array2d ratio = error(0.2) / error(0.1);
  CHECK(ratio(0) == Approx(64).epsilon(0.05));  // times of each system are its own: w h is the same
  CHECK(ratio(1) == Approx(64).epsilon(0.05));
}

TEST_CASE("both methods agree on the double pendulum, whose energy they keep", "[learn]") {
  Random random(4);
  std::vector<Eigen::VectorXd> starts, parameters;
  for (int k = 0; k < 3; ++k) {
    starts.push_back(test::random_start(random));
    parameters.push_back(test::random_pendulum(random, 2));
  }
  const auto reference = test::pendulum_trajectories(starts, parameters, 26);
  for (std::size_t k = 0; k < 3; ++k) {
    const Rollout equal =
        integrate(test::pendulum_field(parameters[k].transpose()), starts[k].transpose(),
                  reference[k].times, {.fixed_steps = 100});
    CHECK((equal.states.front() - reference[k].states).cwiseAbs().maxCoeff() < 1e-7);
    const auto energy = [&](Eigen::Index i) {
      const Eigen::VectorXd& c = parameters[k];
      const Eigen::VectorXd z = reference[k].states.row(i);
      const Eigen::Vector3d q1 = z.head(3), q2 = z.segment(3, 3), g = c.tail(3);
      const double upper = q1.norm() - c(4), lower = (q1 - q2).norm() - c(5);
      return z.segment(6, 3).squaredNorm() / (2 * c(0)) + z.tail(3).squaredNorm() / (2 * c(1)) +
             c(2) * upper * upper / 2 + c(3) * lower * lower - c(0) * g.dot(q1) - c(1) * g.dot(q2);
    };
    CHECK(energy(25) == Approx(energy(0)).margin(1e-8));
  }
}

TEST_CASE("a system that diverges is reported, the others go on", "[learn]") {
  Eigen::ArrayXXd initial(3, 1);
  initial << -1, 1, 0.1;  // x(t) = x0 / (1 - x0 t): the second has a pole at 1
  const Eigen::VectorXd times = Eigen::VectorXd::LinSpaced(5, 0, 2);
  for (const int fixed : {0, 200}) {
    CAPTURE(fixed);
    const Rollout rollout = integrate(square, initial, times, {.fixed_steps = fixed});
    REQUIRE(rollout.diverged.size() == 1);
    CHECK(rollout.diverged[0].system == 1);
    CHECK(rollout.diverged[0].time == Approx(1).epsilon(0.02));
    CHECK(rollout.diverged[0].state(0) > 10);
    CHECK(rollout.states[1](1, 0) == Approx(2));
    CHECK(std::isnan(rollout.states[1](3, 0)));
    CHECK(rollout.states[0](4, 0) == Approx(-1.0 / 3));
    CHECK(rollout.states[2](4, 0) == Approx(0.125));
    CHECK_THAT(to_string(rollout.diverged[0]), Catch::Contains("system 2 diverges after t = "));
  }
}

TEST_CASE("bad times, bad starts and too many steps are refused", "[learn]") {
  const Eigen::ArrayXXd one = Eigen::ArrayXXd::Ones(1, 1);
  Eigen::VectorXd times(3);
  times << 0, 2, 1;
  CHECK_THROWS_WITH(integrate(square, one, times), Catch::Contains("increasing"));
  CHECK_THROWS_AS(integrate(square, one, Eigen::VectorXd()), InputError);
  times << 0, 0.1, 0.2;
  CHECK_THROWS_WITH(integrate(square, one / 0.0, times), Catch::Contains("system 1"));
  CHECK_THROWS_AS(integrate(square, one, times, {.max_steps = 3}), LimitReached);
}
