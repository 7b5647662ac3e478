// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/learn/rollout.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/operations.hpp>

#include <catch2/catch.hpp>

#include <cmath>

using namespace gordan;

namespace {

// x' = c a x^2 with a constant a of each system: x(t) = x0 / (1 - c a x0 t).
LinearDynamics squares() {
  ProgramBuilder b;
  const Value x = b.input("x"), a = b.input("a");
  b.output({.name = "a x^2"}, a * x * x);
  const std::vector<int> state{0}, parameters{1};
  return LinearDynamics::of_fields(b.finish(), state, parameters);
}

Trajectory reference(double x0, double a, double end) {
  Trajectory t{Eigen::VectorXd::LinSpaced(5, 0, end), Eigen::MatrixXd(5, 1)};
  t.states.col(0) = x0 / (1 - a * x0 * t.times.array());
  t.parameters = Eigen::VectorXd::Constant(1, a);
  return t;
}

}  // namespace

TEST_CASE("rollouts follow references of different times and constants", "[learn]") {
  const std::vector<Trajectory> references{reference(-1, 1, 2), reference(1, -0.5, 1),
                                           reference(-2, 3, 2)};
  const Eigen::VectorXd c = Eigen::VectorXd::Ones(1);
  const RolloutComparison comparison = compare_rollouts(squares(), c, references);
  CHECK(comparison.error.value == Approx(1e-7));
  for (std::size_t k = 0; k < 3; ++k)
    CHECK((comparison.predicted[k].states - references[k].states).cwiseAbs().maxCoeff() < 1e-8);
  CHECK(compare_rollouts(squares(), 1.1 * c, references).error.value > 1e-4);
}

TEST_CASE("a rollout that diverges counts as wrong and is named by its reference", "[learn]") {
  const std::vector<Trajectory> references{reference(-1, 1, 1), reference(0.9, 1, 1),
                                           reference(-1, 1, 2)};
  const Eigen::VectorXd c = Eigen::VectorXd::Constant(1, 2);
  const RolloutComparison comparison = compare_rollouts(squares(), c, references);
  REQUIRE(comparison.diverged.size() == 1);
  CHECK(comparison.diverged[0].system == 1);
  CHECK(comparison.diverged[0].time == Approx(1 / 1.8).epsilon(0.02));
  CHECK(std::isfinite(comparison.error.value));
  CHECK_THROWS_AS(compare_rollouts(squares(), Eigen::VectorXd::Ones(2), references),
                  ContractViolation);
}
