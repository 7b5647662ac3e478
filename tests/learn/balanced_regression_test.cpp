// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/balanced_regression.hpp>
#include <gordan/learn/identifiability.hpp>
#include <gordan/learn/levenberg_marquardt.hpp>

#include <catch2/catch.hpp>

#include <cmath>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;
using second_way::uniform;

struct Powers {
  std::vector<int> columns;
  int target = 0;
  int weights = 0;
};

Regression random_problem(std::uint64_t seed, Eigen::Index columns, bool weights) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, 40, columns, 0.4);
  data.target.resize(40);
  for (Eigen::Index i = 0; i < 40; ++i) data.target[i] = data.features.row(i).sum() + normal(random);
  if (weights) {
    data.weights.resize(40);
    for (Eigen::Index i = 0; i < 40; ++i) data.weights[i] = 0.2 + uniform(random);
  }
  return data;
}

Regression scaled(Regression data, const Powers& powers) {
  for (Eigen::Index j = 0; j < data.columns(); ++j)
    for (double& value : data.features.col(j)) value = std::ldexp(value, powers.columns[static_cast<std::size_t>(j)]);
  for (double& value : data.target) value = std::ldexp(value, powers.target);
  for (double& value : data.weights) value = std::ldexp(value, powers.weights);
  return data;
}

/// Beyond the squares of doubles on both sides, so that no coefficient is.
Powers random_powers(std::uint64_t seed, Eigen::Index columns) {
  Random random(seed + 100);
  const auto draw = [&](int range) { return static_cast<int>(random.below(2 * static_cast<unsigned>(range))) - range; };
  Powers powers{{}, draw(480), draw(400)};
  for (Eigen::Index j = 0; j < columns; ++j) powers.columns.push_back(draw(480));
  return powers;
}

}  // namespace

TEST_CASE("data times powers of two give the same fit times powers of two") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Eigen::Index columns = 1 + static_cast<Eigen::Index>(seed % 4);
    const Powers powers = random_powers(seed, columns);
    CAPTURE(seed, columns, powers.columns, powers.target, powers.weights);
    const Regression data = random_problem(seed, columns, seed % 2 == 0);
    const LeastSquaresOptions options{.ridge = seed % 3 == 0 ? 0.1 : 0, .absolute_weights = seed % 5 == 0};
    const LeastSquaresFit expected = least_squares(data, options);
    const LeastSquaresFit found = least_squares(scaled(data, powers), options);
    for (Eigen::Index j = 0; j < columns; ++j) {
      const int shift = powers.target - powers.columns[static_cast<std::size_t>(j)];
      CHECK(found.coefficients[j] == Approx(std::ldexp(expected.coefficients[j], shift)).epsilon(1e-12));
      if (!options.absolute_weights)
        CHECK(found.standard_errors[j] == Approx(std::ldexp(expected.standard_errors[j], shift)));
    }
    CHECK(found.rms == Approx(std::ldexp(expected.rms, powers.target)));
    CHECK(found.max_residual == Approx(std::ldexp(expected.max_residual, powers.target)).epsilon(1e-12));
    CHECK(found.rounding_level == Approx(std::ldexp(expected.rounding_level, powers.target)));
    CHECK(found.r_squared == Approx(expected.r_squared));
    CHECK(found.condition == Approx(expected.condition));
    CHECK(found.degrees_of_freedom == Approx(expected.degrees_of_freedom));
  }
}

TEST_CASE("absolute weights far from 1 give standard errors by their own power of two") {
  const Regression data = random_problem(7, 2, true);
  const LeastSquaresOptions options{.absolute_weights = true};
  const LeastSquaresFit expected = least_squares(data, options);
  const LeastSquaresFit found = least_squares(scaled(data, {{300, -300}, 0, -301}), options);
  // errors of coefficients are W^(-1/2) / column
  CHECK(found.covariance(0, 0) == Approx(std::ldexp(expected.covariance(0, 0), 301 - 600)));
  CHECK(found.standard_errors[1] == Approx(std::ldexp(std::sqrt(2.0) * expected.standard_errors[1], 150 + 300)));
}

TEST_CASE("data near 1 are not copied, subnormal ones are known to fewer digits") {
  const Regression data = random_problem(3, 2, false);
  const BalancedRegression same(data);
  CHECK_FALSE(same.changed());
  CHECK(&same.data() == &data);
  const Regression small = scaled(data, {{0, 0}, -1060, 0});
  const BalancedRegression balanced(small);
  CHECK(balanced.changed());
  CHECK(balanced.data().precision > 1e-6);
  CHECK(balanced.data().target.cwiseAbs().maxCoeff() >= 1);
  CHECK(balanced.data().target.cwiseAbs().maxCoeff() < 2);
}

TEST_CASE("a coefficient beyond the range of doubles is refused with its size") {
  const Regression data = scaled(random_problem(4, 2, false), {{-900, 0}, 300, 0});
  CHECK_THROWS_WITH(least_squares(data), Contains("the coefficient of 'feature 1'") && Contains("beyond the range"));
}

TEST_CASE("a dependence of columns far from 1 has the factors of the data") {
  Regression data = random_problem(5, 3, false);
  data.features.col(2) = 2 * data.features.col(0) - data.features.col(1);
  const Identifiability found = identifiability(scaled(data, {{500, 501, -500}, 0, 0}));
  REQUIRE(found.dependences.size() == 1);
  CHECK(found.dependences[0].factors[0] == Approx(std::ldexp(2.0, -1000)));
  CHECK(found.dependences[0].factors[1] == Approx(std::ldexp(-0.5, -1000)));
}

TEST_CASE("Levenberg-Marquardt finds the same parameters at any scale of the residuals") {
  Random random(9);
  Eigen::VectorXd x(30);
  Eigen::VectorXd y(30);
  for (Eigen::Index i = 0; i < 30; ++i) {
    x[i] = 3 * uniform(random);
    y[i] = 2 * std::exp(-0.7 * x[i]) + 0.01 * normal(random);
  }
  const auto fit = [&](int power) {
    const ResidualFunction residuals = [&, power](const Eigen::VectorXd& p, Eigen::VectorXd& r, Eigen::MatrixXd* j) {
      r.resize(30);
      if (j != nullptr) j->resize(30, 2);
      for (Eigen::Index i = 0; i < 30; ++i) {
        const double e = std::exp(p[1] * x[i]);
        r[i] = std::ldexp(p[0] * e - y[i], power);
        if (j == nullptr) continue;
        (*j)(i, 0) = std::ldexp(e, power);
        (*j)(i, 1) = std::ldexp(p[0] * x[i] * e, power);
      }
    };
    return levenberg_marquardt({{.name = "a", .start = 1}, {.name = "k", .start = -0.1}}, residuals);
  };
  const NonlinearFit expected = fit(0);
  for (const int power : {-900, -500, 500, 900}) {
    CAPTURE(power);
    const NonlinearFit found = fit(power);
    CHECK(found.converged());
    CHECK(found.parameters == expected.parameters);
    CHECK(found.standard_errors == expected.standard_errors);
    CHECK(found.rms == std::ldexp(expected.rms, power));
  }
}

}  // namespace gordan
