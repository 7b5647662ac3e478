// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/classical_group.hpp>
#include <gordan/rep/expression.hpp>

#include <optional>
#include <vector>

namespace gordan::detail {

/// An eigenvalue sign * z^weight of an element with the parameter z.
struct Eigenvalue {
  int weight = 0;
  int sign = 1;
};
using Eigenvalues = std::vector<Eigenvalue>;

/// A component of a group of rank one: its torus elements (or, at rank 0, one element) by their
/// eigenvalues on the natural representation.
struct RankOnePart {
  Eigenvalues vector;
  Eigenvalue determinant;
  bool realified = false;  ///< the natural representation is complex, taken as a real one
  int density = 0;         ///< the largest exponent in the density
};

/// The components of O(n), SO(n) for n <= 3, SL(2), Sp(2), GL(1), U(1), SU(2); empty for other groups.
[[nodiscard]] std::vector<RankOnePart> rank_one_parts(const ClassicalGroup& group);

/// The eigenvalues of an expression; nothing for permutation representations.
[[nodiscard]] std::optional<Eigenvalues> eigenvalues(const RepExpression& expression, const RankOnePart& part);

}  // namespace gordan::detail
