// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/group/group.hpp>

namespace gordan {

/// What a vector must be fixed by, and annihilated by, to be invariant under a group.
struct GroupGenerators {
  std::vector<NaturalElement> elements;     ///< discrete generators, as natural permutations and matrices
  std::vector<Matrix<Number>> lie_algebra;  ///< a generating set of the Lie algebra, in the natural matrices
};

/// Generators of any group, in its natural permutation and matrix (blocks for a product).
///
/// Classical groups: O(n): a reflection and the Lie algebra E_ij - E_ji; O(p,q): reflections of both signs and
/// E_ij - s_i s_j E_ji; U(n): E_ij - E_ji, i(E_ij + E_ji), i E_jj, SU(n) traceless; Sp(2m): E_ij of gl(m) and both
/// symmetric blocks; GL(n): E_ij, SL(n) traceless. Of each Lie algebra a small generating set is returned, by simple
/// roots. The real groups GL(n), SL(n), Sp(2m) and SO(p,q) are Zariski dense in connected complex groups, which have the
/// same invariants and equivariants, so their Lie algebra is enough.
[[nodiscard]] GroupGenerators group_generators(const Group& group);

/// A basis of the Lie algebra of a classical group in its natural matrices.
[[nodiscard]] std::vector<Matrix<Number>> lie_algebra_basis(const ClassicalGroup& group);

/// The lcm of the conductors of all natural matrices of generators and Lie algebra; 4 for U(n) and SU(n).
[[nodiscard]] long conductor(const Group& group);

}  // namespace gordan
