// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/exact/signed_root.hpp>
#include <gordan/problem/detail/exact_root.hpp>

#include <cmath>
#include <limits>

namespace gordan::detail {

namespace {

Rational exact(double x) {
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent);
  const auto integer = static_cast<long>(std::ldexp(mantissa, std::numeric_limits<double>::digits));
  return Rational(integer) * pow(Rational(2), exponent - std::numeric_limits<double>::digits);
}

}  // namespace

double nearest_root(const Number& x) {
  if (x.is_rational()) return to_double(SignedRoot::from_signed_square(x.to_rational()));
  double root = std::sqrt(to_double(x));
  while (true) {  // an irrational x is no square of a midpoint
    const double up = std::nextafter(root, std::numeric_limits<double>::infinity());
    const double down = std::nextafter(root, 0.0);
    const Rational above = (exact(root) + exact(up)) / 2;
    const Rational below = (exact(root) + exact(down)) / 2;
    if (sign(x - Number(above * above)) > 0)
      root = up;
    else if (sign(x - Number(below * below)) < 0)
      root = down;
    else
      return root;
  }
}

}  // namespace gordan::detail
