// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/matching_pursuit.hpp>
#include <gordan/learn/stability.hpp>

#include <catch2/catch.hpp>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;

Regression problem(std::uint64_t seed, double noise) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, 80, 6, 0.3);
  data.target = data.features.col(0) - data.features.col(3);
  for (Eigen::Index i = 0; i < 80; ++i) data.target[i] += noise * normal(random);
  return data;
}

const SubsetMethod two_terms = [](const Regression& data, const Control& control) {
  return orthogonal_matching_pursuit(data, 2, control).fits.back();
};

TEST_CASE("true columns are always chosen, their coefficients spread by their standard errors") {
  const Regression data = problem(1, 2);
  const LeastSquaresFit fit = fit_subset(data, {0, 3}).fit;
  for (const auto kind : {Resampling::bootstrap, Resampling::subsampling}) {
    const Stability found = stability(data, two_terms, {.resampling = kind, .resamples = 400});
    CHECK(found.resamples == 400);
    CHECK(found.frequency[3] == 1);
    CHECK(found.frequency.sum() == Approx(2));
    CHECK(found.subsets.front().first == std::vector<Eigen::Index>{0, 3});
    CHECK(found.mean[3] == Approx(fit.coefficients[1]).epsilon(0.02));
    CHECK(found.deviation[3] == Approx(fit.standard_errors[1]).epsilon(0.3));
  }
}

TEST_CASE("the same in any number of threads; another seed, other resamples") {
  const Regression data = problem(2, 40);
  const Stability one = stability(data, two_terms, {.resamples = 30});
  const Stability three = stability(data, two_terms, {.resamples = 30, .threads = 3});
  CHECK((one.mean.array() == three.mean.array()).all());
  CHECK(one.subsets == three.subsets);
  CHECK(one.subsets.size() > 1);
  const Stability other = stability(data, two_terms, {.resamples = 30, .seed = 2});
  CHECK((one.mean.array() != other.mean.array()).any());
}

TEST_CASE("groups are drawn whole, and failures are told") {
  Regression data = problem(3, 1);
  for (int s = 0; s < 80; ++s) data.groups.push_back(s / 20);
  int failures = 0;
  const SubsetMethod picky = [&](const Regression& sample, const Control& control) {
    CHECK(sample.samples() == 80);
    std::vector<int> counts(4, 0);
    for (const int label : sample.groups) ++counts[static_cast<std::size_t>(label)];
    for (const int count : counts) CHECK(count % 20 == 0);
    if (counts[0] == 0) {
      ++failures;
      throw InputError("group 0 is missing");
    }
    return two_terms(sample, control);
  };
  const Stability found = stability(data, picky, {.resamples = 50});
  CHECK(failures > 0);
  CHECK(found.resamples == 50 - failures);
  CHECK_THAT(found.warnings.front(), Contains("resamples gave no fit: group 0 is missing"));
  data.groups.assign(80, 1);
  CHECK_THROWS_WITH(stability(data, two_terms), Contains("at least 2"));
}

}  // namespace
}  // namespace gordan
