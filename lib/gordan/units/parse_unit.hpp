// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/unit_system.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// Larger numerators and denominators of exponents of units are refused.
inline constexpr long max_unit_exponent = 1000;

/// A unit that was read.
struct ParsedUnit {
  Unit unit;
  Rational offset;                 ///< of a value's unit such as degC: value in base units = factor * value + offset
  std::vector<std::string> notes;  ///< warnings and what was assumed ("read left to right, (J/kg)*K"); no duplicates
};

/// Reads a unit: "kg m^2/s^2", "kg*m**2*s**-2", "N·m", "m s⁻¹", "m2 s-1", "MPa sqrt(m)", "m^(1/3)", "m^0.1", "10^3 kg",
/// "[M L T^-2]"; "1", "-", "dimensionless" and "" are the number 1.
///
/// Products are written side by side or with * · . ×; / goes left to right ("J/kg*K" is (J/kg)*K, with a note). An
/// exponent is an integer, a decimal or a rational number in parentheses, after ^ or **; an integer may stand bare and
/// in superscripts. Factors are exact: decimals are rational numbers, pi a power of its own.
///
/// Throws InputError at the exact place, with what was expected and the nearest name: unknown and ambiguous names,
/// "K^-1/2", exponents beyond max_unit_exponent, offset units (°C), a factor that is no rational number times a power
/// of pi ("sqrt(2) m").
[[nodiscard]] ParsedUnit parse_unit(const UnitSystem& system, std::string_view text, const Place& place = {});

/// The same for the unit of a value: an offset unit may stand alone, "degC".
[[nodiscard]] ParsedUnit parse_value_unit(const UnitSystem& system, std::string_view text, const Place& place = {});

/// A dimension that was read.
struct ParsedDimension {
  PhysicalDimension dimension;
  std::vector<std::string> notes;
};

/// The dimension of a unit, whose factor may be any number: "MPa sqrt(mm)", although the root of 1/1000 is irrational.
/// Throws as parse_unit.
[[nodiscard]] ParsedDimension parse_dimension(const UnitSystem& system, std::string_view text, const Place& place = {});

}  // namespace gordan
