// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/constants.hpp>
#include <gordan/units/parse_unit.hpp>

#include <compare>
#include <concepts>
#include <utility>

namespace gordan {

namespace detail {
/// Throws InputError: "cannot add m (length) and s"; what: "add", "subtract", "compare".
void require_same_dimension(const PhysicalDimension& a, const PhysicalDimension& b, const char* what);
}  // namespace detail

/// A value with its physical dimension, in base units: Quantity<Rational> computes exactly, Quantity<double> in
/// floating point. Adding, subtracting and comparing quantities of different dimensions throws InputError with both.
///
///     const auto speed = quantity<Rational>(90, "km/h");                       // 25 m s^-1
///     value_in(speed * quantity<Rational>(2, "min"), "km")                     // 3
template <class T>
requires std::same_as<T, Rational> || std::same_as<T, double>
struct Quantity {
  T value{};
  PhysicalDimension dimension;

  Quantity& operator+=(const Quantity& other) {
    detail::require_same_dimension(dimension, other.dimension, "add");
    value += other.value;
    return *this;
  }
  Quantity& operator-=(const Quantity& other) {
    detail::require_same_dimension(dimension, other.dimension, "subtract");
    value -= other.value;
    return *this;
  }
  Quantity& operator*=(const Quantity& other) {
    value *= other.value;
    dimension *= other.dimension;
    return *this;
  }
  /// Of Rational values, throws std::domain_error for a division by zero.
  Quantity& operator/=(const Quantity& other) {
    value /= other.value;
    dimension /= other.dimension;
    return *this;
  }
  [[nodiscard]] Quantity operator-() const { return {-value, dimension}; }

  [[nodiscard]] friend Quantity operator+(Quantity a, const Quantity& b) { return std::move(a += b); }
  [[nodiscard]] friend Quantity operator-(Quantity a, const Quantity& b) { return std::move(a -= b); }
  [[nodiscard]] friend Quantity operator*(Quantity a, const Quantity& b) { return std::move(a *= b); }
  [[nodiscard]] friend Quantity operator/(Quantity a, const Quantity& b) { return std::move(a /= b); }
  /// Quantities of different dimensions are different, not an error.
  [[nodiscard]] friend bool operator==(const Quantity&, const Quantity&) = default;
  [[nodiscard]] friend auto operator<=>(const Quantity& a, const Quantity& b) {
    detail::require_same_dimension(a.dimension, b.dimension, "compare");
    return a.value <=> b.value;
  }
};

/// value times a unit; of an offset unit (degC), the temperature itself. Rational: InputError for a unit with pi in it.
[[nodiscard]] Quantity<Rational> exact_quantity(const Rational& value, const ParsedUnit& unit);
[[nodiscard]] Quantity<double> float_quantity(double value, const ParsedUnit& unit);

/// The same with the unit as text, in the standard system.
template <class T>
[[nodiscard]] Quantity<T> quantity(const T& value, std::string_view unit) {
  const ParsedUnit parsed = parse_value_unit(UnitSystem::standard(), unit);
  if constexpr (std::same_as<T, Rational>)
    return exact_quantity(value, parsed);
  else
    return float_quantity(value, parsed);
}

/// The number that the quantity is of this unit; InputError where the dimensions differ, and for Rational values where
/// pi is left over.
[[nodiscard]] Rational value_in(const Quantity<Rational>& quantity, const ParsedUnit& unit);
[[nodiscard]] double value_in(const Quantity<double>& quantity, const ParsedUnit& unit);
template <class T>
[[nodiscard]] T value_in(const Quantity<T>& quantity, std::string_view unit) {
  return value_in(quantity, parse_value_unit(UnitSystem::standard(), unit));
}

/// quantity^exponent. Rational values: InputError unless the root is rational; a negative value needs an odd
/// denominator.
[[nodiscard]] Quantity<Rational> pow(const Quantity<Rational>& quantity, const Rational& exponent);
[[nodiscard]] Quantity<double> pow(const Quantity<double>& quantity, const Rational& exponent);

/// factor * pi^pi_exponent such that 1 `from` is that many `to`, exactly (pi cancels from degrees to arc minutes).
/// InputError with both dimensions where they differ.
struct ConversionFactor {
  Rational factor;
  Rational pi_exponent;
};
[[nodiscard]] ConversionFactor conversion_factor(const Unit& from, const Unit& to);

/// The nearest double of factor * pi^pi_exponent, up to rounding of its two parts.
[[nodiscard]] double to_double(const ConversionFactor& factor);

/// A constant as a quantity in SI base units; Rational: InputError where pi is part of it (hbar).
[[nodiscard]] Quantity<Rational> exact_quantity(const PhysicalConstant& constant);
[[nodiscard]] Quantity<double> float_quantity(const PhysicalConstant& constant);

/// "25 m s^-1".
[[nodiscard]] std::string to_string(const Quantity<Rational>& quantity);
[[nodiscard]] std::string to_string(const Quantity<double>& quantity);

}  // namespace gordan
