// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/identifiability.hpp>

#include <catch2/catch.hpp>

namespace gordan {
namespace {

using Catch::Matchers::Contains;

Regression named(std::uint64_t seed) {
  Random random(seed);
  Regression data;
  data.features = second_way::random_columns(random, 30, 7, 0.3);
  data.target = data.features.col(0);
  data.names = {"x1", "x2", "x3", "x4", "x5", "x6", "x7"};
  return data;
}

TEST_CASE("columns that depend on earlier ones are found and explained") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    Regression data = named(seed);
    data.features.col(2) = 2 * data.features.col(0) - data.features.col(1);
    data.features.col(4).setZero();
    data.features.col(6) = 0.5 * data.features.col(5) + 1e6 * data.features.col(3);
    const Identifiability found = identifiability(data);
    CHECK(found.kept == std::vector<Eigen::Index>{0, 1, 3, 5});
    REQUIRE(found.dependences.size() == 3);
    CHECK_THAT(found.dependences[0].text, Contains("x3 = 2*x1 - x2 to "));
    CHECK(found.dependences[0].distance < 1e-14);
    CHECK(found.dependences[1].text == "x5 is zero");
    CHECK_THAT(found.dependences[2].text, Contains("x7 = 1000000*x4 + 0.5*x6 to "));
    const Eigen::VectorXd rest =
        data.features.col(6) - 1e6 * data.features.col(3) - found.dependences[2].factors[1] * data.features.col(5);
    CHECK(rest.norm() < 1e-8 * data.features.col(6).norm());
    CHECK_FALSE(found.all_kept());
  }
}

TEST_CASE("the criterion is the distance from the span of the columns before") {
  for (const double distance : {1e-6, 1e-9, 1e-10, 1e-12, 1e-14}) {
    CAPTURE(distance);
    Regression data = named(4);
    data.features.col(6) = data.features.col(1) +
                           distance * data.features.col(1).norm() / data.features.col(5).norm() * data.features.col(5);
    data.features.col(5).setOnes();
    const Identifiability found = identifiability(data);
    CHECK(found.all_kept() == (distance > 1e-11));
    if (distance <= 1e-11) continue;
    CHECK_THAT(found.warnings.back(), Contains("nearly collinear on the data: x2, x7 (condition number"));
    CHECK(found.condition * distance > 0.2);
    CHECK(found.condition * distance < 20);
  }
}

TEST_CASE("constants, and too few samples") {
  Regression data = named(8);
  data.features.col(1).setConstant(2.5);
  data.features.col(4).setConstant(-5);
  const Identifiability found = identifiability(data);
  CHECK(found.constant == std::vector<Eigen::Index>{1, 4});
  CHECK(found.warnings[0] == "x2 is constant (2.5) on the data");
  CHECK_THAT(found.dependences[0].text, Contains("x5 = -2*x2 to"));
  CHECK_THROWS_WITH(identifiability(with_samples(data, std::vector<Eigen::Index>{0, 1, 2})),
                    Contains("3 samples for 7 parameters: a fit needs at least 7"));
}

}  // namespace
}  // namespace gordan
