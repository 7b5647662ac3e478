// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/lifting.hpp>

#include <catch2/catch.hpp>
#include <exact/random_numbers.hpp>

using namespace gordan;

TEST_CASE("rational reconstruction finds exactly the small fractions") {
  const Integer modulus = 10007;  // sqrt(modulus / 2) = 70.7...
  std::vector<std::optional<Rational>> expected(10007);
  for (long den = 1; den <= 70; ++den) {
    for (long num = -70; num <= 70; ++num) {
      const Rational q{Integer(num), Integer(den)};
      expected[q.mod(10007)] = q;
    }
  }
  for (std::uint32_t residue = 0; residue < 10007; ++residue) {
    if (rational_reconstruction(residue, modulus) != expected[residue]) FAIL("residue " << residue);
  }
}

TEST_CASE("vectors of rationals return from their residues") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<Rational> values(random.below(30));
    Integer height = 1;
    for (Rational& value : values) {
      value = Rational(test::random_integer(random), pow(Integer(test::between(random, 1, 50)), random.below(6)));
      height = std::max(height, std::max(abs(value.num()), value.den()));
    }
    RationalLifter lifter(values.size());
    bool lifted = false;
    for (int k = 0; k < 60 && !lifted; ++k) {
      const std::uint32_t p = split_prime_images(1, k).front().prime;
      std::vector<std::uint32_t> residues;
      for (const Rational& value : values) residues.push_back(value.mod(p));
      lifter.add(p, residues);
      const auto result = lifter.lift();
      if (!result) continue;
      lifted = true;
      CHECK(*result == values);
    }
    CHECK(lifted);
    CHECK(lifter.modulus().bits() <= 2 * height.bits() + 80);
    CHECK_THROWS_AS(lifter.add(split_prime_images(1, 0).front().prime, std::vector<std::uint32_t>(values.size())),
                    ContractViolation);
  }
}

TEST_CASE("a fraction that needs more primes is not guessed from few") {
  const std::uint32_t p = split_prime_images(1, 0).front().prime;
  int guessed = 0;
  for (std::uint32_t trial = 0; trial < 4000; ++trial) {
    RationalLifter lifter(1);
    lifter.add(p, std::vector<std::uint32_t>{static_cast<std::uint32_t>(Random(trial).next() % p)});
    if (lifter.lift()) ++guessed;
  }
  CHECK(guessed < 10);
}

TEST_CASE("vectors of cyclotomic numbers return from all their images") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    const long n = test::orders()[random.below(static_cast<std::uint32_t>(test::orders().size()))];
    CAPTURE(seed, n);
    std::vector<Number> values(1 + random.below(10));
    for (Number& value : values) value = test::random_number(random, n);
    NumberLifter lifter(n, values.size());
    bool lifted = false;
    for (int k = 0; k < 10 && !lifted; ++k) {
      const auto images = split_prime_images(n, k);
      std::vector<std::vector<std::uint32_t>> residues(images.size());
      for (std::size_t e = 0; e < images.size(); ++e) {
        for (const Number& value : values) residues[e].push_back(reduce(value, images[e]));
      }
      lifter.add(images, residues);
      const auto result = lifter.lift();
      if (!result) continue;
      lifted = true;
      CHECK(*result == values);
    }
    CHECK(lifted);
  }
}
