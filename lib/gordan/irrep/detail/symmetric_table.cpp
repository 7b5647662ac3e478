// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include <gordan/group/matrix_makers.hpp>
#include <gordan/irrep/detail/character_table_data.hpp>
#include <gordan/irrep/symmetric_characters.hpp>

namespace gordan::detail {

namespace {

/// Cycles on consecutive points.
Permutation permutation_of_type(const Partition& type) {
  Permutation p = identity_permutation(size(type));
  int first = 0;
  for (const int length : type) {
    for (int i = 0; i < length; ++i) p[static_cast<std::size_t>(first + i)] = first + (i + 1) % length;
    first += length;
  }
  return p;
}

Permutation power_of(const Permutation& p, std::size_t exponent) {
  Permutation result = identity_permutation(static_cast<int>(p.size()));
  for (std::size_t k = 0; k < exponent; ++k) result = compose(p, result);
  return result;
}

CharacterClass class_of_type(const CharacterTableData& table, const Partition& type) {
  CharacterClass result;
  result.name = "[" + to_string(type).substr(1);
  result.name.back() = ']';
  result.representative.permutation = permutation_of_type(type);
  if (table.group.has_matrix()) result.representative.matrix = permutation_matrix(result.representative.permutation);
  result.size = exact_quotient(table.group.order(), centraliser_order(type));
  std::size_t order = 1;
  for (const int part : type) order = std::lcm(order, static_cast<std::size_t>(part));
  for (std::size_t l = 0; l < order; ++l) {
    result.powers.push_back(table.cycle_types.at(cycle_type(power_of(result.representative.permutation, l))));
  }
  return result;
}

}  // namespace

bool is_symmetric_group(const FiniteGroup& group) {
  if (!group.has_permutation() || (group.has_matrix() && !group.matrices_permute())) return false;
  return group.order() == factorial(static_cast<unsigned long>(group.points()));
}

CharacterTableData symmetric_table(const FiniteGroup& group, const Control& control) {
  const int n = group.points();
  const Integer count = number_of_partitions(n);
  if (count > Integer(most_classes)) {
    throw LimitReached(fmt::format("{} has {} conjugacy classes; tables of characters are computed up to {}",
                                   group.name(), to_string(count), most_classes));
  }
  CharacterTableData table{group, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  std::vector<Partition> types = partitions(n);
  std::reverse(types.begin(), types.end());  // the identity first
  for (std::size_t c = 0; c < types.size(); ++c) table.cycle_types.emplace(types[c], c);
  table.partitions = partitions(n);
  std::stable_sort(table.partitions.begin(), table.partitions.end(), [](const Partition& a, const Partition& b) {
    return number_of_tableaux(a) < number_of_tableaux(b);
  });
  for (const Partition& type : types) table.classes.push_back(class_of_type(table, type));
  for (std::size_t c = 0; c < types.size(); ++c) table.inverse_classes.push_back(c);
  for (std::size_t k = 0; k < table.partitions.size(); ++k) {
    Character character;
    character.name = "partition" + to_string(table.partitions[k]);
    character.degree = number_of_tableaux(table.partitions[k]);
    character.values.assign(types.size(), Number(0));
    character.conjugate = k;
    table.characters.push_back(std::move(character));
  }
  std::map<Partition, std::size_t> place;
  for (std::size_t k = 0; k < table.partitions.size(); ++k) place.emplace(table.partitions[k], k);
  for (std::size_t c = 0; c < types.size(); ++c) {
    check(control);
    for (const auto& [partition, value] : symmetric_characters(types[c])) {
      table.characters[place.at(partition)].values[c] = Number(value);
    }
  }
  table.naming = "partition(...): the irreps of the symmetric group by Young's partitions";
  table.reason = "characters by the rule of Murnaghan and Nakayama";
  return table;
}

}  // namespace gordan::detail
