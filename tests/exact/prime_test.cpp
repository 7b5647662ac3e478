// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <exact/random_numbers.hpp>
#include <numeric>
#include <stdexcept>

using namespace gordan;

namespace {

bool divides_nothing(std::uint32_t n) {
  for (std::uint32_t q = 2; static_cast<std::uint64_t>(q) * q <= n; ++q) {
    if (n % q == 0) return false;
  }
  return n >= 2;
}

}  // namespace

TEST_CASE("primes agree with trial division") {
  for (std::uint32_t n = 0; n < 20'000; ++n) {
    if (is_prime(n) != divides_nothing(n)) FAIL("n = " << n);
  }
  for (std::uint32_t n = 2'147'480'000; n < 2'147'480'300; ++n) {
    if (is_prime(n) != divides_nothing(n)) FAIL("n = " << n);
  }
  CHECK_FALSE(is_prime(3'215'031'751));  // strong pseudoprime to the bases 2, 3, 5, 7
}

TEST_CASE("word-size arithmetic") {
  Random random(1);
  for (const std::uint32_t p : {2U, 3U, 101U, 65537U, 2147483647U}) {
    CHECK(pow_mod(0, 0, p) == 1);
    CHECK_THROWS_AS(inverse_mod(0, p), std::domain_error);
    for (int trial = 0; trial < 200; ++trial) {
      const std::uint32_t a = random.below(p);
      const std::uint32_t b = random.below(p);
      CAPTURE(p, a, b);
      CHECK(add_mod(a, b, p) == (static_cast<std::uint64_t>(a) + b) % p);
      CHECK(add_mod(sub_mod(a, b, p), b, p) == a);
      CHECK(pow_mod(a, p, p) == a);
      if (a != 0) CHECK(mul_mod(a, inverse_mod(a, p), p) == 1);
    }
  }
}

TEST_CASE("split primes are the largest ones, and their images all primitive roots") {
  for (const long n : {1L, 2L, 3L, 4L, 5L, 8L, 12L, 30L, 60L, 97L}) {
    std::uint32_t previous = std::uint32_t{1} << 31;
    for (int k = 0; k < 3; ++k) {
      const std::vector<ModularImage> images = split_prime_images(n, k);
      const std::uint32_t p = images.front().prime;
      CAPTURE(n, k, p);
      CHECK(divides_nothing(p));
      CHECK(p < previous);
      std::uint32_t between = previous - 1;
      while (between > p && !(between % n == 1 % n && divides_nothing(between))) --between;
      CHECK(between == p);
      previous = p;
      std::size_t units = 0;
      for (long a = 1; a <= n; ++a) units += std::gcd(a, n) == 1 ? 1 : 0;
      CHECK(images.size() == units);
      for (std::size_t i = 0; i < images.size(); ++i) {
        CHECK(images[i].conductor == n);
        if (i > 0) CHECK(images[i - 1].root < images[i].root);
        std::uint32_t power = images[i].root;
        long order = 1;
        for (; power != 1; ++order) power = mul_mod(power, images[i].root, p);
        CHECK(order == n);
      }
    }
  }
  CHECK_THROWS_AS(split_prime_images(long{1} << 31, 0), LimitReached);
  CHECK_THROWS_AS(split_prime_images((long{1} << 31) - 2, 1), LimitReached);
}

TEST_CASE("reduction is a ring homomorphism") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const long n = test::orders()[random.below(static_cast<std::uint32_t>(test::orders().size()))];
    const auto images = split_prime_images(n, static_cast<int>(random.below(3)));
    const ModularImage image = images[random.below(static_cast<std::uint32_t>(images.size()))];
    const std::uint32_t p = image.prime;
    const Number a = test::random_number(random, n);
    const Number b = test::random_number(random, n);
    CHECK(reduce(Number(1), image) == 1);
    CHECK(reduce(Number::root_of_unity(n), image) == image.root % p);
    CHECK(reduce(a + b, image) == add_mod(reduce(a, image), reduce(b, image), p));
    CHECK(reduce(a * b, image) == mul_mod(reduce(a, image), reduce(b, image), p));
    if (!a.is_zero()) CHECK(mul_mod(reduce(Number(1) / a, image), reduce(a, image), p) == 1);
  }
  const ModularImage image = split_prime_images(8, 0).front();
  const std::uint32_t root = reduce(Number::square_root(2), image);
  CHECK(mul_mod(root, root, image.prime) == 2);
  CHECK_THROWS_AS(reduce(Number(Rational(1, Integer(image.prime))), image), std::domain_error);
  CHECK_THROWS_AS(reduce(Number::square_root(2) / Number(image.prime), image), std::domain_error);
  CHECK_THROWS_AS(reduce(Number::root_of_unity(3), image), ContractViolation);
}

TEST_CASE("the examples of the page of the module") {
  const Number golden = parse_number("(1 + sqrt(5))/2");
  CHECK(to_string(golden * golden) == "3/2 + 1/2*sqrt(5)");
  CHECK(golden.conductor() == 5);
  CHECK(to_double(golden) == 1.618033988749895);
  CHECK(to_string(parse_polynomial(PolynomialRing({"x", "y"}), "sqrt(2)*(x - y)^2")) ==
        "sqrt(2)*x^2 - 2*sqrt(2)*x*y + sqrt(2)*y^2");
  const ModularImage image = split_prime_images(5, 0).front();
  const std::uint32_t root = reduce(golden, image);
  CHECK(mul_mod(root, root, image.prime) == add_mod(root, 1, image.prime));
}
