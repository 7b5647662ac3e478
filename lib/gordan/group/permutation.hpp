// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gordan/core/error.hpp>

namespace gordan {

/// A permutation by its images, 0-based: point i goes to p[i].
using Permutation = std::vector<int>;

/// The identity on n points.
[[nodiscard]] Permutation identity_permutation(int points);

/// The product p q, q first: compose(p, q)[i] = p[q[i]].
[[nodiscard]] Permutation compose(const Permutation& p, const Permutation& q);

/// The inverse: inverse(p)[p[i]] = i.
[[nodiscard]] Permutation inverse(const Permutation& p);

/// Whether every point 0, ..., size-1 is an image exactly once.
[[nodiscard]] bool is_permutation(const Permutation& p);

[[nodiscard]] bool is_identity(const Permutation& p);

/// +1 for even permutations, -1 for odd ones.
[[nodiscard]] int sign(const Permutation& p);

/// The lengths of all cycles, fixed points included, largest first: a partition of the number of points.
[[nodiscard]] std::vector<int> cycle_type(const Permutation& p);

/// Cycle notation with points from 1, fixed points left out: "(1,2,3)(4,5)", the identity is "()".
[[nodiscard]] std::string to_cycles(const Permutation& p);

/// Generators in cycle notation, and the points that they act on.
struct CycleList {
  std::vector<Permutation> generators;
  int points = 0;
};

/// Reads "(1,2,3)(4,5);(1,4)": points from 1, generators separated by ';' or ',' outside the parentheses,
/// cycles of one generator disjoint; on the points 1 to the largest named, or on `points` of them when that is
/// not negative. Throws InputError with the place of the fault.
[[nodiscard]] CycleList parse_cycles(std::string_view text, const Place& place, int points = -1);

}  // namespace gordan
