// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <cstdlib>

namespace gordan {
namespace {

SignedRoot root(long top, long bottom) { return SignedRoot::from_signed_square(Rational(top, bottom)); }

SignedRoot integer_coefficient(int l1, int m1, int l2, int m2, int l3, int m3) {
  return clebsch_gordan(Spin::integer(l1), Spin::integer(m1), Spin::integer(l2), Spin::integer(m2), Spin::integer(l3),
                        Spin::integer(m3));
}

Integer factorial_of(int twice) { return factorial(static_cast<unsigned long>(twice / 2)); }

/// Racah's sum in factorials, independent of the binomial form: Edmonds (3.6.10).
SignedRoot by_factorials(Spin j1, Spin m1, Spin j2, Spin m2, Spin J) {
  const int a = j1.twice;
  const int b = j2.twice;
  const int c = J.twice;
  const int M = m1.twice + m2.twice;
  Rational sum;
  for (int k = 0; k <= a + b - c; k += 2) {
    const int list[] = {
        k, a + b - c - k, a - m1.twice - k, b + m2.twice - k, c - b + m1.twice + k, c - a - m2.twice + k};
    if (*std::min_element(std::begin(list), std::end(list)) < 0) continue;
    Integer bottom = 1;
    for (const int n : list) bottom *= factorial_of(n);
    sum += Rational(Integer(k / 2 % 2 == 0 ? 1 : -1), bottom);
  }
  Integer top = Integer(c + 1) * factorial_of(a + b - c) * factorial_of(a - b + c) * factorial_of(b - a + c);
  for (const int n : {a + m1.twice, a - m1.twice, b + m2.twice, b - m2.twice, c + M, c - M}) top *= factorial_of(n);
  return SignedRoot::from_signed_square(Rational(top, factorial_of(a + b + c + 2))) * SignedRoot(sum);
}

TEST_CASE("known Clebsch-Gordan coefficients") {
  CHECK(integer_coefficient(2, 0, 2, 0, 4, 0) == root(18, 35));
  CHECK(integer_coefficient(2, 0, 2, 0, 2, 0) == root(-2, 7));
  CHECK(integer_coefficient(2, 0, 2, 0, 0, 0) == root(1, 5));
  CHECK(integer_coefficient(2, 1, 1, -1, 1, 0) == root(3, 10));
  CHECK(clebsch_gordan({3}, {1}, {2}, {0}, {5}, {1}) == root(3, 5));
  CHECK(clebsch_gordan({1}, {1}, {1}, {-1}, {0}, {0}) == root(1, 2));
  CHECK(clebsch_gordan({1}, {-1}, {1}, {1}, {0}, {0}) == root(-1, 2));
}

TEST_CASE("coefficients agree with Racah's sum in factorials") {
  for (int a = 0; a <= 7; ++a) {
    for (int b = 0; b <= 6; ++b) {
      for (int c = std::abs(a - b); c <= a + b; c += 2) {
        for (int m1 = -a; m1 <= a; m1 += 2) {
          for (int m2 = std::max(-b, -c - m1); m2 <= std::min(b, c - m1); m2 += 2) {
            if (std::abs(m1 + m2) > c || (b - m2) % 2 != 0) continue;
            CAPTURE(a, b, c, m1, m2);
            CHECK(clebsch_gordan({a}, {m1}, {b}, {m2}, {c}, {m1 + m2}) == by_factorials({a}, {m1}, {b}, {m2}, {c}));
          }
        }
      }
    }
  }
}

TEST_CASE("large spins take the path of long integers and agree as well") {
  const Spin j1{130};
  const Spin j2{127};
  for (const int J : {5, 129, 257}) {
    for (const int m2 : {-63, 1, 5}) {
      CAPTURE(J, m2);
      const Spin m1{2 * ((5 - m2) / 4)};
      if (std::abs(m1.twice + m2) > J) continue;
      CHECK(clebsch_gordan(j1, m1, j2, {m2}, {J}, {m1.twice + m2}) == by_factorials(j1, m1, j2, {m2}, {J}));
    }
  }
}

/// sum over J of <m1 m2|J M> <m1' m2'|J M>, or over m1, m2 of <m1 m2|J M> <m1 m2|J' M>, as an exact number.
TEST_CASE("coefficients are orthonormal and complete, exactly") {
  for (const auto& [a, b] : {std::pair{4, 3}, std::pair{2, 5}, std::pair{6, 6}, std::pair{1, 1}, std::pair{0, 4}}) {
    CAPTURE(a, b);
    const Spin j1{a};
    const Spin j2{b};
    for (int M = -a - b; M <= a + b; M += 2) {
      std::vector<int> firsts;
      for (int m1 = -a; m1 <= a; m1 += 2) {
        if (std::abs(M - m1) <= b) firsts.push_back(m1);
      }
      std::vector<int> totals;
      for (int J = std::max(std::abs(a - b), std::abs(M)); J <= a + b; J += 2) totals.push_back(J);
      REQUIRE(firsts.size() == totals.size());
      for (const int x : totals) {
        for (const int y : totals) {
          Number sum;
          for (const int m1 : firsts) {
            sum += to_number(clebsch_gordan(j1, {m1}, j2, {M - m1}, {x}, {M}) *
                             clebsch_gordan(j1, {m1}, j2, {M - m1}, {y}, {M}));
          }
          CHECK(sum == Number(x == y ? 1 : 0));
        }
      }
      for (const int x : firsts) {
        for (const int y : firsts) {
          Number sum;
          for (const int J : totals) {
            sum += to_number(clebsch_gordan(j1, {x}, j2, {M - x}, {J}, {M}) *
                             clebsch_gordan(j1, {y}, j2, {M - y}, {J}, {M}));
          }
          CHECK(sum == Number(x == y ? 1 : 0));
        }
      }
    }
  }
}

TEST_CASE("tables hold the coefficients that do not vanish") {
  const std::vector<ComplexCouplingEntry> table = complex_coupling({3}, {2}, {3});
  std::size_t count = 0;
  for (int i = 0; i <= 3; ++i) {
    for (int j = 0; j <= 2; ++j) {
      for (int k = 0; k <= 3; ++k) {
        const SignedRoot value = clebsch_gordan({3}, {2 * i - 3}, {2}, {2 * j - 2}, {3}, {2 * k - 3});
        if (value.is_zero()) continue;
        REQUIRE(count < table.size());
        CHECK((table[count].i == i && table[count].j == j && table[count].k == k && table[count].value == value));
        ++count;
      }
    }
  }
  CHECK(count == table.size());
  CHECK(complex_coupling({1}, {1}, {1}).empty());
}

TEST_CASE("coefficients vanish outside the selection rules, and wrong spins are refused") {
  CHECK(integer_coefficient(1, 0, 1, 0, 3, 0).is_zero());
  CHECK(integer_coefficient(1, 1, 1, 1, 2, 1).is_zero());
  CHECK(integer_coefficient(1, 2, 1, -1, 2, 1).is_zero());
  CHECK(clebsch_gordan({1}, {0}, {1}, {0}, {0}, {0}).is_zero());
  CHECK_THROWS_AS(clebsch_gordan({-1}, {1}, {1}, {1}, {2}, {2}), InputError);
  CHECK_THROWS_AS(clebsch_gordan({max_twice_spin + 2}, {0}, {2}, {0}, {max_twice_spin}, {0}), LimitReached);
}

}  // namespace
}  // namespace gordan
