// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/best_subset.hpp>
#include <gordan/learn/folds.hpp>
#include <gordan/learn/model_selection.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <set>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;
using Subset = std::vector<Eigen::Index>;

Regression problem(std::uint64_t seed, double noise) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, 60, 8, 0.3);
  data.target = 2 * data.features.col(1) - data.features.col(4);
  for (Eigen::Index i = 0; i < 60; ++i) data.target[i] += noise * normal(random);
  return data;
}

const PathMethod subsets = [](const Regression& data, const Control& control) {
  return best_subset(data, {.max_terms = 6}, control);
};

TEST_CASE("folds keep groups together, are even, and depend on the seed alone") {
  Regression data = problem(1, 1);
  data.rows_per_sample = 2;
  for (int s = 0; s < 30; ++s) data.groups.push_back(s % 7 == 0 ? 100 : s / 2);
  const std::vector<int> folds = make_folds(data, 4, 3);
  CHECK(folds == make_folds(data, 4, 3));
  CHECK(folds != make_folds(data, 4, 4));
  std::map<int, std::set<int>> of_group;
  std::map<int, int> sizes;
  for (std::size_t s = 0; s < folds.size(); ++s) {
    of_group[data.groups[s]].insert(folds[s]);
    ++sizes[folds[s]];
  }
  for (const auto& [group, found] : of_group) CHECK(found.size() == 1);
  for (const auto& [fold, size] : sizes) CHECK(std::abs(size - 7) <= 2);
  CHECK(sizes.size() == 4);
  CHECK_THROWS_WITH(make_folds(data, 31, 1), Contains("groups of samples for 31 folds"));
  CHECK_THROWS_WITH(make_folds(data, 1, 1), Contains("at least 2"));
}

TEST_CASE("cross-validation by its definition, in any number of threads") {
  const Regression data = problem(2, 3);
  const CrossValidation found = cross_validate(data, subsets, {.folds = 5, .seed = 9});
  const CrossValidation threads = cross_validate(data, subsets, {.folds = 5, .seed = 9, .threads = 3});
  CHECK((found.by_fold.array() == threads.by_fold.array()).all());
  const std::vector<int> folds = make_folds(data, 5, 9);
  Subset train, test;
  for (std::size_t s = 0; s < folds.size(); ++s) {
    (folds[s] == 2 ? test : train).push_back(static_cast<Eigen::Index>(s));
  }
  const SparsePath path = subsets(with_samples(data, train), {});
  for (std::size_t k = 0; k < path.fits.size(); ++k) {
    double sum = 0;
    for (const Eigen::Index i : test) {
      sum += std::pow(data.target[i] - data.features.row(i).dot(full_coefficients(path.fits[k], 8)), 2);
    }
    CHECK(found.by_fold(2, static_cast<Eigen::Index>(k)) == Approx(sum / static_cast<double>(test.size())));
  }
  CHECK(found.error[2] == Approx(found.by_fold.col(2).mean()));
}

TEST_CASE("information criteria by hand") {
  SubsetFit fit;
  fit.columns = {0, 3};
  fit.fit.rows = 10;
  fit.fit.weight_sum = 10;
  fit.fit.residual_sum = 10 * std::exp(1.0);
  CHECK(information_criterion(fit, SelectionCriterion::aic) == Approx(16));
  CHECK(information_criterion(fit, SelectionCriterion::aicc) == Approx(20));
  CHECK(information_criterion(fit, SelectionCriterion::bic) == Approx(10 + 3 * std::log(10.0)));
  fit.fit.rows = 4;
  CHECK(std::isinf(information_criterion(fit, SelectionCriterion::aicc)));
  // Below the floor of rounding a smaller residual counts no more.
  fit.fit.rows = 10;
  fit.fit.rounding_level = 1e-16;
  fit.fit.residual_sum = 1e-32;
  const double at = information_criterion(fit, SelectionCriterion::bic);
  fit.fit.residual_sum = 1e-40;
  CHECK(information_criterion(fit, SelectionCriterion::bic) == at);
}

TEST_CASE("each criterion chooses the true columns, with noise and without") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    for (const double noise : {0.0, 0.5}) {
      const Regression data = problem(seed, noise);
      const SparsePath path = subsets(data, {});
      const CrossValidation validation = cross_validate(data, subsets, {.seed = seed});
      for (const auto criterion : {SelectionCriterion::bic, SelectionCriterion::one_standard_error}) {
        CAPTURE(seed, noise, to_string(criterion));
        const ModelChoice choice = choose_model(path, criterion, &validation);
        CHECK(path.fits[choice.index].size() <= (noise > 0 ? 3 : 2));
        CHECK(path.fits[choice.index].size() >= 2);
        CHECK_THAT(choice.reason, Contains(noise > 0 ? "the least" : "no larger than rounding explains"));
      }
      for (const auto criterion :
           {SelectionCriterion::aic, SelectionCriterion::aicc, SelectionCriterion::cross_validation}) {
        const ModelChoice choice = choose_model(path, criterion, &validation);
        if (noise == 0) CHECK(path.fits[choice.index].columns == Subset{1, 4});
        CHECK(path.fits[choice.index].size() >= 2);
      }
    }
  }
}

TEST_CASE("a path that goes on at rounding level is cut there") {
  const Regression data = problem(3, 0);
  SparsePath path;
  for (const Subset& columns : {Subset{}, {1}, {1, 4}, {1, 4, 5}, {0, 1, 4, 5}}) {
    path.fits.push_back(fit_subset(data, columns));
  }
  for (const auto criterion : {SelectionCriterion::aic, SelectionCriterion::bic}) {
    CHECK(path.fits[choose_model(path, criterion).index].columns == Subset{1, 4});
  }
  CHECK_THROWS_WITH(choose_model({}, SelectionCriterion::bic), Contains("no fit"));
}

}  // namespace
}  // namespace gordan
