// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::between;
using Method = ShortVectorSearch::Method;

namespace {

Matrix<Integer> random_matrix(Random& random, std::size_t rows, std::size_t cols, long size) {
  Matrix<Integer> result(rows, cols);
  for (Integer& entry : result.data()) entry = between(random, -size, size);
  return result;
}

std::vector<Integer> times(const Matrix<Integer>& a, const ShortVector& v) {
  std::vector<Integer> result(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i)
    for (std::size_t j = 0; j < v.size(); ++j) result[i] += a(i, j) * Integer(v[j]);
  return result;
}

// Every vector of norm at most t, one place after the other.
void each_vector(ShortVector& v, std::size_t place, std::int64_t left, const std::function<void()>& visit) {
  if (place == v.size()) {
    visit();
    return;
  }
  for (v[place] = -left; v[place] <= left; ++v[place]) each_vector(v, place + 1, left - std::abs(v[place]), visit);
  v[place] = 0;
}

std::vector<ShortVector> by_hand(const Matrix<Integer>& a, const std::vector<Integer>& b, std::int64_t above,
                                 std::int64_t up_to, bool up_to_sign) {
  std::vector<ShortVector> found;
  ShortVector v(a.cols());
  each_vector(v, 0, up_to, [&] {
    if (l1_norm(v) <= above || times(a, v) != b || (up_to_sign && nicer_sign(v) != v)) return;
    found.push_back(v);
  });
  std::ranges::sort(found, nicer);
  return found;
}

}  // namespace

TEST_CASE("short null vectors: both methods find what exhaustion finds") {
  Random random(21);
  for (int trial = 0; trial < 40; ++trial) {
    CAPTURE(trial);
    const std::size_t cols = 2 + random.below(4);
    const Matrix<Integer> a = random_matrix(random, 1 + random.below(3), cols, 3);
    const Matrix<Integer> basis = integer_nullspace(a);
    const std::int64_t up_to = 6;
    const std::int64_t above = trial % 3 == 0 ? 2 : 0;
    const auto expected = by_hand(a, std::vector<Integer>(a.rows()), above, up_to, true);
    ShortVectorSearch search(a, basis, 1'000'000);
    CHECK(search.null_vectors(above, up_to, Method::halves) == expected);
    CHECK(search.null_vectors(above, up_to, Method::coordinates) == expected);
    CHECK(search.null_vectors(above, up_to) == expected);
  }
}

TEST_CASE("short solutions: both methods find what exhaustion finds") {
  Random random(22);
  for (int trial = 0; trial < 40; ++trial) {
    CAPTURE(trial);
    const std::size_t cols = 2 + random.below(4);
    const Matrix<Integer> a = random_matrix(random, 1 + random.below(3), cols, 2);
    ShortVector particular(cols);
    for (std::int64_t& entry : particular) entry = between(random, -2, 2);
    const std::int64_t above = trial % 2 == 0 ? -1 : 2;
    const auto expected = by_hand(a, times(a, particular), above, 5, false);
    ShortVectorSearch search(a, integer_nullspace(a), 1'000'000);
    CHECK(search.solutions(particular, above, 5, Method::halves) == expected);
    CHECK(search.solutions(particular, above, 5, Method::coordinates) == expected);
  }
}

TEST_CASE("a search that needs more than its work limit lists nothing") {
  Random random(23);
  const Matrix<Integer> a = random_matrix(random, 3, 30, 3);
  ShortVectorSearch search(a, integer_nullspace(a), 1000);
  CHECK_FALSE(search.null_vectors(0, 8).has_value());
}

TEST_CASE("a search can be interrupted") {
  Random random(24);
  const Matrix<Integer> a = random_matrix(random, 3, 30, 3);
  std::stop_source source;
  source.request_stop();
  ShortVectorSearch search(a, integer_nullspace(a), 100'000'000, {.stop = source.get_token()});
  CHECK_THROWS_AS(search.null_vectors(0, 8), LimitReached);
}

TEST_CASE("the order of short vectors and their signs") {
  CHECK(nicer({1, 1, 0}, {1, -1, 0}));
  CHECK(nicer({1, 0, 0}, {1, 1, 0}));
  CHECK(nicer({1, 1, 1}, {2, 1, 0}));   // a smaller largest entry
  CHECK(nicer({2, 1, 0}, {2, -1, 0}));  // fewer negative entries
  CHECK(nicer({1, -1, 0}, {0, 1, -1}));
  CHECK(nicer_sign({-1, -1, 1}) == ShortVector{1, 1, -1});
  CHECK(nicer_sign({1, -2}) == ShortVector{-1, 2});
  CHECK(nicer_sign({-1, 1}) == ShortVector{1, -1});
}
