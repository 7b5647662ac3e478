// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <exact/random_numbers.hpp>
#include <numeric>
#include <stdexcept>

using namespace gordan;

namespace {

Matrix<Number> random_matrix(Random& random, std::size_t rows, std::size_t cols, long n) {
  Matrix<Number> result(rows, cols);
  for (Number& entry : result.data()) entry = test::random_number(random, n);
  return result;
}

// The sum over all permutations.
std::uint32_t leibniz(const Matrix<std::uint32_t>& a, std::uint32_t p) {
  std::vector<std::size_t> image(a.rows());
  std::iota(image.begin(), image.end(), std::size_t{0});
  std::uint32_t sum = 0;
  do {
    std::uint32_t product = 1 % p;
    bool even = true;
    for (std::size_t i = 0; i < image.size(); ++i) {
      product = mul_mod(product, a(i, image[i]), p);
      for (std::size_t j = 0; j < i; ++j) even = even != (image[j] > image[i]);
    }
    sum = even ? add_mod(sum, product, p) : sub_mod(sum, product, p);
  } while (std::next_permutation(image.begin(), image.end()));
  return sum;
}

}  // namespace

TEST_CASE("matrices modulo p are the images of exact matrices") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const long n = test::orders()[random.below(8)];
    const ModularImage image = split_prime_images(n, 0).back();
    const std::uint32_t p = image.prime;
    const std::size_t size = 1 + random.below(4);
    const Matrix<Number> a = random_matrix(random, size, size, n);
    const Matrix<Number> b = random_matrix(random, size, 3, n);
    CHECK(multiply(reduce(a, image), reduce(b, image), p) == reduce(a * b, image));
    CHECK(determinant_mod(reduce(a, image), p) == reduce(determinant(a), image));
    if (!determinant(a).is_zero()) CHECK(inverse_mod(reduce(a, image), p) == reduce(inverse(a), image));
  }
}

TEST_CASE("determinants modulo small and large primes by Leibniz") {
  Random random(2);
  for (const std::uint32_t p : {2U, 3U, 5U, 2147483647U}) {
    for (int trial = 0; trial < 40; ++trial) {
      Matrix<std::uint32_t> a(random.below(6), 0);
      a = Matrix<std::uint32_t>(a.rows(), a.rows());
      for (std::uint32_t& entry : a.data()) entry = random.below(p);
      CAPTURE(p, trial, a.data());
      const std::uint32_t determinant = leibniz(a, p);
      CHECK(determinant_mod(a, p) == determinant);
      if (determinant == 0) {
        CHECK_THROWS_AS(inverse_mod(a, p), std::domain_error);
      } else {
        CHECK(multiply(a, inverse_mod(a, p), p) == Matrix<std::uint32_t>::identity(a.rows()));
      }
    }
  }
}

TEST_CASE("long sums of the largest residues do not overflow") {
  const std::uint32_t p = 2147483647;
  const Matrix<std::uint32_t> a(1, 1000, p - 1);
  const Matrix<std::uint32_t> b(1000, 1, p - 1);
  CHECK(multiply(a, b, p)(0, 0) == 1000);
  CHECK(multiply(a, b.data(), p) == std::vector<std::uint32_t>{1000});
  CHECK_THROWS_AS(multiply(a, a, p), ContractViolation);
}
