// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/declared_units.hpp>

namespace gordan {

UnitSystem unit_system(const DeclaredUnits& declared) {
  std::vector<BaseDeclaration> bases;
  for (const Located<std::string>& base : declared.base) bases.push_back({base.value, base.place});
  std::vector<UnitDefinition> definitions;
  for (const DeclaredUnits::Definition& unit : declared.definitions)
    definitions.push_back({unit.name.value, unit.name.place, unit.text.value, unit.text.place});
  return UnitSystem(bases, definitions);
}

}  // namespace gordan
