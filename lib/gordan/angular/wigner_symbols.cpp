// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/wigner_symbols.hpp>

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <utility>

namespace gordan {

namespace {

/// n! of a doubled integer; the callers know that it is even and not negative.
Integer half_factorial(int twice) { return factorial(static_cast<unsigned long>(twice / 2)); }

/// Delta(abc)^2 of a triangle.
Rational squared_delta(Spin a, Spin b, Spin c) {
  const Integer top = half_factorial(a.twice + b.twice - c.twice) * half_factorial(a.twice - b.twice + c.twice) *
                      half_factorial(b.twice + c.twice - a.twice);
  return {top, half_factorial(a.twice + b.twice + c.twice + 2)};
}

void check_spins(std::span<const Spin> spins) {
  for (const Spin j : spins) {
    if (j.twice < 0) throw InputError("a spin is not negative, but " + to_string(j) + " is", {}, "0, 1/2, 1, ...");
    if (j.twice > max_twice_spin) {
      throw LimitReached("spin " + to_string(j) + " is beyond the limit of " + to_string(Spin{max_twice_spin}));
    }
  }
}

/// The sum over t of the 6j symbol {a b c; d e f} whose triangles hold.
Rational racah_sum(Spin a, Spin b, Spin c, Spin d, Spin e, Spin f) {
  const std::array<int, 4> low{a.twice + b.twice + c.twice, a.twice + e.twice + f.twice, d.twice + b.twice + f.twice,
                               d.twice + e.twice + c.twice};
  const std::array<int, 3> high{a.twice + b.twice + d.twice + e.twice, b.twice + c.twice + e.twice + f.twice,
                                a.twice + c.twice + d.twice + f.twice};
  const int first = *std::max_element(low.begin(), low.end());
  const int last = *std::min_element(high.begin(), high.end());
  if (first > last) return 0;
  Integer top = half_factorial(first + 2);
  Integer bottom = 1;
  for (const int x : low) bottom *= half_factorial(first - x);
  for (const int x : high) bottom *= half_factorial(x - first);
  Rational term(top, bottom);
  if (first / 2 % 2 != 0) term = -term;
  Rational sum = term;
  for (int t = first + 2; t <= last; t += 2) {
    // from t - 1 to t: the factorials grow by one factor each, those of `high` lose one
    top = t / 2 + 1;
    bottom = 1;
    for (const int x : high) top *= Integer((x - t) / 2 + 1);
    for (const int x : low) bottom *= Integer((t - x) / 2);
    term *= Rational(-top, bottom);
    sum += term;
  }
  return sum;
}

bool has_triangles(Spin a, Spin b, Spin c, Spin d, Spin e, Spin f) {
  return is_triangle(a, b, c) && is_triangle(a, e, f) && is_triangle(d, b, f) && is_triangle(d, e, c);
}

}  // namespace

SignedRoot wigner_3j(Spin j1, Spin j2, Spin j3, Spin m1, Spin m2, Spin m3) {
  const SignedRoot coefficient = clebsch_gordan(j1, m1, j2, m2, j3, Spin{-m3.twice});
  if (coefficient.is_zero()) return {};
  const SignedRoot value = coefficient / SignedRoot::from_signed_square(j3.dimension());
  return (j1.twice - j2.twice - m3.twice) / 2 % 2 == 0 ? value : -value;
}

SignedRoot wigner_6j(Spin a, Spin b, Spin c, Spin d, Spin e, Spin f) {
  check_spins(std::array{a, b, c, d, e, f});
  if (!has_triangles(a, b, c, d, e, f)) return {};
  const Rational square =
      squared_delta(a, b, c) * squared_delta(a, e, f) * squared_delta(d, b, f) * squared_delta(d, e, c);
  return SignedRoot::from_signed_square(square) * SignedRoot(racah_sum(a, b, c, d, e, f));
}

SignedRoot wigner_9j(const std::array<Spin, 9>& j) {
  check_spins(j);
  Rational square = 1;
  for (std::size_t k = 0; k < 3; ++k) {
    const std::array<std::array<std::size_t, 3>, 2> triads{{{3 * k, 3 * k + 1, 3 * k + 2}, {k, k + 3, k + 6}}};
    for (const auto& [p, q, r] : triads) {
      if (!is_triangle(j[p], j[q], j[r])) return {};
      square *= squared_delta(j[p], j[q], j[r]);
    }
  }
  const auto distance = [&](std::size_t p, std::size_t q) { return std::abs(j[p].twice - j[q].twice); };
  const auto total = [&](std::size_t p, std::size_t q) { return j[p].twice + j[q].twice; };
  const int first = std::max({distance(0, 8), distance(3, 7), distance(1, 5)});
  const int last = std::min({total(0, 8), total(3, 7), total(1, 5)});
  Rational sum;
  for (int twice = first; twice <= last; twice += 2) {
    const Spin x{twice};
    Rational term = squared_delta(j[0], j[8], x) * squared_delta(j[3], j[7], x) * squared_delta(j[1], j[5], x);
    term *= racah_sum(j[0], j[3], j[6], j[7], j[8], x) * racah_sum(j[1], j[4], j[7], j[3], x, j[5]) *
            racah_sum(j[2], j[5], j[8], x, j[0], j[1]);
    term *= Rational(x.dimension());
    sum += twice % 2 == 0 ? term : -term;
  }
  return SignedRoot::from_signed_square(square) * SignedRoot(sum);
}

SignedRoot gaunt_root_4pi(int l1, int l2, int l3, int m1, int m2, int m3) {
  const Spin a = Spin::integer(l1);
  const Spin b = Spin::integer(l2);
  const Spin c = Spin::integer(l3);
  const SignedRoot flat = wigner_3j(a, b, c, {0}, {0}, {0});
  const SignedRoot tilted = wigner_3j(a, b, c, Spin::integer(m1), Spin::integer(m2), Spin::integer(m3));
  return flat * tilted *
         SignedRoot::from_signed_square(Integer(2 * l1 + 1) * Integer(2 * l2 + 1) * Integer(2 * l3 + 1));
}

}  // namespace gordan
