// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/wigner_symbols.hpp>
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>

#include <cstdlib>
#include <utility>

namespace gordan {
namespace {

Spin draw(Random& random, int bound) { return {static_cast<int>(random.below(static_cast<std::uint32_t>(bound + 1)))}; }

TEST_CASE("known 6j symbols and a Gaunt coefficient") {
  const auto equal = [](int l) {
    const Spin j = Spin::integer(l);
    return to_string(wigner_6j(j, j, j, j, j, j));
  };
  CHECK(equal(1) == "1/6");
  CHECK(equal(2) == "-3/70");
  CHECK(equal(3) == "-1/14");
  // The integral of Y_10 Y_10 Y_20 is 1/sqrt(5 pi).
  CHECK(gaunt_root_4pi(1, 1, 2, 0, 0, 0) == SignedRoot::from_signed_square(Rational(4, 5)));
}

TEST_CASE("3j symbols are symmetric under even permutations and get a sign under odd ones and under m to -m") {
  for (int a = 0; a <= 5; ++a) {
    for (int b = 0; b <= 4; ++b) {
      for (int c = std::abs(a - b); c <= a + b; c += 2) {
        for (int m1 = -a; m1 <= a; m1 += 2) {
          for (int m2 = -b; m2 <= b; m2 += 2) {
            const int m3 = -m1 - m2;
            if (std::abs(m3) > c) continue;
            CAPTURE(a, b, c, m1, m2);
            const SignedRoot value = wigner_3j({a}, {b}, {c}, {m1}, {m2}, {m3});
            const SignedRoot other = (a + b + c) / 2 % 2 == 0 ? value : -value;
            CHECK(wigner_3j({b}, {c}, {a}, {m2}, {m3}, {m1}) == value);
            CHECK(wigner_3j({b}, {a}, {c}, {m2}, {m1}, {m3}) == other);
            CHECK(wigner_3j({a}, {b}, {c}, {-m1}, {-m2}, {-m3}) == other);
          }
        }
      }
    }
  }
}

TEST_CASE("6j symbols recouple three spins, exactly") {
  // <(j1 j2) p, j3; J | j1, (j2 j3) q; J> = (-1)^(j1+j2+j3+J) sqrt((2p+1)(2q+1)) {j1 j2 p; j3 J q}, at M = J.
  const std::uint64_t seed = 41;
  CAPTURE(seed);
  Random random(seed);
  for (int trial = 0; trial < 25; ++trial) {
    const Spin j1 = draw(random, 4);
    const Spin j2 = draw(random, 4);
    const Spin j3 = draw(random, 3);
    for (int J = (j1.twice + j2.twice + j3.twice) % 2; J <= j1.twice + j2.twice + j3.twice; J += 2) {
      for (int p = std::abs(j1.twice - j2.twice); p <= j1.twice + j2.twice; p += 2) {
        for (int q = std::abs(j2.twice - j3.twice); q <= j2.twice + j3.twice; q += 2) {
          if (!is_triangle({p}, j3, {J}) || !is_triangle(j1, {q}, {J})) continue;
          CAPTURE(j1.twice, j2.twice, j3.twice, J, p, q);
          Number sum;
          for (int m1 = -j1.twice; m1 <= j1.twice; m1 += 2) {
            for (int m2 = -j2.twice; m2 <= j2.twice; m2 += 2) {
              const int m3 = J - m1 - m2;
              if (std::abs(m3) > j3.twice) continue;
              sum += to_number(clebsch_gordan(j1, {m1}, j2, {m2}, {p}, {m1 + m2}) *
                               clebsch_gordan({p}, {m1 + m2}, j3, {m3}, {J}, {J}) *
                               clebsch_gordan(j2, {m2}, j3, {m3}, {q}, {m2 + m3}) *
                               clebsch_gordan(j1, {m1}, {q}, {m2 + m3}, {J}, {J}));
            }
          }
          const SignedRoot scale = SignedRoot::from_signed_square((p + 1) * (q + 1));
          const SignedRoot value = scale * wigner_6j(j1, j2, {p}, j3, {J}, {q});
          const bool negative = (j1.twice + j2.twice + j3.twice + J) / 2 % 2 != 0;
          CHECK(sum == to_number(negative ? -value : value));
        }
      }
    }
  }
}

TEST_CASE("9j symbols with a zero are 6j symbols, and transposition keeps them") {
  // {a b e; c d e; f f 0} = (-1)^(b+c+e+f) / sqrt((2e+1)(2f+1)) {a b e; d c f}: Edmonds (6.4.14).
  const std::uint64_t seed = 42;
  CAPTURE(seed);
  Random random(seed);
  int nonzero = 0;
  for (int trial = 0; trial < 400; ++trial) {
    const Spin a = draw(random, 5);
    const Spin b = draw(random, 5);
    const Spin c = draw(random, 5);
    const Spin d = draw(random, 5);
    const Spin e = draw(random, 6);
    const Spin f = draw(random, 6);
    const SignedRoot value = wigner_9j({a, b, e, c, d, e, f, f, Spin{0}});
    const SignedRoot six = wigner_6j(a, b, e, d, c, f);
    if (six.is_zero()) {
      CHECK(value.is_zero());
      continue;
    }
    ++nonzero;
    const SignedRoot scaled = six / SignedRoot::from_signed_square((e.twice + 1) * (f.twice + 1));
    CHECK(value == ((b.twice + c.twice + e.twice + f.twice) / 2 % 2 == 0 ? scaled : -scaled));
  }
  CHECK(nonzero > 10);
  const std::array<Spin, 9> j{Spin{2}, Spin{4}, Spin{2}, Spin{3}, Spin{3}, Spin{4}, Spin{3}, Spin{5}, Spin{4}};
  const std::array<Spin, 9> transposed{j[0], j[3], j[6], j[1], j[4], j[7], j[2], j[5], j[8]};
  CHECK(!wigner_9j(j).is_zero());
  CHECK(wigner_9j(j) == wigner_9j(transposed));
}

TEST_CASE("9j symbols recouple four spins: their rows are orthonormal, exactly") {
  // sum over c, f of (2c+1)(2f+1)(2g+1)(2h+1) {a b c; d e f; g h J}^2 = 1 for allowed g, h.
  const Spin a{2};
  const Spin b{1};
  const Spin d{3};
  const Spin e{2};
  const Spin J{4};
  for (int g = 1; g <= 5; g += 2) {
    for (int h = 1; h <= 3; h += 2) {
      if (!is_triangle({g}, {h}, J)) continue;
      Rational sum;
      for (int c = 1; c <= 3; c += 2) {
        for (int f = 1; f <= 5; f += 2) {
          const SignedRoot value = wigner_9j({a, b, Spin{c}, d, e, Spin{f}, Spin{g}, Spin{h}, J});
          sum += abs(value.signed_square()) * Rational((c + 1) * (f + 1) * (g + 1) * (h + 1));
        }
      }
      CAPTURE(g, h);
      CHECK(sum == Rational(1));
    }
  }
}

TEST_CASE("symbols vanish where a triangle fails, and wrong spins are refused") {
  CHECK(wigner_3j({2}, {2}, {6}, {0}, {0}, {0}).is_zero());
  CHECK(wigner_6j({2}, {2}, {6}, {2}, {2}, {2}).is_zero());
  CHECK(wigner_6j({1}, {2}, {2}, {2}, {2}, {2}).is_zero());
  CHECK_THROWS_AS(wigner_6j({-2}, {2}, {2}, {2}, {2}, {2}), InputError);
  CHECK_THROWS_AS(wigner_3j({-2}, {2}, {2}, {0}, {0}, {0}), InputError);
}

}  // namespace
}  // namespace gordan
