// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem.hpp>
#include <gordan/units/unit_system.hpp>

namespace gordan {

/// The units that can be written in a problem: those of the table, with the base units and definitions of [units].
/// Throws InputError at their places as UnitSystem does.
[[nodiscard]] UnitSystem unit_system(const DeclaredUnits& declared);

}  // namespace gordan
