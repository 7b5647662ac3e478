// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/nondimensionalize.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/rewrite_rules.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// What `units --of` answers.
struct NondimensionalizeReport {
  EquationSystem system;
  std::vector<std::optional<PhysicalDimension>> dimensions;  ///< of the equations; none of an identity of zeros
  std::optional<std::size_t> units_rank;                     ///< of the units of all quantities, where there are some
  EquationScaling scaling;
  PiGroups invariants;  ///< all products of quantities that no scaling symmetry changes
  RewriteRules rules;   ///< each quantity in these invariants
  Nondimensionalization result;
  std::vector<std::string> notes;
};

}  // namespace gordan
