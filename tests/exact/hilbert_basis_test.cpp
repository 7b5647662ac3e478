// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/hilbert_basis.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::between;

namespace {

bool divides(const ShortVector& a, const ShortVector& b) {
  return std::ranges::equal(a, b, [](std::int64_t x, std::int64_t y) { return x <= y; });
}

// All solutions with entries >= 0 and norm at most t that are not above another one: by exhaustion.
std::vector<ShortVector> by_hand(const Matrix<Integer>& a, std::int64_t t) {
  std::vector<ShortVector> all;
  ShortVector v(a.cols());
  const auto fill = [&](auto&& self, std::size_t place, std::int64_t left) -> void {
    if (place == v.size()) {
      for (std::size_t i = 0; i < a.rows(); ++i) {
        Integer sum;
        for (std::size_t j = 0; j < v.size(); ++j) sum += a(i, j) * Integer(v[j]);
        if (!sum.is_zero()) return;
      }
      if (l1_norm(v) > 0) all.push_back(v);
      return;
    }
    for (v[place] = 0; v[place] <= left; ++v[place]) self(self, place + 1, left - v[place]);
    v[place] = 0;
  };
  fill(fill, 0, t);
  std::ranges::sort(all, nicer);
  std::vector<ShortVector> minimal;
  for (const ShortVector& candidate : all) {
    if (std::ranges::none_of(minimal, [&](const ShortVector& m) { return divides(m, candidate); })) {
      minimal.push_back(candidate);
    }
  }
  return minimal;
}

}  // namespace

TEST_CASE("Hilbert bases agree with exhaustion as far as it goes") {
  Random random(41);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    Matrix<Integer> a(1 + random.below(3), 3 + random.below(3));
    for (Integer& entry : a.data()) entry = between(random, -3, 3);
    const std::vector<ShortVector> basis = hilbert_basis(a);
    const std::int64_t t = 10;
    std::vector<ShortVector> low;
    std::ranges::copy_if(basis, std::back_inserter(low), [](const ShortVector& v) { return l1_norm(v) <= t; });
    CHECK(low == by_hand(a, t));
    for (const ShortVector& v : basis)
      for (const ShortVector& w : basis) CHECK((&v == &w || !divides(v, w)));
  }
}

TEST_CASE("known Hilbert bases") {
  Matrix<Integer> a(1, 3);  // 2 x = 3 y, z free in sign only: x^3 y^2
  a(0, 0) = 2;
  a(0, 1) = -3;
  CHECK(hilbert_basis(a) == std::vector<ShortVector>{{0, 0, 1}, {3, 2, 0}});
  // weights (1, 1, -2): x^2 z, x y z, y^2 z
  Matrix<Integer> b(1, 3);
  b(0, 0) = 1;
  b(0, 1) = 1;
  b(0, 2) = -2;
  CHECK(hilbert_basis(b) == std::vector<ShortVector>{{1, 1, 1}, {2, 0, 1}, {0, 2, 1}});
  // magic squares of order 3 have 5 generators
  Matrix<Integer> magic(7, 9);
  const std::vector<std::vector<std::size_t>> lines{{3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7},
                                                    {2, 5, 8}, {0, 4, 8}, {2, 4, 6}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::size_t place : {0, 1, 2}) magic(i, place) -= 1;
    for (const std::size_t place : lines[i]) magic(i, place) += 1;
  }
  CHECK(hilbert_basis(magic).size() == 5);
}

TEST_CASE("a Hilbert basis beyond the limit is a limit reached") {
  Matrix<Integer> a(1, 6);
  const std::vector<long> entries{13, 17, 19, -14, -16, -23};
  for (std::size_t j = 0; j < entries.size(); ++j) a(0, j) = entries[j];
  CHECK_THROWS_AS(hilbert_basis(a, 20), LimitReached);
}
