// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <gordan/irrep/detail/character_table_data.hpp>

namespace gordan::detail {

/// For the alternating group on its points: "partition(3,1)" for the restriction of an irrep of S(n) (of two
/// partitions that are conjugate, the one that comes first in reverse lexicographic order), "partition(2,2)+" and
/// "partition(2,2)-" for the two halves of one with a partition that is its own conjugate, in the order of the table.
/// Empty for other groups.
[[nodiscard]] std::optional<std::vector<std::string>> alternating_names(const CharacterTableData& table);

}  // namespace gordan::detail
