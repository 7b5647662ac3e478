// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/learn/metrics.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace gordan {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("relative errors by hand") {
  const Eigen::Vector2d a(3, 4);
  CHECK(rms(a) == Approx(std::sqrt(12.5)));
  CHECK(relative_error(a, a) == 0);
  CHECK(relative_error(a, -a) == 1);
  CHECK(relative_error(a, 3 * a) == Approx(0.5));
  CHECK(relative_error(Eigen::Vector2d::Zero(), Eigen::Vector2d::Zero()) == 0);
  CHECK(relative_error(1e200 * a, 1e200 * a * 3) == Approx(0.5));
  CHECK(rms_of_log(Eigen::Vector2d(std::exp(1.0), 1), Eigen::Vector2d(1, 1)) == Approx(std::sqrt(0.5)));
  CHECK_THROWS_WITH(rms_of_log(Eigen::Vector2d(1, -2), Eigen::Vector2d(1, 1)), Contains("the logarithm of row 2"));
}

TEST_CASE("the rollout metric: geometric mean over trajectories and times, clamped, divergence as 1") {
  const Eigen::Vector2d state(3, 4);
  const Eigen::MatrixXd reference = Eigen::Vector3d::Ones() * state.transpose();
  std::vector<Eigen::MatrixXd> predicted(2);
  std::vector<Eigen::MatrixXd> references(2);
  for (std::size_t k = 0; k < 2; ++k) predicted[k] = references[k] = reference;
  predicted[0].row(2) *= 3;
  predicted[1](1, 0) = std::numeric_limits<double>::quiet_NaN();
  const RolloutError error = rollout_error(predicted, references, 1e-4);
  CHECK(error.by_time[0] == Approx(1e-4));
  CHECK(error.by_time[1] == Approx(1e-2));
  CHECK(error.by_time[2] == Approx(std::sqrt(0.5)));
  CHECK(error.value == Approx(std::cbrt(1e-6 * std::sqrt(0.5))));
  CHECK(error.diverged == 1);
  CHECK(error.warnings.front() == "trajectory 2 diverges: not finite at time 2 of 3");
  CHECK_THROWS_WITH(rollout_error(predicted, {references.data(), 1}), Contains("2 predicted trajectories for 1"));
}

}  // namespace
}  // namespace gordan
