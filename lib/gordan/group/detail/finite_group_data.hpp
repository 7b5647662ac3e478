// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// Families whose conjugacy classes are known by formula.
enum class FiniteFamily {
  other,
  symmetric,                ///< S(n) on points
  alternating,              ///< A(n) on points
  symmetric_on_roots,       ///< S(n) on the simple roots e_i - e_{i+1} of A_{n-1}
  signed_permutations,      ///< B(n), W(B_n)
  even_signed_permutations  ///< W(D_n)
};

/// What a maker of groups states; the rest follows in make_finite_group.
struct FiniteGroupParts {
  std::string name;
  std::string description;
  std::string conventions;
  std::vector<std::string> notes;
  std::vector<NaturalElement> generators;
  int points = -1;     ///< -1: no permutation action
  int dimension = -1;  ///< -1: no vector space
  std::optional<Integer> order = {};
  FiniteFamily family = FiniteFamily::other;
  int degree = 0;  ///< the n of the family
  std::vector<int> reflection_degrees = {};
  bool listable = true;           ///< false: too large, never enumerated
  bool matrices_permute = false;  ///< the matrices are those of the permutations
  std::vector<FiniteGroup> factors = {};  ///< of a direct product
};

struct FiniteGroupData {
  FiniteGroupParts parts;
  std::vector<std::string> axis_names;
  long conductor = 1;
  bool is_complex = false;
  mutable std::once_flag order_known;
  mutable Integer order;
};

[[nodiscard]] FiniteGroup make_finite_group(FiniteGroupParts parts);

/// x, y, z in dimension 2 and 3, else 1, 2, ...
[[nodiscard]] std::vector<std::string> default_axis_names(int dimension);

}  // namespace gordan::detail
