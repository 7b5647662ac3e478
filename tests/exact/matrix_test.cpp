// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/exact/matrix.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

using namespace gordan;

namespace {

Matrix<Number> random_matrix(Random& random, std::size_t rows, std::size_t cols, long order) {
  Matrix<Number> result(rows, cols);
  for (Number& entry : result.data()) {
    if (random.below(4) != 0) entry = test::random_number(random, order);
  }
  return result;
}

/// The sum over all permutations.
Number leibniz_determinant(const Matrix<Number>& a) {
  std::vector<std::size_t> images(a.rows());
  std::iota(images.begin(), images.end(), 0U);
  Number result;
  do {
    int inversions = 0;
    Number product = 1;
    for (std::size_t i = 0; i < images.size(); ++i) {
      product *= a(i, images[i]);
      for (std::size_t j = 0; j < i; ++j) inversions += images[j] > images[i] ? 1 : 0;
    }
    result += inversions % 2 == 0 ? product : -product;
  } while (std::ranges::next_permutation(images).found);
  return result;
}

}  // namespace

TEST_CASE("determinants agree with the sum over permutations, inverses invert") {
  constexpr std::uint64_t seed = 61;
  CAPTURE(seed);
  Random random(seed);
  for (std::size_t n = 0; n <= 4; ++n) {
    for (const long order : {1L, 5L, 12L}) {
      for (int round = 0; round < 8; ++round) {
        const Matrix<Number> a = random_matrix(random, n, n, order);
        const Matrix<Number> b = random_matrix(random, n, n, order);
        CAPTURE(n, order, round);
        const Number determinant_a = determinant(a);
        CHECK(determinant_a == leibniz_determinant(a));
        CHECK(determinant(a * b) == determinant_a * determinant(b));
        CHECK(determinant(transpose(a)) == determinant_a);
        if (determinant_a.is_zero()) {
          CHECK_THROWS_AS(inverse(a), std::domain_error);
        } else {
          CHECK(a * inverse(a) == Matrix<Number>::identity(n));
          CHECK(inverse(a) * a == Matrix<Number>::identity(n));
        }
      }
    }
  }
}

TEST_CASE("products of rectangular matrices, sums, traces and columns") {
  constexpr std::uint64_t seed = 62;
  CAPTURE(seed);
  Random random(seed);
  const Matrix<Number> a = random_matrix(random, 3, 5, 8);
  const Matrix<Number> b = random_matrix(random, 5, 2, 8);
  const Matrix<Number> c = random_matrix(random, 5, 2, 3);
  CHECK(a * (b + c) == a * b + a * c);
  CHECK(a * (b - c) == a * b - a * c);
  CHECK(transpose(a * b) == transpose(b) * transpose(a));
  CHECK(trace(a * transpose(a)) == trace(transpose(a) * a));
  CHECK(Number(3) * a == a + a + a);
  std::vector<Number> column(5);
  for (std::size_t j = 0; j < 5; ++j) column[j] = b(j, 1);
  const std::vector<Number> image = a * column;
  for (std::size_t i = 0; i < 3; ++i) CHECK(image[i] == (a * b)(i, 1));
  CHECK(conductor(a) * 3 == std::lcm(conductor(a), 3L));
  CHECK(conductor(Matrix<Number>(2, 2)) == 1);
}
