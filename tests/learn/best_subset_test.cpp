// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/best_subset.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;
using Subset = std::vector<Eigen::Index>;

Regression problem(std::uint64_t seed, Eigen::Index rows, Eigen::Index columns, double noise, double correlation) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, rows, columns, correlation);
  data.target = Eigen::VectorXd::Zero(rows);
  for (Eigen::Index j = 0; j < columns; j += 3) data.target += data.features.col(j) * (j % 2 == 0 ? 1 : -0.5);
  for (Eigen::Index i = 0; i < rows; ++i) data.target[i] += noise * normal(random);
  return data;
}

struct Scored {
  double residual_sum;
  Subset columns;
};

/// All subsets of a size by normal equations, best first.
std::vector<Scored> enumerated(const Regression& data, int size) {
  std::vector<Scored> result;
  for (std::uint32_t bits = 0; bits < (1U << data.columns()); ++bits) {
    if (std::popcount(bits) != size) continue;
    Subset columns;
    for (Eigen::Index j = 0; j < data.columns(); ++j) {
      if ((bits >> j & 1U) != 0) columns.push_back(j);
    }
    result.push_back({static_cast<double>(second_way::normal_equations(data, columns).residual_sum), columns});
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.residual_sum < b.residual_sum; });
  return result;
}

TEST_CASE("the best subsets of all sizes are those of an enumeration") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const double noise = seed % 3 == 0 ? 20 : seed % 3 == 1 ? 1 : 0.05;
    const double correlation = seed % 2 == 0 ? 0.2 : 0.85;
    const Regression data = problem(seed, seed % 4 == 0 ? 9 : 30, 9, noise, correlation);
    const SparsePath path = best_subset(data, {.max_terms = 9});
    for (const SubsetFit& fit : path.fits) {
      CAPTURE(seed, fit.size());
      const Scored expected = enumerated(data, static_cast<int>(fit.size())).front();
      CHECK(fit.columns == expected.columns);
      CHECK(fit.fit.residual_sum == Approx(expected.residual_sum).epsilon(1e-7).margin(1e-20));
      CHECK(fit.proven);
      CHECK(fit.gap() == 0);
    }
  }
}

TEST_CASE("all subsets within a tie are listed, nearest first") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Regression data = problem(seed, 25, 9, 10, 0.8);
    const SparsePath path = best_subset(data, {.max_terms = 5, .tie = 0.05, .max_alternatives = 1000});
    for (std::size_t k = 1; k < path.fits.size(); ++k) {
      CAPTURE(seed, k);
      const std::vector<Scored> expected = enumerated(data, static_cast<int>(k));
      std::vector<Subset> near;
      for (std::size_t s = 1; s < expected.size(); ++s) {
        if (expected[s].residual_sum <= 1.05 * expected[0].residual_sum) near.push_back(expected[s].columns);
      }
      CHECK(path.fits[k].alternatives == near);
    }
    const SparsePath few = best_subset(data, {.max_terms = 4, .tie = 0.05, .max_alternatives = 3});
    for (std::size_t k = 1; k < few.fits.size(); ++k) {
      std::vector<Subset> first = path.fits[k].alternatives;
      if (first.size() > 3) first.resize(3);
      CHECK(few.fits[k].alternatives == first);
    }
  }
}

/// Every column matters about as much, so that greedy choices go astray and bounds decide.
Regression crowded(std::uint64_t seed, Eigen::Index columns) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, 24, columns, 0.6);
  data.target = Eigen::VectorXd::Zero(24);
  for (Eigen::Index j = 0; j < columns; ++j) {
    data.target += data.features.col(j) * normal(random) / std::pow(3.0, static_cast<double>(j % 4));
  }
  return data;
}

TEST_CASE("where every column matters the search still finds the best, and all within a tie") {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    const Regression data = crowded(seed, 10);
    const SparsePath path = best_subset(data, {.max_terms = 9});
    const SparsePath tied = best_subset(data, {.max_terms = 6, .tie = 0.6, .max_alternatives = 1000});
    for (std::size_t k = 1; k <= 9; ++k) {
      CAPTURE(seed, k);
      const std::vector<Scored> expected = enumerated(data, static_cast<int>(k));
      CHECK(path.fits[k].columns == expected[0].columns);
      CHECK(path.fits[k].proven);
      if (k > 6) continue;
      std::vector<Subset> near;
      for (std::size_t s = 1; s < expected.size(); ++s) {
        if (expected[s].residual_sum <= 1.6 * expected[0].residual_sum) near.push_back(expected[s].columns);
      }
      CHECK(tied.fits[k].alternatives == near);
    }
  }
}

TEST_CASE("nearly collinear columns do not mislead the search") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Regression data = problem(seed, 30, 9, 0.01, 0.3);
    Random random(seed + 100);
    for (Eigen::Index i = 0; i < data.rows(); ++i) {
      data.features(i, 7) = data.features(i, 0) + 3e-6 * normal(random);
      data.features(i, 8) = data.features(i, 3) - data.features(i, 1) + 1e-5 * normal(random);
    }
    const SparsePath path = best_subset(data, {.max_terms = 6});
    for (const SubsetFit& fit : path.fits) {
      CAPTURE(seed, fit.size());
      CHECK(fit.fit.residual_sum <= enumerated(data, static_cast<int>(fit.size()))[0].residual_sum * (1 + 1e-6));
    }
  }
}

TEST_CASE("a search that ends early says how far it came") {
  const Regression data = problem(3, 40, 14, 30, 0.9);
  const SparsePath full = best_subset(data, {.max_terms = 7});
  const SparsePath part = best_subset(data, {.max_terms = 7, .max_nodes = 3});
  bool unproven = false;
  for (std::size_t k = 0; k < part.fits.size(); ++k) {
    CAPTURE(k);
    CHECK(part.fits[k].lower_bound <= full.fits[k].fit.residual_sum * (1 + 1e-9));
    CHECK(part.fits[k].fit.residual_sum >= full.fits[k].fit.residual_sum * (1 - 1e-9));
    CHECK(part.fits[k].proven == (part.fits[k].gap() == 0));
    unproven = unproven || !part.fits[k].proven;
  }
  CHECK(unproven);
  REQUIRE_FALSE(part.warnings.empty());
  CHECK_THAT(part.warnings.front(), Contains("is not proven: ended after"));
  Control late;
  late.deadline = std::chrono::steady_clock::now();
  CHECK(best_subset(data, {.max_terms = 7}, late).fits.size() == 8);
  std::stop_source source;
  source.request_stop();
  Control stopped;
  stopped.stop = source.get_token();
  CHECK_THROWS_AS(best_subset(data, {}, stopped), LimitReached);
}

TEST_CASE("data without noise end the path at the true columns") {
  const Regression data = problem(5, 60, 24, 0, 0.6);
  const SparsePath path = best_subset(data, {.max_terms = 12});
  CHECK(path.fits.back().columns == Subset{0, 3, 6, 9, 12, 15, 18, 21});
  CHECK(path.fits.back().fit.at_rounding_level());
  for (const SubsetFit& fit : path.fits) CHECK(fit.proven);
}

TEST_CASE("dependent columns are refused before a search") {
  Regression data = problem(2, 30, 6, 1, 0.2);
  data.features.col(5) = data.features.col(1) + data.features.col(2);
  CHECK_THROWS_WITH(best_subset(data), Contains("feature 6 = feature 2 + feature 3"));
  CHECK_THROWS_WITH(best_subset(problem(2, 5, 6, 1, 0.2)), Contains("a fit needs at least 6"));
}

}  // namespace
}  // namespace gordan
