// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/unit_system.hpp>

#include <string>

namespace gordan {

/// "5/18 m s^-1", "pi/180", "1/86400 s^-1", "m"; parse_unit reads it back where pi does not occur.
[[nodiscard]] std::string to_string(const Unit& unit);

/// "m kg s^-2 (N)": a dimension with the symbol of its SI unit, where it has one and is no base unit.
[[nodiscard]] std::string dimension_text(const UnitSystem& system, const PhysicalDimension& dimension);

/// "m kg s⁻²": integer exponents in superscripts, others as to_string has them.
[[nodiscard]] std::string to_unicode(const PhysicalDimension& dimension);

/// "\mathrm{m}\,\mathrm{kg}\,\mathrm{s}^{-2}"; "1" for a number.
[[nodiscard]] std::string to_latex(const PhysicalDimension& dimension);

}  // namespace gordan
