// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/units/unit.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A constant of physics: value.factor * pi^value.pi_exponent in SI base units.
struct PhysicalConstant {
  std::string name;                      ///< "k_B"
  std::vector<std::string> other_names;  ///< "kB", "boltzmann"
  Unit value;
  bool exact = true;
  Rational uncertainty;  ///< one standard deviation of a measured value, in the same units
  std::string meaning;   ///< "Boltzmann constant"
  std::string source;    ///< "SI (2019)", "CODATA 2022, measured", "by convention (CGPM 1901)"
};

/// All of them, in a fixed order: those that SI defines, those that follow exactly, measured ones.
[[nodiscard]] const std::vector<PhysicalConstant>& physical_constants();

/// The constant of a name; throws InputError with the nearest match. Names are case-sensitive.
[[nodiscard]] const PhysicalConstant& physical_constant(std::string_view name, const Place& place = {});

}  // namespace gordan
