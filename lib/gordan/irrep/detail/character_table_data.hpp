// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gordan/irrep/character_table.hpp>
#include <gordan/irrep/detail/class_list.hpp>
#include <gordan/irrep/detail/group_listing.hpp>
#include <gordan/irrep/partition.hpp>

namespace gordan::detail {

struct CharacterTableData {
  FiniteGroup group;
  std::vector<CharacterClass> classes;
  std::vector<Character> characters;
  std::vector<RealIrrep> real_irreps;
  std::vector<std::size_t> inverse_classes;
  std::string naming;
  std::string reason;
  std::shared_ptr<const GroupListing> listing;   ///< null for S(n)
  std::shared_ptr<const ClassList> class_list;   ///< null for S(n)
  std::map<Partition, std::size_t> cycle_types;  ///< of S(n): the class
  std::vector<Partition> partitions;             ///< of S(n): that of each character
};

/// Whether the group is S(n) on its n points, without other matrices than those of the permutations.
[[nodiscard]] bool is_symmetric_group(const FiniteGroup& group);

/// S(n) by Murnaghan and Nakayama; LimitReached beyond `most_classes` partitions.
[[nodiscard]] CharacterTableData symmetric_table(const FiniteGroup& group, const Control& control);

/// Any listable group by Dixon and Schneider.
[[nodiscard]] CharacterTableData listed_table(const FiniteGroup& group, const Control& control);

/// Sorts the characters, and sets the places of their conjugates.
void sort_characters(CharacterTableData& table);
/// Sets the places of the complex conjugates.
void pair_conjugates(CharacterTableData& table);
/// Fills `real_irreps` from named characters: "E" for "1E" and "2E", "partition(2,2)" for its halves, "X3+X4" for others.
void collect_real_irreps(CharacterTableData& table);

}  // namespace gordan::detail
