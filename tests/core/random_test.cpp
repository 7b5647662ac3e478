// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace gordan;

TEST_CASE("splitmix64 gives the published numbers") {
  Random random(1234567);  // reference values of the public-domain implementation by Vigna
  const std::vector<std::uint64_t> expected{6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                            4593380528125082431U, 16408922859458223821U};
  for (const std::uint64_t value : expected) CHECK(random.next() == value);
}

TEST_CASE("equal seeds give equal numbers, other seeds others") {
  Random a(1);
  Random b(1);
  Random c(2);
  int differences = 0;
  for (int i = 0; i < 100; ++i) {
    const std::uint64_t value = a.next();
    CHECK(value == b.next());
    differences += value != c.next() ? 1 : 0;
  }
  CHECK(differences == 100);
}

TEST_CASE("bounded numbers stay below the bound and are spread evenly") {
  constexpr std::uint64_t seed = 7;
  CAPTURE(seed);
  Random random(seed);
  constexpr int rounds = 70000;
  std::array<int, 7> count{};
  for (int i = 0; i < rounds; ++i) ++count.at(random.below(7));
  for (const int n : count) CHECK(std::abs(n - rounds / 7) < 5 * std::sqrt(rounds / 7.0));
  CHECK(random.below(1) == 0);
  CHECK_THROWS_AS(random.below(0), ContractViolation);
}

TEST_CASE("a bound near 2^32 is not biased") {
  // With n = 3 * 2^30 a plain "multiply and shift" gives the multiples of 3 half of all numbers.
  constexpr std::uint32_t n = 3U << 30U;
  Random random(11);
  int multiples = 0;
  for (int i = 0; i < 30000; ++i) multiples += random.below(n) % 3 == 0 ? 1 : 0;
  CHECK(std::abs(multiples - 10000) < 500);
}
