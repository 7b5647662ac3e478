// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/alternating_names.hpp>

#include <algorithm>

#include <gordan/core/error.hpp>
#include <gordan/irrep/symmetric_characters.hpp>

namespace gordan::detail {

namespace {

bool is_alternating_group(const FiniteGroup& group) {
  if (!group.has_permutation() || (group.has_matrix() && !group.matrices_permute())) return false;
  if (group.points() < 2 ||
      group.order() * Integer(2) != factorial(static_cast<unsigned long>(group.points()))) return false;
  const std::vector<NaturalElement>& generators = group.generators();
  return std::all_of(generators.begin(), generators.end(),
                     [](const NaturalElement& g) { return sign(g.permutation) > 0; });
}

}  // namespace

std::optional<std::vector<std::string>> alternating_names(const CharacterTableData& table) {
  if (!is_alternating_group(table.group)) return std::nullopt;
  std::vector<std::map<Partition, Integer>> columns;
  for (const CharacterClass& c : table.classes) {
    columns.push_back(symmetric_characters(cycle_type(c.representative.permutation)));
  }
  std::vector<std::string> names(table.characters.size());
  for (const Partition& partition : partitions(table.group.points())) {
    if (partition < conjugate(partition)) continue;
    std::vector<Number> restricted;
    for (const auto& column : columns) {
      const auto found = column.find(partition);
      restricted.push_back(found == column.end() ? Number(0) : Number(found->second));
    }
    const bool halves = partition == conjugate(partition);
    const char* mark = halves ? "+" : "";
    for (std::size_t k = 0; k < names.size(); ++k) {
      // <chi, restricted> = 1 for the parts, 0 for the others
      Number sum = 0;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        if (restricted[c].is_zero()) continue;
        sum += Number(table.classes[c].size) * restricted[c] * table.characters[k].values[table.inverse_classes[c]];
      }
      if (sum.is_zero()) continue;
      require(names[k].empty(), "the restrictions of different pairs of partitions are disjoint");
      names[k] = "partition" + to_string(partition) + mark;
      mark = "-";
    }
  }
  return names;
}

}  // namespace gordan::detail
