// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/unit_factor.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <utility>

namespace gordan::detail {

namespace {

/// floor(value^(1/n)) by bisection.
Integer floor_root(const Integer& value, unsigned long n) {
  Integer low = 1;
  Integer high = pow(Integer(2), value.bits() / n + 1);
  while (high - low > Integer(1)) {
    Integer middle = floor_quotient(low + high, 2);
    (pow(middle, n) <= value ? low : high) = middle;
  }
  return low;
}

std::optional<Integer> integer_root(const Integer& value, long n) {
  const auto order = static_cast<unsigned long>(n);
  Integer root = floor_root(value, order);
  if (pow(root, order) != value) return std::nullopt;
  return root;
}

std::size_t bits(const Rational& value) { return std::max(value.num().bits(), value.den().bits()); }

std::optional<Rational> integer_power(const Rational& base, const Integer& exponent) {
  if (base.is_one()) return base;
  if (!exponent.fits_long()) return std::nullopt;
  const long n = exponent.to_long();
  const auto size = static_cast<std::size_t>(n < 0 ? -n : n);
  if (size > max_factor_bits || size * bits(base) > max_factor_bits) return std::nullopt;
  return pow(base, n);
}

/// base^exponent into the factor; false where it is too large.
bool multiply_power(UnitFactor& factor, const Rational& base, const Rational& exponent) {
  const Integer whole = floor_quotient(exponent.num(), exponent.den());
  const std::optional<Rational> part = integer_power(base, whole);
  if (!part) return false;
  factor.rational *= *part;
  const Rational rest = exponent - Rational(whole);
  if (rest.is_zero() || base.is_one()) return true;
  if (const std::optional<Rational> root = exact_root(base, rest.den().to_long())) {
    factor.rational *= pow(*root, rest.num().to_long());
  } else {
    factor *= UnitFactor{1, 0, {{base, rest}}};
  }
  return bits(factor.rational) <= max_factor_bits;
}

}  // namespace

UnitFactor& UnitFactor::operator*=(const UnitFactor& other) {
  rational *= other.rational;
  pi_exponent += other.pi_exponent;
  for (const auto& [base, exponent] : other.roots) {
    const auto same = std::find_if(roots.begin(), roots.end(), [&](const auto& root) { return root.first == base; });
    if (same == roots.end()) {
      roots.emplace_back(base, exponent);
      continue;
    }
    same->second += exponent;
    if (same->second >= Rational(1)) {
      same->second -= 1;
      rational *= base;
    }
    if (same->second.is_zero()) roots.erase(same);
  }
  return *this;
}

std::optional<Rational> exact_root(const Rational& value, long n) {
  require(value.sign() > 0 && n > 0, "a root of a positive number");
  const std::optional<Integer> top = integer_root(value.num(), n);
  const std::optional<Integer> bottom = integer_root(value.den(), n);
  if (!top || !bottom) return std::nullopt;
  return Rational(*top, *bottom);
}

std::optional<UnitFactor> power(const UnitFactor& factor, const Rational& exponent) {
  UnitFactor result;
  if (!multiply_power(result, factor.rational, exponent)) return std::nullopt;
  for (const auto& [base, root] : factor.roots)
    if (!multiply_power(result, base, root * exponent)) return std::nullopt;
  result.pi_exponent = factor.pi_exponent * exponent;
  return result;
}

std::optional<Rational> rational_value(const UnitFactor& factor) {
  if (factor.roots.empty()) return factor.rational;
  Integer order = 1;
  for (const auto& [base, exponent] : factor.roots) order = lcm(order, exponent.den());
  if (!order.fits_long() || order.to_long() > static_cast<long>(max_factor_bits)) return std::nullopt;
  Rational product = 1;
  for (const auto& [base, exponent] : factor.roots) {
    const std::optional<Rational> part = integer_power(base, (exponent * Rational(order)).num());
    if (!part || bits(product) + bits(*part) > max_factor_bits) return std::nullopt;
    product *= *part;
  }
  const std::optional<Rational> root = exact_root(product, order.to_long());
  if (!root) return std::nullopt;
  return factor.rational * *root;
}

}  // namespace gordan::detail
