// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/height.hpp>

#include <algorithm>

namespace gordan {

Rational size_of(const Number& c) {
  if (c.is_rational()) return abs(c.to_rational());
  Rational sum;
  for (const Rational& q : c.coefficients()) sum += abs(q);
  return sum;
}

Rational size_of(std::span<const Number> numbers) {
  Rational sum;
  for (const Number& c : numbers) sum += size_of(c);
  return sum;
}

Integer common_denominator(std::span<const Number> numbers) {
  Integer result(1);
  for (const Number& c : numbers) {
    if (c.is_rational()) {
      result = lcm(result, c.to_rational().den());
    } else {
      for (const Rational& q : c.coefficients()) result = lcm(result, q.den());
    }
  }
  return result;
}

Integer ceiling(const Rational& q) { return -floor_quotient(-q.num(), q.den()); }

Growth growth(std::span<const Matrix<Number>> matrices) {
  Growth result;
  for (const Matrix<Number>& a : matrices) {
    result.denominator = lcm(result.denominator, common_denominator(a.data()));
    for (std::size_t i = 0; i < a.rows(); ++i) result.row_size = std::max(result.row_size, size_of(a.row(i)));
  }
  return result;
}

}  // namespace gordan
