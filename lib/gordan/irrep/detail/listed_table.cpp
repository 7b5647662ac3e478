// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/irrep/detail/alternating_names.hpp>
#include <gordan/irrep/detail/character_table_data.hpp>
#include <gordan/irrep/detail/lift_characters.hpp>
#include <gordan/irrep/detail/modular_characters.hpp>
#include <gordan/irrep/detail/mulliken.hpp>

namespace gordan::detail {

namespace {

/// A, B, ..., Z, AA, AB, ...
std::string letters(std::size_t k) {
  std::string result(1, static_cast<char>('A' + k % 26));
  return k < 26 ? result : letters(k / 26 - 1) + result;
}

void fill_classes(CharacterTableData& table) {
  const ClassList& list = *table.class_list;
  std::map<std::size_t, std::size_t> seen;
  std::vector<std::uint32_t> numbers;
  for (std::size_t c = 0; c < list.size(); ++c) numbers.push_back(list.representative(c));
  std::vector<NaturalElement> representatives = table.listing->elements(numbers);
  for (std::size_t c = 0; c < list.size(); ++c) {
    CharacterClass entry;
    entry.name = std::to_string(list.order(c)) + letters(seen[list.order(c)]++);
    entry.representative = std::move(representatives[c]);
    entry.size = Integer(list.members[c].size());
    entry.powers.assign(list.powers[c].begin(), list.powers[c].end());
    table.classes.push_back(std::move(entry));
    table.inverse_classes.push_back(list.power(c, -1));
  }
}

/// By the Frobenius-Schur indicator 1/|G| Sigma_C |C| chi(C^2), which is 1, 0 or -1.
IrrepType type_of(const ModularCharacter& character, const ClassList& list, std::size_t order, std::uint32_t p) {
  std::uint32_t sum = 0;
  for (std::size_t c = 0; c < list.size(); ++c) {
    const auto size = static_cast<std::uint32_t>(list.members[c].size());
    sum = add_mod(sum, mul_mod(size, character.values[list.power(c, 2)], p), p);
  }
  sum = mul_mod(sum, inverse_mod(static_cast<std::uint32_t>(order), p), p);
  require(sum <= 1 || sum == p - 1, "a Frobenius-Schur indicator is 1, 0 or -1");
  return sum == 1 ? IrrepType::real : sum == 0 ? IrrepType::complex : IrrepType::quaternionic;
}

void fill_characters(CharacterTableData& table, const Control& control) {
  const ClassList& list = *table.class_list;
  const ModularImage image = split_prime_images(list.exponent, 0).front();
  CharacterLifter lifter(list, image);
  std::vector<std::vector<Number>> values;
  std::vector<std::uint32_t> degrees;
  std::vector<IrrepType> types;
  for (const ModularCharacter& modular : modular_characters(*table.listing, list, image, control)) {
    check(control);
    values.push_back(lifter.lift(modular));
    degrees.push_back(modular.degree);
    types.push_back(type_of(modular, list, table.listing->size(), image.prime));
  }
  verify_orthogonality(list, table.listing->size(), values, degrees, control);
  for (std::size_t k = 0; k < values.size(); ++k) {
    Character character;
    character.degree = Integer(degrees[k]);
    character.values = std::move(values[k]);
    character.type = types[k];
    table.characters.push_back(std::move(character));
  }
}

void name_characters(CharacterTableData& table) {
  table.naming = "Mulliken's names";
  if (name_by_mulliken(table)) return;
  if (const std::optional<std::vector<std::string>> names = alternating_names(table)) {
    for (std::size_t k = 0; k < table.characters.size(); ++k) table.characters[k].name = (*names)[k];
    table.naming = "partition(...): the restricted irreps of the symmetric group; + and - the two halves of one";
    return;
  }
  for (std::size_t k = 0; k < table.characters.size(); ++k) table.characters[k].name = fmt::format("X{}", k + 1);
  table.naming =
      "X1, X2, ... by degree; the trivial one first, real characters before complex ones, then by values downwards";
}

}  // namespace

CharacterTableData listed_table(const FiniteGroup& group, const Control& control) {
  CharacterTableData table{group, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  table.listing = std::make_shared<GroupListing>(group, control);
  table.class_list = std::make_shared<ClassList>(class_list(*table.listing, control));
  fill_classes(table);
  fill_characters(table, control);
  sort_characters(table);
  name_characters(table);
  table.reason = "characters by the algorithm of Dixon and Schneider; orthogonality verified exactly";
  return table;
}

}  // namespace gordan::detail
