// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/least_squares.hpp>

#include <catch2/catch.hpp>

#include <limits>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::all_columns;
using second_way::normal;
using second_way::normal_equations;
using second_way::random_columns;

Regression random_problem(std::uint64_t seed, Eigen::Index rows, Eigen::Index columns, bool weights) {
  Random random(seed);
  Regression data;
  data.features = random_columns(random, rows, columns, 0.4);
  data.target.resize(rows);
  for (Eigen::Index i = 0; i < rows; ++i) data.target[i] = data.features(i, 0) + normal(random);
  if (weights) {
    data.weights.resize(rows);
    for (Eigen::Index i = 0; i < rows; ++i) data.weights[i] = 0.2 + second_way::uniform(random);
  }
  return data;
}

void agree(const Regression& data, const LeastSquaresFit& fit, const second_way::Solution& expected) {
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    const auto place = static_cast<std::size_t>(j);
    CHECK(fit.coefficients[j] ==
          Approx(static_cast<double>(expected.coefficients[place])).epsilon(1e-11).margin(1e-13));
  }
  CHECK(fit.residual_sum == Approx(static_cast<double>(expected.residual_sum)).epsilon(1e-6));
}

TEST_CASE("least squares agrees with normal equations in long double, with weights and in many blocks of rows") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const bool weights = seed % 2 == 0;
    const Eigen::Index columns = 1 + static_cast<Eigen::Index>(seed);
    const Eigen::Index rows = seed == 12 ? 2600 : seed % 3 == 0 ? columns : 10 * columns;
    CAPTURE(seed, rows, columns);
    const Regression data = random_problem(seed, rows, columns, weights);
    const LeastSquaresFit fit = least_squares(data);
    const second_way::Solution expected = normal_equations(data, all_columns(data));
    if (rows > columns) {
      agree(data, fit, expected);
      const double variance = fit.residual_sum / static_cast<double>(rows - columns);
      for (Eigen::Index j = 0; j < columns; ++j) {
        const auto place = static_cast<std::size_t>(j);
        const double entry = static_cast<double>(expected.inverse_normal[place][0]);
        CHECK(fit.covariance(j, 0) == Approx(variance * entry).epsilon(1e-9).margin(1e-14));
        CHECK(fit.standard_errors[j] * fit.standard_errors[j] == Approx(fit.covariance(j, j)));
      }
    } else {
      CHECK(fit.rms < 1e-10);
      CHECK(fit.sigma == 0);
      CHECK_THAT(fit.warnings.back(), Contains("no residual is left"));
    }
  }
}

TEST_CASE("ridge agrees with its normal equations, and needs no more rows than there are") {
  for (const double lambda : {1e-6, 0.1, 10.0}) {
    const Regression data = random_problem(5, 40, 6, true);
    const LeastSquaresFit fit = least_squares(data, {.ridge = lambda});
    agree(data, fit, normal_equations(data, all_columns(data), lambda));
    CHECK(fit.degrees_of_freedom > 34);
    const Regression wide = random_problem(6, 4, 7, false);
    const LeastSquaresFit least = least_squares(wide, {.ridge = lambda});
    agree(wide, least, normal_equations(wide, all_columns(wide), lambda));
  }
  CHECK_THROWS_WITH(least_squares(random_problem(5, 9, 2, false), {.ridge = -1}), Contains("ridge"));
}

TEST_CASE("data without noise give coefficients to rounding, also with a bad condition") {
  Random random(7);
  Regression data;
  data.features.resize(60, 12);
  // Integers up to 2^20 that differ little from column to column: products and sums are exact in double.
  for (Eigen::Index i = 0; i < 60; ++i) {
    const double common = std::floor(normal(random) * 0x1p20);
    for (Eigen::Index j = 0; j < 12; ++j) data.features(i, j) = common + std::floor(8 * normal(random));
  }
  Eigen::VectorXd truth(12);
  for (Eigen::Index j = 0; j < 12; ++j) truth[j] = static_cast<double>(j % 5) - 2 + 0.25;
  data.target = predicted_target(data, truth);
  const LeastSquaresFit fit = least_squares(data);
  CHECK(fit.condition > 1e5);
  CHECK((fit.coefficients - truth).cwiseAbs().maxCoeff() < 1e-15);
  CHECK(fit.at_rounding_level());
  CHECK(fit.r_squared == 1);
  // One error of 1e-6 is far above rounding.
  data.target[3] += 1e-6 * data.target.cwiseAbs().maxCoeff();
  CHECK_FALSE(least_squares(data).at_rounding_level());
}

TEST_CASE("figures of a straight line, by hand") {
  Regression data;
  data.features.resize(4, 2);
  data.features << 1, 0, 1, 1, 1, 2, 1, 3;
  data.target.resize(4);
  data.target << 1, 2, 4, 5;
  const LeastSquaresFit fit = least_squares(data);
  CHECK(fit.coefficients[0] == Approx(0.9));
  CHECK(fit.coefficients[1] == Approx(1.4));
  CHECK(fit.residual_sum == Approx(0.2));
  CHECK(fit.r_squared == Approx(0.98));
  CHECK(fit.sigma == Approx(std::sqrt(0.1)));
  CHECK(fit.standard_errors[1] == Approx(std::sqrt(0.1 / 5)));
  CHECK(fit.max_residual == Approx(0.3));
  CHECK((fit.max_residual_row == 1 || fit.max_residual_row == 2));
  data.rows_per_sample = 2;
  CHECK(least_squares(data).r_squared == Approx(1 - 0.2 / 46));
  CHECK(least_squares(data, {.absolute_weights = true}).standard_errors[1] == Approx(std::sqrt(0.2)));
}

TEST_CASE("bad data is refused with figures") {
  Regression data = random_problem(1, 20, 3, false);
  data.names = {"x", "y", "z"};
  data.rows_per_sample = 2;
  Regression bad = data;
  bad.features(6, 1) = std::numeric_limits<double>::quiet_NaN();
  bad.features(9, 2) = std::numeric_limits<double>::infinity();
  CHECK_THROWS_WITH(least_squares(bad),
                    Contains("the value of 'y' at sample 4, component 1 is not a number; 2 such values in all"));
  bad = data;
  bad.target[19] = -std::numeric_limits<double>::infinity();
  CHECK_THROWS_WITH(least_squares(bad), Contains("the target at sample 10, component 2 is infinite"));
  bad = data;
  bad.target.conservativeResize(18);
  CHECK_THROWS_WITH(least_squares(bad), Contains("the target has 18 rows and the features have 20"));
  bad = data;
  bad.weights = Eigen::VectorXd::Ones(20);
  bad.weights[1] = 0;
  CHECK_THROWS_WITH(least_squares(bad), Contains("the weight of sample 1, component 2 is 0"));
  CHECK_THROWS_WITH(least_squares(with_samples(data, std::vector<Eigen::Index>{3})),
                    Contains("1 sample of 2 rows each for 3 parameters: a fit needs at least 2"));
  bad = data;
  bad.features.col(2) = 2 * bad.features.col(0) - bad.features.col(1);
  CHECK_THROWS_WITH(least_squares(bad), Contains("z = 2*x - y to"));
  CHECK_NOTHROW(least_squares(bad, {.ridge = 1e-3}));
}

}  // namespace
}  // namespace gordan
