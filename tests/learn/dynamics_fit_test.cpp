// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/learn/dynamics_fit.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/elimination.hpp>
#include <gordan/learn/detail/integral_form.hpp>
#include <gordan/learn/detail/shooting.hpp>
#include <gordan/learn/rollout.hpp>

#include <Eigen/QR>
#include <catch2/catch.hpp>

#include <cmath>

#include "learn/double_pendulum.hpp"

using namespace gordan;

namespace {

std::vector<Trajectory> pendulum_chunks(std::uint64_t seed, int count, int points) {
  Random random(seed);
  std::vector<Eigen::VectorXd> starts, parameters;
  for (int k = 0; k < count; ++k) {
    starts.push_back(test::random_start(random));
    parameters.push_back(test::unit_pendulum());
  }
  return test::without_parameters(test::random_chunks(
      random, test::pendulum_trajectories(starts, parameters, 4 * points), points));
}

// x' = a x - b x y, y' = -d y + e x y among the monomials of degree 1 and 2 in both equations.
StraightLineProgram predator_library() {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y"), zero = b.constant(0);
  const std::vector<std::pair<std::string, Value>> monomials{
      {"x", x}, {"y", y}, {"x^2", x * x}, {"x y", x * y}, {"y^2", y * y}};
  for (const auto& [name, value] : monomials) {
    const std::vector<Value> upper{value, zero}, lower{zero, value};
    b.output({.name = "x': " + name}, stack(upper, {2, 1}));
    b.output({.name = "y': " + name}, stack(lower, {2, 1}));
  }
  return b.finish();
}

LinearDynamics predators() {
  const std::vector<int> state{0, 1};
  return LinearDynamics::of_fields(predator_library(), state);
}

// Two trajectories, each with irregular times of its own.
std::vector<Trajectory> predator_data() {
  const BatchField field = [](const Eigen::ArrayXXd& z, Eigen::ArrayXXd& dz) {
    dz.resize(z.rows(), 2);
    const Eigen::ArrayXd both = z.col(0) * z.col(1);
    dz.col(0) = 1.1 * z.col(0) - 0.4 * both;
    dz.col(1) = -0.4 * z.col(1) + 0.1 * both;
  };
  std::vector<Trajectory> data;
  Random random(3);
  for (int k = 0; k < 2; ++k) {
    Eigen::VectorXd times(40);
    times(0) = k;
    for (Eigen::Index i = 1; i < times.size(); ++i)
      times(i) = times(i - 1) + test::uniform(random, 0.1, 0.4);
    Eigen::ArrayXXd start(1, 2);
    start << 8 + 4 * k, 5 - k;
    data.push_back({times, integrate(field, start, times).states.front()});
  }
  return data;
}

}  // namespace

TEST_CASE("the law of the double pendulum from thirty chunks of five points", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library());
  const DynamicsFit fit = fit_dynamics(dynamics, pendulum_chunks(1, 30, 5));
  std::vector<std::string> names;
  for (const Eigen::Index k : fit.terms)
    names.push_back(dynamics.names()[static_cast<std::size_t>(k)]);
  REQUIRE(names == std::vector<std::string>{"q1.q1", "q1.q2", "q2.q2", "p1.p1", "p2.p2", "|q1|",
                                            "|q1-q2|", "g.q1", "g.q2"});
  Eigen::VectorXd expected(9);
  expected << 1.5, -2, 1, 0.5, 0.5, -1, -2, -1, -1;
  CHECK((fit.coefficients(fit.terms) - expected).cwiseAbs().maxCoeff() < 1e-7);
  CHECK(fit.relative_residual < 1e-9);
  CHECK(fit.warnings.empty());
  // Without noise the error of the integration is what coefficients can be wrong by.
  for (std::size_t k = 0; k < fit.terms.size(); ++k)
    CHECK(std::abs(fit.coefficients(fit.terms[k]) - expected(static_cast<Eigen::Index>(k))) <
          5 * fit.standard_errors(fit.terms[k]));

  Random random(9);
  std::vector<Eigen::VectorXd> starts, parameters;
  for (int k = 0; k < 5; ++k) {
    starts.push_back(test::random_start(random));
    parameters.push_back(test::unit_pendulum());
  }
  const auto reference =
      test::without_parameters(test::pendulum_trajectories(starts, parameters, 60));
  const RolloutComparison comparison =
      compare_rollouts(dynamics.with_terms(fit.terms), fit.coefficients(fit.terms), reference);
  CHECK(comparison.error.value < 1e-6);
  CHECK(comparison.diverged.empty());
}

TEST_CASE("noise is estimated, and coefficients lie within their errors", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library());
  std::vector<Trajectory> data = pendulum_chunks(2, 30, 5);
  Random random(5);
  test::add_noise(random, data, 0.01);
  const DynamicsFit all = fit_dynamics(dynamics, data, {.select_terms = false});
  const DynamicsFit fit = fit_dynamics(dynamics, data);
  CHECK(fit.noise == Approx(0.01).epsilon(0.2));
  CHECK(fit.terms.size() < 15);
  CHECK(all.terms.size() == 59);
  for (Eigen::Index k = 0; k < 59; ++k) {
    const std::string& name = dynamics.names()[static_cast<std::size_t>(k)];
    const double truth = name == "q1.q1" ? 1.5 : name == "q1.q2" ? -2 : name == "q2.q2" ? 1 :
                         name == "p1.p1" || name == "p2.p2" ? 0.5 : name == "|q1|" ? -1 :
                         name == "|q1-q2|" ? -2 : name == "g.q1" || name == "g.q2" ? -1 : 0;
    CAPTURE(name);
    CHECK(std::abs(all.coefficients(k) - truth) < 5 * all.standard_errors(k));
  }
}

TEST_CASE("a rotation of the data changes nothing but what gravity sees", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library());
  std::vector<Trajectory> data = pendulum_chunks(4, 20, 5);
  Random random(6);
  test::add_noise(random, data, 0.003);
  const DynamicsFitOptions options{.select_terms = false};
  const DynamicsFit fit = fit_dynamics(dynamics, data, options);
  Eigen::Matrix3d turn;  // about the vertical, and a reflection
  turn << 0.6, 0.8, 0, 0.8, -0.6, 0, 0, 0, 1;
  for (Trajectory& t : data)
    for (int block = 0; block < 4; ++block)
      t.states.middleCols(3 * block, 3) = t.states.middleCols(3 * block, 3) * turn.transpose();
  const DynamicsFit turned = fit_dynamics(dynamics, data, options);
  for (Eigen::Index k = 0; k < dynamics.terms(); ++k)
    CHECK(turned.coefficients(k) ==
          Approx(fit.coefficients(k)).margin(1e-2 * fit.standard_errors(k)));
}

TEST_CASE("a law whose term is missing leaves a residual", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library("|q1-q2|"));
  const DynamicsFit fit =
      fit_dynamics(dynamics, pendulum_chunks(1, 30, 5), {.max_iterations = 4});
  CHECK(fit.relative_residual > 1e-3);
  CHECK(fit.residual_of_spread > fit.relative_residual);  // positions lie off the origin
  REQUIRE_FALSE(fit.warnings.empty());
  CHECK_THAT(fit.warnings.back(),
             Catch::Contains("of the spread of the data") && Catch::Contains("library"));
}

TEST_CASE("the spread of data is that about their means", "[learn]") {
  // x' = c: x = 100 + t and noise of 0.01, so that the rms is 100 and the spread that of t.
  ProgramBuilder b;
  const Value x = b.input("x");
  b.output({.name = "1"}, b.constant(1) + b.constant(0) * x);
  const std::vector<int> state{0};
  const LinearDynamics dynamics = LinearDynamics::of_fields(b.finish(), state);
  Trajectory t{Eigen::VectorXd::LinSpaced(400, 0, 1), Eigen::MatrixXd(400, 1)};
  Random random(8);
  for (Eigen::Index i = 0; i < 400; ++i)
    t.states(i, 0) = 100 + t.times(i) + 0.01 * test::normal(random);
  const std::vector<Trajectory> data{t};
  const DynamicsFit fit = fit_dynamics(dynamics, data, {.chunk_points = 400});
  CHECK(fit.residual_of_spread == Approx(0.01 * std::sqrt(12)).epsilon(0.1));
  CHECK(fit.relative_residual == Approx(1e-4).epsilon(0.1));
  CHECK(fit.warnings.size() == 1);
}

TEST_CASE("fields are fitted on times of their own, with any chunks", "[learn]") {
  const LinearDynamics dynamics = predators();
  Eigen::VectorXd expected = Eigen::VectorXd::Zero(10);
  expected(0) = 1.1;
  expected(6) = -0.4;
  expected(3) = -0.4;
  expected(7) = 0.1;
  for (const int points : {5, 9, 40})
    for (const bool free : {true, false}) {
      CAPTURE(points, free);
      const DynamicsFit fit = fit_dynamics(
          dynamics, predator_data(), {.chunk_points = points, .free_initial_states = free});
      CHECK(fit.terms == std::vector<Eigen::Index>{0, 3, 6, 7});
      CHECK((fit.coefficients - expected).cwiseAbs().maxCoeff() < 1e-7);
    }
}

TEST_CASE("terms that the data cannot tell apart are explained", "[learn]") {
  ProgramBuilder b;
  const Value q = b.input("q"), p = b.input("p");
  b.output({.name = "p^2"}, p * p);
  b.output({.name = "q^2"}, q * q);
  b.output({.name = "again"}, b.constant(2) * p * p + b.constant(3) * q * q);
  const std::vector<int> positions{0}, momenta{1};
  const LinearDynamics dynamics = LinearDynamics::of_hamiltonian(b.finish(), positions, momenta);
  Trajectory t{Eigen::VectorXd::LinSpaced(30, 0, 5), Eigen::MatrixXd(30, 2)};
  t.states.col(0) = t.times.array().cos();
  t.states.col(1) = -t.times.array().sin();
  const std::vector<Trajectory> data{t};
  const DynamicsFit fit = fit_dynamics(dynamics, data);
  REQUIRE(fit.dependences.size() == 1);
  CHECK_THAT(fit.dependences.front(), Catch::Contains("again"));
  CHECK(fit.coefficients(0) == Approx(0.5));
  CHECK(fit.coefficients(1) == Approx(0.5));
  CHECK(fit.coefficients(2) == 0);
}

TEST_CASE("the triangle of a step is the gradient of the sum of squares", "[learn]") {
  const LinearDynamics dynamics = predators();
  const std::vector<Trajectory> data = predator_data();
  std::vector<detail::Chunk> pieces;
  for (const Trajectory& piece : chunks(data, 6)) pieces.push_back({0, piece});
  const Eigen::Vector2d scale(3, 2);
  Eigen::VectorXd c = Eigen::VectorXd::Constant(10, 0.003);
  c(0) = 1;
  c(3) = -0.3;
  c(6) = -0.35;
  const auto linearised = [&](const Eigen::VectorXd& at) {
    detail::Shooting shooting(pieces, scale, false);
    detail::Triangle triangle;
    detail::LostChunk lost;
    REQUIRE(shooting.linearise(dynamics, at, 3, triangle, lost, {}));
    return triangle;
  };
  const detail::Triangle triangle = linearised(c);
  const Eigen::VectorXd gradient = -2 * triangle.r.transpose() * triangle.z;
  CHECK(triangle.z.squaredNorm() + triangle.rest == Approx(triangle.cost));
  for (Eigen::Index k = 0; k < 10; ++k) {
    CAPTURE(k);
    const double h = 1e-6;
    const Eigen::VectorXd step = h * Eigen::VectorXd::Unit(10, k);
    const double slope = (linearised(c + step).cost - linearised(c - step).cost) / (2 * h);
    CHECK(gradient(k) == Approx(slope).epsilon(1e-6));
  }
}

TEST_CASE("backward elimination has the residual sums of least squares", "[learn]") {
  Random random(12);
  for (int round = 0; round < 20; ++round) {
    Eigen::MatrixXd a(30, 7);
    for (double& x : a.reshaped()) x = test::normal(random);
    a.col(3) = a.col(1) + 0.1 * a.col(3);
    Eigen::VectorXd y(30);
    for (double& x : y) x = test::normal(random);
    Eigen::MatrixXd whole(30, 8);
    whole << a, y;
    const Eigen::MatrixXd r = Eigen::HouseholderQR<Eigen::MatrixXd>(whole).matrixQR();
    const auto steps = detail::backward_elimination(
        {r.topLeftCorner(7, 7).triangularView<Eigen::Upper>(), r.col(7).head(7), r(7, 7) * r(7, 7),
         30}, 0);
    REQUIRE(steps.size() == 8);
    const auto residual = [&](const std::vector<Eigen::Index>& columns) {
      if (columns.empty()) return y.squaredNorm();
      const Eigen::MatrixXd some = a(Eigen::all, columns);
      return (y - some * some.colPivHouseholderQr().solve(y)).squaredNorm();
    };
    for (std::size_t k = 0; k < 8; ++k) {
      REQUIRE(steps[k].columns.size() == 7 - k);
      REQUIRE(steps[k].residual_sum == Approx(residual(steps[k].columns)));
      for (std::size_t j = 0; k > 0 && j < steps[k - 1].columns.size(); ++j) {
        std::vector<Eigen::Index> other = steps[k - 1].columns;  // no other is cheaper to leave out
        other.erase(other.begin() + static_cast<std::ptrdiff_t>(j));
        REQUIRE(residual(other) >= steps[k].residual_sum * (1 - 1e-9));
      }
    }
  }
}

TEST_CASE("integration weights are exact for polynomials", "[learn]") {
  Eigen::VectorXd t(5);
  t << 1, 1.3, 2, 2.2, 3;
  const Eigen::MatrixXd w = detail::integration_weights(t);
  const Eigen::ArrayXd integral = (t.array().pow(5) - 1) / 5;
  CHECK((w * t.array().pow(4).matrix() - integral.matrix()).cwiseAbs().maxCoeff() < 1e-11);
}

TEST_CASE("data that allow no fit are refused with the reason", "[learn]") {
  const LinearDynamics dynamics = predators();
  std::vector<Trajectory> data = predator_data();
  data.pop_back();
  data[0] = part_of(data[0], 0, 3);
  CHECK_THROWS_AS(fit_dynamics(dynamics, data), InputError);

  // x' = c a x^2: the first trajectory says c = 1, with which the second has a pole at time 1.
  ProgramBuilder b;
  const Value x = b.input("x"), a = b.input("a");
  b.output({.name = "a x^2"}, a * x * x);
  const std::vector<int> state{0}, parameters{1};
  const LinearDynamics squares = LinearDynamics::of_fields(b.finish(), state, parameters);
  Trajectory first{Eigen::VectorXd::LinSpaced(6, 0, 0.5), Eigen::MatrixXd(6, 1)};
  first.states.col(0) = 1000 / (1 - first.times.array());
  first.parameters = Eigen::VectorXd::Constant(1, 1e-3);
  const Trajectory second{Eigen::VectorXd::LinSpaced(5, 0, 2), Eigen::MatrixXd::Ones(5, 1),
                          Eigen::VectorXd::Ones(1)};
  const std::vector<Trajectory> wild{first, second};
  CHECK_THROWS_WITH(fit_dynamics(squares, wild),
                    Catch::Contains("the prediction from trajectory 2 diverges after time"));
}
