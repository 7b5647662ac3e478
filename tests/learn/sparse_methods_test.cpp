// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/matching_pursuit.hpp>
#include <gordan/learn/sequential_thresholding.hpp>

#include <catch2/catch.hpp>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;
using second_way::normal_equations;
using Subset = std::vector<Eigen::Index>;

Regression problem(std::uint64_t seed, Eigen::Index rows, Eigen::Index columns, double noise) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, rows, columns, 0.3);
  data.target = 2 * data.features.col(1) - data.features.col(4) + 0.5 * data.features.col(6);
  for (Eigen::Index i = 0; i < rows; ++i) data.target[i] += noise * normal(random);
  return data;
}

/// Matching pursuit by its definition, with normal equations.
Subset pursued(const Regression& data, std::size_t size) {
  Subset chosen;
  while (chosen.size() < size) {
    const second_way::Solution fit = normal_equations(data, chosen);
    Eigen::VectorXd r = data.target;
    for (std::size_t k = 0; k < chosen.size(); ++k) {
      r -= data.features.col(chosen[k]) * static_cast<double>(fit.coefficients[k]);
    }
    Eigen::Index best = 0;
    ((data.features.transpose() * r).array().abs() / data.features.colwise().norm().transpose().array())
        .maxCoeff(&best);
    chosen.push_back(best);
    std::sort(chosen.begin(), chosen.end());
  }
  return chosen;
}

TEST_CASE("orthogonal matching pursuit by its definition") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Regression data = problem(seed, 30, 10, 1);
    const SparsePath path = orthogonal_matching_pursuit(data, 10);
    REQUIRE(path.fits.size() == 11);
    for (std::size_t k = 0; k <= 6; ++k) {
      CAPTURE(seed, k);
      CHECK(path.fits[k].columns == pursued(data, k));
    }
  }
}

TEST_CASE("matching pursuit with more columns than rows ends at rounding level") {
  const Regression data = problem(3, 40, 60, 0);
  const SparsePath path = orthogonal_matching_pursuit(data, 20);
  CHECK(path.fits.back().fit.at_rounding_level());
  CHECK(path.fits.back().size() < 12);
  CHECK_THROWS_WITH(orthogonal_matching_pursuit(data, 50), Contains("40 samples for 50 parameters"));
  Regression twice = problem(3, 40, 8, 1);
  twice.features.col(2) = twice.features.col(1);
  CHECK(orthogonal_matching_pursuit(twice, 8).fits.back().columns == Subset{0, 1, 3, 4, 5, 6, 7});
}

/// Thresholding of coefficients by its definition, with normal equations.
Subset thresholded(const Regression& data, double threshold) {
  Subset columns = second_way::all_columns(data);
  while (true) {
    const second_way::Solution fit = normal_equations(data, columns);
    Subset left;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (std::abs(static_cast<double>(fit.coefficients[k])) >= threshold) left.push_back(columns[k]);
    }
    if (left.size() == columns.size()) return columns;
    columns = left;
  }
}

TEST_CASE("sequential thresholding by its definition") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Regression data = problem(seed, 40, 10, 2);
    for (const double threshold : {0.01, 0.05, 0.1, 0.3, 5.0}) {
      CAPTURE(seed, threshold);
      const SubsetFit fit = sequential_thresholding(data, {.threshold = threshold, .on = ThresholdOn::coefficients});
      CHECK(fit.columns == thresholded(data, threshold));
    }
    const SparsePath path = sequential_thresholding_path(problem(seed, 40, 10, 0.1), 6);
    CHECK(path.fits.front().size() == 0);
    CHECK(path.fits.back().size() == 6);
    CHECK(path.fits[3].columns == Subset{1, 4, 6});
  }
}

TEST_CASE("contributions do not depend on the units of columns and target") {
  const Regression data = problem(4, 40, 10, 2);
  Regression scaled = data;
  scaled.features.col(1) *= 1e8;
  scaled.features.col(7) *= 1e-9;
  scaled.target *= 1e5;
  CHECK(sequential_thresholding(data).columns == sequential_thresholding(scaled).columns);
  CHECK_THROWS_WITH(sequential_thresholding(data, {.threshold = -1}), Contains("threshold"));
}

}  // namespace
}  // namespace gordan
