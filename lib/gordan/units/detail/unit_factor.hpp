// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace gordan::detail {

/// A positive number rational * pi^pi_exponent * prod base^exponent, exactly: what factors of units are while they are
/// read.
struct UnitFactor {
  Rational rational = 1;
  Rational pi_exponent;
  std::vector<std::pair<Rational, Rational>> roots;  ///< base > 0 and exponent in (0, 1)

  UnitFactor& operator*=(const UnitFactor& other);
};

/// factor^exponent; nothing where its integers would pass max_factor_bits.
[[nodiscard]] std::optional<UnitFactor> power(const UnitFactor& factor, const Rational& exponent);
inline constexpr std::size_t max_factor_bits = 20'000;

/// The rational part with the roots multiplied out; nothing where they are irrational.
[[nodiscard]] std::optional<Rational> rational_value(const UnitFactor& factor);

/// The n-th root of a positive rational number, where it is rational.
[[nodiscard]] std::optional<Rational> exact_root(const Rational& value, long n);

}  // namespace gordan::detail
