// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/scaled_maps.hpp>

namespace gordan::detail {

ExactValue scaled(const Number& value, const Rational& square) {
  if (!value.is_rational()) return square.is_one() ? value : value * Number::square_root(square);
  const Rational rational = value.to_rational();
  return SignedRoot::from_signed_square(rational * abs(rational) * square);
}

Rational weight_of(const LinearEntry& entry, const MapNorms& norms) {
  return norms.target[static_cast<std::size_t>(entry.row)] / norms.source[static_cast<std::size_t>(entry.col)];
}

Rational squared_scale(const OrthogonalMap& map, const MapNorms& norms) {
  return Rational(static_cast<long>(norms.target.size())) / map.squared_norm.to_rational();
}

bool has_exact_entries(const OrthogonalMap& map, const MapNorms& norms, const Rational& extra_square,
                       const Control& control) {
  if (!map.squared_norm.is_rational()) return false;
  const Rational scale = squared_scale(map, norms) * extra_square;
  try {
    for (const LinearEntry& entry : map.entries)
      if (!entry.value.is_rational()) static_cast<void>(scaled(entry.value, scale * weight_of(entry, norms)));
  } catch (const LimitReached&) {
    check(control);
    return false;
  }
  return true;
}

}  // namespace gordan::detail
