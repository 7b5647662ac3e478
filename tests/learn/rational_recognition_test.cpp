// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/second_way.hpp"

#include <gordan/core/error.hpp>
#include <gordan/learn/rational_recognition.hpp>

#include <catch2/catch.hpp>

#include <numeric>

namespace gordan {
namespace {

/// The least denominator with a fraction within reach, by trying all.
std::int64_t least_denominator(double value, double reach) {
  for (std::int64_t d = 1;; ++d) {
    const double scaled = value * static_cast<double>(d);
    if (std::ceil(scaled - reach * static_cast<double>(d)) <= scaled + reach * static_cast<double>(d)) return d;
  }
}

TEST_CASE("small rationals are recognised from noisy values") {
  Random random(5);
  for (int round = 0; round < 500; ++round) {
    const auto numerator = static_cast<std::int64_t>(random.below(61)) - 30;
    const auto denominator = static_cast<std::int64_t>(random.below(12)) + 1;
    const double value = static_cast<double>(numerator) / static_cast<double>(denominator);
    const double noisy = value + 1e-6 * (2 * second_way::uniform(random) - 1);
    CAPTURE(numerator, denominator, noisy);
    const auto found = recognize_rational(noisy, 1e-6);
    REQUIRE(found);
    const std::int64_t common = std::gcd(numerator, denominator);
    CHECK(found->numerator == numerator / common);
    CHECK(found->denominator == denominator / common);
    CHECK(found->distance <= 1.001);
    CHECK(found->coincidence < 3e-4);
  }
}

TEST_CASE("the least denominator within reach is taken") {
  Random random(6);
  for (int round = 0; round < 300; ++round) {
    const double value = 4 * second_way::uniform(random) - 2;
    const double sigma = std::pow(10.0, -1 - 4 * second_way::uniform(random));
    CAPTURE(value, sigma);
    const auto found = recognize_rational(value, sigma, {.max_denominator = 100000, .max_coincidence = 1});
    REQUIRE(found);
    CHECK(found->denominator == least_denominator(value, 3 * sigma));
    CHECK(found->distance <= 3.001);
  }
}

TEST_CASE("numbers without cause are not recognised") {
  CHECK_FALSE(recognize_rational(3.14159265358979, 1e-12));
  CHECK_FALSE(recognize_rational(0.333, 0.01));
  CHECK(recognize_rational(0.333, 0.01, {.max_coincidence = 0.5})->denominator == 3);
  CHECK(recognize_rational(1e-9, 1e-8)->numerator == 0);
  CHECK(recognize_rational(-0.5, 0)->numerator == -1);
  CHECK(recognize_rational(1.0 / 3, 0)->denominator == 3);
  CHECK(recognize_rational(0.1 + 0.2, 0)->numerator == 3);
  CHECK_THROWS_AS(recognize_rational(std::nan(""), 1), InputError);
  // Of random numbers as many are recognised by chance as the coincidence says.
  Random random(7);
  int recognized = 0;
  for (int round = 0; round < 20000; ++round) {
    if (recognize_rational(second_way::uniform(random), 1e-4, {.max_coincidence = 0.01})) ++recognized;
  }
  // Denominators up to 7 have sum phi = 18 and chance 2 * 3e-4 * 18 = 1.08 %; up to 6: 12, 0.72 %.
  CHECK(recognized == Approx(20000 * 0.0072).epsilon(0.3));
}

}  // namespace
}  // namespace gordan
