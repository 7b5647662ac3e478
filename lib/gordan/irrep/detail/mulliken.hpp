// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/irrep/detail/character_table_data.hpp>

namespace gordan::detail {

/// Gives Mulliken's names to the characters of a finite subgroup of O(3) in the orientation of gordan's point groups (axial
/// groups about z, cubic groups along the axes, I and Ih as there), and of Z(n), D(n) and other subgroups of O(2) as
/// C_n, C_nv about z. The characters are put in the order of degree, real ones first, g before u, letter and number.
/// False, and nothing is changed, when the group is no such group.
///
/// A, B: 1 or -1 under the generator of the principal axis, a rotation by 2 pi/n or a rotary reflection by 2 pi/(2n);
/// E_k, T, G, H: degrees 2, 3, 4, 5, with exp(+-2 pi i k/n) among the eigenvalues of that generator; 1E, 2E: exp(2 pi i
/// k/n), exp(-2 pi i k/n); 1, 2: 1 or -1 under the twofold axis along x (else y), or the mirror perpendicular to y (else
/// x), for cubic groups under the fourfold generator; g, u: under the inversion; ' and '': under the mirror
/// perpendicular to z. D2 and D2h: B1, B2, B3 are 1 under the twofold axis along z, y, x. I: T1 has the trace (1 +
/// sqrt(5))/2 under the rotation by 2 pi/5. Source: R. Mulliken, J. Chem. Phys. 23 (1955) 1997-2011.
[[nodiscard]] bool name_by_mulliken(CharacterTableData& table);

}  // namespace gordan::detail
