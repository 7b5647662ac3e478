// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A permutation of tensor indices with a sign: A_{i_1 ... i_n} = sign A_{i_p(1) ... i_p(n)}.
struct IndexSymmetry {
  std::vector<int> permutation;
  int sign = 1;
};

/// The symmetries of a tensor as people write them: "ijkl=jikl=klij", "ij=-ji".
struct IndexFormula {
  std::string indices;                    ///< the letters of the first term, in order
  std::vector<IndexSymmetry> generators;  ///< one for each further term
};

/// Reads a formula: terms separated by "=", each a sign and a permutation of distinct letters. InputError with the
/// place.
[[nodiscard]] IndexFormula parse_index_formula(std::string_view text, const Place& place = {});

/// All elements of the group that the generators span, the identity first. `contradictory` when some permutation has
/// both signs, so that every such tensor is zero.
struct IndexGroup {
  std::vector<IndexSymmetry> elements;
  bool contradictory = false;
};

/// The closure; LimitReached beyond max_index_symmetries elements.
[[nodiscard]] IndexGroup index_group(int indices, const std::vector<IndexSymmetry>& generators);
/// All permutations, with their signs when `alternating`.
[[nodiscard]] IndexGroup symmetric_index_group(int indices, bool alternating = false);

inline constexpr std::size_t max_index_symmetries = 50'000;

}  // namespace gordan
