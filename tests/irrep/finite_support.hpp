// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/group/parse.hpp>
#include <gordan/irrep/character_table.hpp>

namespace gordan::test {

inline FiniteGroup finite_group_of(const std::string& text) {
  const Group group = parse_group(text, {"-G", 1, 1}, [](const std::string&) { return std::string(); });
  if (group.finite() == nullptr) throw ContractViolation("not a finite group: " + text);
  return *group.finite();
}

inline CharacterTable table_of(const std::string& text) { return character_table(finite_group_of(text)); }

inline std::vector<std::string> names_of(const CharacterTable& table) {
  std::vector<std::string> names;
  for (const Character& x : table.characters()) names.push_back(x.name);
  return names;
}

inline std::vector<long> degrees_of(const CharacterTable& table) {
  std::vector<long> degrees;
  for (const Character& x : table.characters()) degrees.push_back(x.degree.to_long());
  return degrees;
}

inline std::vector<int> indicators_of(const CharacterTable& table) {
  std::vector<int> result;
  for (const Character& x : table.characters()) {
    result.push_back(x.type == IrrepType::real ? 1 : x.type == IrrepType::complex ? 0 : -1);
  }
  return result;
}

/// The trace of the natural matrix, of the permutation where there is none.
inline Number natural_trace(const NaturalElement& g) {
  if (g.matrix.rows() > 0) return trace(g.matrix);
  long fixed = 0;
  for (std::size_t i = 0; i < g.permutation.size(); ++i) fixed += g.permutation[i] == static_cast<int>(i) ? 1 : 0;
  return fixed;
}

inline std::vector<Number> natural_character(const CharacterTable& table) {
  std::vector<Number> values;
  for (const CharacterClass& c : table.classes()) values.push_back(natural_trace(c.representative));
  return values;
}

}  // namespace gordan::test
