// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/coupling_tensor.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/rep/representation.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gordan::detail {

/// The coordinates y of the basis of an irrep by those of a space: y_m = sum of S_ma x_a, S unitary. Row m lists
/// (a, S_ma); no rows mean the same coordinates.
using CoordinateChange = std::vector<std::vector<std::pair<int, ExactValue>>>;

/// One irrep of a classical group inside a representation.
struct NamedPart {
  ClassicalIrrep irrep;
  std::string label;  ///< the irrep's name, or what else the user calls these coordinates
  int offset = 0;
  CoordinateChange change;
};

/// The irreps of a representation in the order of its summands: those known by name, scalars, determinants, and the
/// natural vectors of GL(n), SL(n), O(2), SO(4), O(4) and the Lorentz groups; nothing when there is anything else.
///
/// A vector of a Lorentz group is t |00> + z |10> + ... on the basis |m1 m2> of spin(1/2,1/2), with rotations J1 + J2
/// and boosts J1 - J2. A vector of R^4 is x_3 |10> + i x_4 |00> + ..., where the turn of the axes 3, 4 is J2 - J1.
[[nodiscard]] std::optional<std::vector<NamedPart>> named_parts(const Representation& representation);

/// The coordinates in which irrep(NAME) of this group stands.
[[nodiscard]] CoordinateChange change_of_irrep(const ClassicalIrrep& irrep);

/// The entries of a tensor, indices in the bases of the irreps, in the coordinates of the spaces.
[[nodiscard]] std::vector<CouplingEntry> changed(std::vector<CouplingEntry> entries, const NamedPart& v,
                                                 const NamedPart& w, const NamedPart& u);

}  // namespace gordan::detail
