// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/learn/dynamics.hpp>

#include <gordan/core/error.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

#include "learn/double_pendulum.hpp"

using namespace gordan;

namespace {

// The coefficients of the law in a library.
Eigen::VectorXd law(const LinearDynamics& dynamics,
                    const std::vector<std::pair<std::string, double>>& terms) {
  Eigen::VectorXd c = Eigen::VectorXd::Zero(dynamics.terms());
  for (const auto& [name, value] : terms) {
    const auto at = std::ranges::find(dynamics.names(), name);
    REQUIRE(at != dynamics.names().end());
    c(at - dynamics.names().begin()) = value;
  }
  return c;
}

const std::vector<std::pair<std::string, double>> typed_law{
    {"k1 q1.q1", 0.5},   {"k1 l1|q1|", -1},  {"k2 q1.q1", 1},      {"k2 q1.q2", -2},
    {"k2 q2.q2", 1},     {"k2 l2|q1-q2|", -2}, {"p1.p1/m1", 0.5}, {"p2.p2/m2", 0.5},
    {"m1 g.q1", -1},     {"m2 g.q2", -1}};

struct Points {
  Eigen::ArrayXXd states, parameters;
};

Points random_points(int count) {
  Random random(6);
  Points points{Eigen::ArrayXXd(count, 12), Eigen::ArrayXXd(count, test::pendulum_parameters)};
  for (int i = 0; i < count; ++i) {
    points.states.row(i) = test::random_start(random).transpose().array();
    points.parameters.row(i) = test::random_pendulum(random, 5).transpose().array();
  }
  return points;
}

}  // namespace

TEST_CASE("a Hamiltonian gives the equations of motion written by hand", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::typed_library());
  const Points points = random_points(40);
  const Eigen::VectorXd c = law(dynamics, typed_law);
  Eigen::ArrayXXd expected, found;
  test::pendulum_field(points.parameters)(points.states, expected);
  dynamics.field(points.parameters, c)(points.states, found);
  CHECK((found - expected).abs().maxCoeff() < 1e-11);

  const Eigen::ArrayXXd fields = dynamics.fields(points.states, points.parameters);
  const Eigen::ArrayXXd both = dynamics.linearisation(points.states, points.parameters, c);
  CHECK((both.leftCols(fields.cols()) == fields).all());
  for (Eigen::Index i = 0; i < 12; ++i) {
    const Eigen::VectorXd sum =
        fields.middleCols(i * dynamics.terms(), dynamics.terms()).matrix() * c;
    CHECK((sum.array() - expected.col(i)).abs().maxCoeff() < 1e-11);
  }
}

TEST_CASE("the linearisation agrees with finite differences", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::typed_library());
  const Points points = random_points(5);
  Random random(8);
  Eigen::VectorXd c(dynamics.terms());
  for (double& x : c) x = test::normal(random);
  const BatchField field = dynamics.field(points.parameters, c);
  const Eigen::ArrayXXd both = dynamics.linearisation(points.states, points.parameters, c);
  const Eigen::Index first = 12 * dynamics.terms();
  const double h = 1e-4;
  for (Eigen::Index j = 0; j < 12; ++j) {
    std::vector<Eigen::ArrayXXd> at(4);
    for (const int step : {-2, -1, 1, 2}) {
      Eigen::ArrayXXd x = points.states;
      x.col(j) += step * h;
      field(x, at[static_cast<std::size_t>(step < 0 ? step + 2 : step + 1)]);
    }
    const Eigen::ArrayXXd slope = (8 * (at[2] - at[1]) - (at[3] - at[0])) / (12 * h);
    for (Eigen::Index i = 0; i < 12; ++i) {
      CAPTURE(i, j);
      CHECK((both.col(first + 12 * i + j) - slope.col(i)).abs().maxCoeff() < 1e-6);
    }
  }
}

TEST_CASE("some of the terms are the same terms", "[learn]") {
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library());
  CHECK(dynamics.terms() == 59);
  const std::vector<Eigen::Index> chosen{57, 3, 20};
  const LinearDynamics some = dynamics.with_terms(chosen);
  REQUIRE(some.terms() == 3);
  CHECK(some.names()[1] == dynamics.names()[3]);
  const Points points = random_points(7);
  const Eigen::ArrayXXd none(7, 0);
  const Eigen::ArrayXXd all = dynamics.fields(points.states, none);
  const Eigen::ArrayXXd few = some.fields(points.states, none);
  for (Eigen::Index i = 0; i < 12; ++i)
    for (std::size_t k = 0; k < 3; ++k)
      CHECK((few.col(3 * i + static_cast<Eigen::Index>(k)) == all.col(59 * i + chosen[k])).all());
}

TEST_CASE("fields are terms of an equation as they stand", "[learn]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y"), a = b.input("a");
  const std::vector<Value> growth{a * x, b.constant(0)}, meeting{-(x * y), x * y};
  b.output({.name = "growth"}, stack(growth, {2, 1}));
  b.output({.name = "meeting"}, stack(meeting, {2, 1}));
  const std::vector<int> state{0, 1}, parameters{2};
  const LinearDynamics dynamics = LinearDynamics::of_fields(b.finish(), state, parameters);
  CHECK(dynamics.names() == std::vector<std::string>{"growth", "meeting"});
  Eigen::ArrayXXd point(1, 2), constants(1, 1);
  point << 3, 5;
  constants << 7;
  Eigen::ArrayXXd expected(1, 8);
  // growth and meeting of x', then of y'; then the Jacobian of 2 growth + meeting.
  expected << 21, -15, 0, 15, 14 - 5, -3, 5, 3;
  const Eigen::Vector2d c(2, 1);
  CHECK((dynamics.linearisation(point, constants, c) == expected).all());
  const std::vector<Eigen::Index> second{1};
  CHECK((dynamics.with_terms(second).fields(point, constants) ==
         Eigen::RowVector2d(-15, 15).array()).all());
}

TEST_CASE("terms that do not fit the state are refused", "[learn]") {
  ProgramBuilder b;
  b.output({.name = "F"}, b.input("x", {3, 1}));
  b.input("y", {2, 1});
  const StraightLineProgram program = b.finish();
  const std::vector<int> both{0, 1}, first{0}, second{1};
  CHECK_THROWS_WITH(LinearDynamics::of_fields(program, both), Catch::Contains("'F' has 3 entries"));
  CHECK_THROWS_WITH(LinearDynamics::of_hamiltonian(program, first, second),
                    Catch::Contains("3 entries of positions and 2 of momenta"));
  CHECK_THROWS_AS(LinearDynamics::of_fields(program, first), ContractViolation);
}

TEST_CASE("bad trajectories are refused with their place", "[learn]") {
  Trajectory t{Eigen::VectorXd::LinSpaced(4, 0, 1), Eigen::MatrixXd::Ones(4, 2)};
  std::vector<Trajectory> data{t, t};
  check_trajectories(data, 2, 0);
  CHECK(chunks(data, 3).size() == 4);
  CHECK(chunks(data, 3)[1].times.size() == 2);
  CHECK(chunks(data, 3)[1].times(0) == t.times(2));
  const auto refused = [&](const std::string& text) {
    CHECK_THROWS_WITH(check_trajectories(data, 2, 0), Catch::Contains(text));
    data[1] = t;
  };
  data[1].states(2, 1) = std::numeric_limits<double>::quiet_NaN();
  refused("trajectory 2: point 3");
  data[1].times(3) = data[1].times(2);
  refused("trajectory 2: time 0.66");
  data[1].parameters = Eigen::VectorXd::Ones(1);
  refused("1 parameters");
  data[1].states.conservativeResize(4, 3);
  refused("states of 3 entries");
  data[1].times.conservativeResize(3);
  refused("4 states at 3 times");
  data[1] = part_of(t, 0, 1);
  refused("1 points");
  CHECK_THROWS_AS(check_trajectories({}, 2, 0), InputError);
}
