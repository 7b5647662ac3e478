// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/exact/characteristic_polynomial.hpp>
#include <gordan/exact/prime.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace gordan;

namespace {

using Residues = std::vector<std::uint32_t>;

Residues product(const Residues& a, const Residues& b, std::uint32_t p) {
  Residues result(a.size() + b.size() - 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) result[i + j] = add_mod(result[i + j], mul_mod(a[i], b[j], p), p);
  }
  return result;
}

std::uint32_t value(const Residues& f, std::uint32_t t, std::uint32_t p) {
  std::uint32_t sum = 0;
  for (auto c = f.rbegin(); c != f.rend(); ++c) sum = add_mod(mul_mod(sum, t, p), *c, p);
  return sum;
}

/// det(1 - t A) at one t, by elimination.
std::uint32_t determinant_at(const Matrix<std::uint32_t>& a, std::uint32_t t, std::uint32_t p) {
  Matrix<std::uint32_t> b = Matrix<std::uint32_t>::identity(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.rows(); ++j) b(i, j) = sub_mod(b(i, j), mul_mod(t, a(i, j), p), p);
  }
  return determinant_mod(b, p);
}

Matrix<std::uint32_t> random_matrix(Random& random, std::size_t n, std::uint32_t p) {
  Matrix<std::uint32_t> result(n, n);
  for (std::uint32_t& entry : result.data()) entry = random.below(3) == 0 ? 0 : random.below(p);
  return result;
}

Matrix<std::uint32_t> random_monomial(Random& random, std::size_t n, std::uint32_t p) {
  std::vector<std::size_t> image(n);
  std::iota(image.begin(), image.end(), std::size_t{0});
  for (std::size_t k = n; k > 1; --k) std::swap(image[k - 1], image[random.below(static_cast<std::uint32_t>(k))]);
  Matrix<std::uint32_t> result(n, n);
  for (std::size_t i = 0; i < n; ++i) result(i, image[i]) = 1 + random.below(p - 1);
  return result;
}

}  // namespace

TEST_CASE("det(1 - t A) agrees with determinants at points, for dense, sparse and monomial matrices") {
  for (std::uint64_t seed = 1; seed <= 90; ++seed) {
    Random random(seed);
    const std::uint32_t p = random.below(2) == 0 ? 101 : 2147483647;
    const std::size_t n = random.below(9);
    Matrix<std::uint32_t> a = seed % 2 == 0 ? random_matrix(random, n, p) : random_monomial(random, n, p);
    if (seed % 5 == 0 && n > 0) std::fill(a.row(0).begin(), a.row(0).end(), 0);  // singular, at most nearly monomial
    CAPTURE(seed, p, n);
    const Residues f = reversed_characteristic_polynomial(a, p);
    REQUIRE(f.size() == n + 1);
    CHECK(f.front() == 1);
    for (int k = 0; k < 12; ++k) {
      const std::uint32_t t = random.below(p);
      CHECK(value(f, t, p) == determinant_at(a, t, p));
    }
  }
}

TEST_CASE("block sums multiply and conjugates agree") {
  const std::uint32_t p = 2147483647;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::size_t n = 1 + random.below(4);
    const std::size_t m = 1 + random.below(4);
    const Matrix<std::uint32_t> a = random_matrix(random, n, p);
    const Matrix<std::uint32_t> b = random_monomial(random, m, p);
    Matrix<std::uint32_t> sum(n + m, n + m);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) sum(i, j) = a(i, j);
    }
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = 0; j < m; ++j) sum(n + i, n + j) = b(i, j);
    }
    const Residues expected =
        product(reversed_characteristic_polynomial(a, p), reversed_characteristic_polynomial(b, p), p);
    CHECK(reversed_characteristic_polynomial(sum, p) == expected);
    const Matrix<std::uint32_t> g = random_matrix(random, n + m, p);
    if (determinant_mod(g, p) == 0) continue;
    CHECK(reversed_characteristic_polynomial(multiply(multiply(g, sum, p), inverse_mod(g, p), p), p) == expected);
  }
}

TEST_CASE("multiplicities of roots of unity") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    // Over F_p with p = 1 mod 12 every root of unity of order dividing 12 is there: a product of (t - root).
    const std::vector<ModularImage> images = split_prime_images(12, 0);
    const std::uint32_t p = images.front().prime;
    std::vector<int> expected(13, 0);
    std::vector<int> multiplicity(12, 0);
    Residues f{1 + random.below(p - 1)};
    for (std::uint32_t factors = random.below(8); factors > 0; --factors) {
      const std::uint32_t k = random.below(12);
      const std::uint32_t root = pow_mod(images.front().root, k, p);
      f = product(f, {sub_mod(0, root, p), 1}, p);
      const auto order = static_cast<std::size_t>(12 / std::gcd(12U, k));
      expected[order] = std::max(expected[order], ++multiplicity[k]);
    }
    CHECK(root_of_unity_multiplicities(f, p, 12) == expected);
    CHECK(root_of_unity_multiplicities(product(f, {5, 1}, p), p, 12).empty());  // -5 is no root of 1
  }
}
