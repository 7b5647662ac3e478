// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gordan {

/// A physical dimension: the product of base units to rational powers, m kg s^-2. Base units are known by their names;
/// the order is m, kg, s, A, K, mol, cd, then all others by their bytes, so that equal dimensions print equally.
///
///     const PhysicalDimension force = PhysicalDimension::base("kg") * PhysicalDimension::base("m") /
///                                     pow(PhysicalDimension::base("s"), 2);        // to_string(force) == "m kg s^-2"
class PhysicalDimension {
 public:
  /// The dimension of a number.
  PhysicalDimension() = default;
  /// base^exponent.
  [[nodiscard]] static PhysicalDimension base(std::string name, Rational exponent = 1);

  /// The base units with their exponents, none of them zero, in the order above.
  [[nodiscard]] const std::vector<std::pair<std::string, Rational>>& exponents() const noexcept { return exponents_; }
  /// Zero for a base unit that does not occur.
  [[nodiscard]] Rational exponent(std::string_view base) const;
  [[nodiscard]] bool is_dimensionless() const noexcept { return exponents_.empty(); }

  PhysicalDimension& operator*=(const PhysicalDimension& other);
  PhysicalDimension& operator/=(const PhysicalDimension& other);
  [[nodiscard]] friend PhysicalDimension operator*(PhysicalDimension a, const PhysicalDimension& b) {
    return std::move(a *= b);
  }
  [[nodiscard]] friend PhysicalDimension operator/(PhysicalDimension a, const PhysicalDimension& b) {
    return std::move(a /= b);
  }
  [[nodiscard]] friend bool operator==(const PhysicalDimension&, const PhysicalDimension&) = default;

 private:
  std::vector<std::pair<std::string, Rational>> exponents_;
};

[[nodiscard]] PhysicalDimension pow(const PhysicalDimension& dimension, const Rational& exponent);

/// True when a stands before b in the order of base units.
[[nodiscard]] bool base_unit_less(std::string_view a, std::string_view b);

/// "m kg s^-2", "m^(1/2)", "1"; parse_unit reads it back.
[[nodiscard]] std::string to_string(const PhysicalDimension& dimension);

}  // namespace gordan
