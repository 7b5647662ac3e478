// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/signed_root.hpp>

#include <map>

namespace gordan {

/// A sum of roots of rationals, as rational multiples of roots of squarefree numbers: it vanishes exactly when all
/// coefficients do. The keys are squarefree up to prime factors beyond 10^4, which do not occur here.
struct RootSum {
  std::map<Integer, Rational> coefficients;

  void add(const SignedRoot& value) {
    if (value.is_zero()) return;
    const Rational square = abs(value.signed_square());
    Integer under = square.num() * square.den();  // sqrt(p/q) = sqrt(p q) / q
    Rational factor = Rational(value.sign()) / Rational(square.den());
    for (long d = 2; Integer(d) * Integer(d) <= under && d < 10'000; ++d) {
      while (is_divisible(under, Integer(d) * Integer(d))) {
        under = exact_quotient(under, Integer(d) * Integer(d));
        factor *= Rational(d);
      }
    }
    coefficients[under] += factor;
  }
  [[nodiscard]] bool is(const Rational& expected) const {
    Rational rational;
    for (const auto& [under, factor] : coefficients) {
      if (under.is_one()) {
        rational = factor;
      } else if (!factor.is_zero()) {
        return false;
      }
    }
    return rational == expected;
  }
};

}  // namespace gordan
