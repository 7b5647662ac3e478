// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>

namespace gordan::test {

/// Small exact rational numbers.
struct Fraction {
  std::int64_t p = 0;
  std::int64_t q = 1;
  Fraction(std::int64_t numerator = 0, std::int64_t denominator = 1) : p(numerator), q(denominator) {
    const std::int64_t g = std::gcd(p, q) * (q < 0 ? -1 : 1);
    p /= g;
    q /= g;
  }
  friend Fraction operator+(Fraction a, Fraction b) { return {a.p * b.q + b.p * a.q, a.q * b.q}; }
  friend Fraction operator-(Fraction a, Fraction b) { return {a.p * b.q - b.p * a.q, a.q * b.q}; }
  friend Fraction operator*(Fraction a, Fraction b) { return {a.p * b.p, a.q * b.q}; }
  friend Fraction operator/(Fraction a, Fraction b) { return {a.p * b.q, a.q * b.p}; }
  friend Fraction operator-(Fraction a) { return {-a.p, a.q}; }
  friend bool operator==(Fraction a, Fraction b) { return a.p == b.p && a.q == b.q; }
};

}  // namespace gordan::test
