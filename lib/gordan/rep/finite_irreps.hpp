// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

/// An irrep of a finite group by its name (character_table.hpp), with exact matrices, `irrep()` set to that name.
///
/// A group of real matrices, or of permutations, has real irreps: those named by CharacterTable::real_irreps(), of
/// twice the degree for complex and quaternionic type; a group of complex matrices has complex ones.
///
/// S(n): Young's seminormal form. Other groups: the isotypic component of multiplicity one of the smallest space that
/// has one among powers and products of `vector` and `perm`, found by characters modulo a prime; the image of the
/// projector chi(1)/|G| Sigma_g chi(g^-1) rho(g), in exact arithmetic; for groups of more than 120 elements made from
/// sums over small conjugacy classes. Its basis is orthogonal, and squared_norms()
/// gives the lengths of the basis vectors in proportion to the first; where `vector` itself has no orthogonal basis
/// with rational lengths (W(H3), W(I2(7)) in simple roots) the coordinates are not orthonormal, as those of `vector`
/// are not. Throws InputError with the nearest name for a name that is none, LimitReached for a group too large for its
/// table, or when no space was found.
[[nodiscard]] RepExpression irreducible(const FiniteGroup& group, const std::string& name, const Place& place = {},
                                        const Control& control = {});

/// Whether the irreps of this group are meant over R: no complex entries in its matrices.
[[nodiscard]] bool has_real_irreps(const FiniteGroup& group);

}  // namespace gordan
