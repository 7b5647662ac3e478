// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// Limits of the arguments that users can write.
inline constexpr int max_permutation_degree = 1000;
inline constexpr int max_cyclic_order = 1000;
inline constexpr int max_signed_dimension = 100;
inline constexpr int max_reflection_rank = 50;

[[nodiscard]] FiniteGroup symmetric_group(int n);
[[nodiscard]] FiniteGroup alternating_group(int n);
[[nodiscard]] FiniteGroup cyclic_group(int n, const std::string& name);
[[nodiscard]] FiniteGroup dihedral_group(int n);
[[nodiscard]] FiniteGroup signed_permutation_group(int n);

/// W(letter n); for I2 the argument is m. Empty when there is no such type.
[[nodiscard]] std::optional<FiniteGroup> reflection_group(const std::string& letter, int n);
/// 2T, 2O, 2I, Q8; empty for other names.
[[nodiscard]] std::optional<FiniteGroup> binary_group(const std::string& name);
/// A point group in Schoenflies or Hermann-Mauguin notation; empty for other names. Throws InputError for names that
/// are nearly one (C1h, D1, S3), with the name in use.
[[nodiscard]] std::optional<FiniteGroup> point_group(const std::string& name, const Place& place);
/// All fixed names of point groups, for suggestions.
[[nodiscard]] std::vector<std::string> point_group_names();

}  // namespace gordan::detail
