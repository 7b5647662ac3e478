// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/irrep/detail/class_list.hpp>
#include <gordan/irrep/detail/group_listing.hpp>

namespace gordan::detail {

/// An irreducible character modulo a prime p = 1 mod the exponent of the group.
struct ModularCharacter {
  std::uint32_t degree = 0;
  std::vector<std::uint32_t> values;  ///< [class]
};

/// All irreducible characters modulo the prime of `image`, whose conductor is the exponent of the group.
///
/// Dixon (1967) and Schneider (1990): the class sums act on the centre of the group algebra by commuting matrices with
/// the entries a_{rst} = #{(x, y) in C_r x C_s : x y = z_t}; their common eigenvectors are w_t = |C_t| chi(g_t)/chi(1),
/// and chi(1)^2 = |G| / Sigma_t w_t w_{t^-1} / |C_t|. The smallest classes are taken until all eigenspaces are lines.
/// A cyclic group has the powers of one character.
[[nodiscard]] std::vector<ModularCharacter> modular_characters(const GroupListing& listing, const ClassList& classes,
                                                               const ModularImage& image, const Control& control);

}  // namespace gordan::detail
