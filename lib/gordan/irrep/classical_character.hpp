// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/group/classical_group.hpp>

#include <map>
#include <vector>

namespace gordan {

/// Weights with multiplicities: the Laurent polynomial sum of m_w t^w. Multiplicities are not zero.
using WeightMultiplicities = std::map<std::vector<int>, Integer>;

/// The (virtual) character of a classical group on a maximal torus T of the complexified group.
///
/// Coordinates of a weight, with n the dimension of the natural module and r the rank:
/// - U(n), GL(n): n of them, the natural module C^n has e_1, ..., e_n;
/// - SU(n), SL(n): the same modulo (1, ..., 1), kept with the last coordinate 0;
/// - O(n), SO(n), O(p,q), SO(p,q): r = floor(n/2), the natural module has e_i, -e_i, and 0 for odd n;
/// - Sp(2r): r, the natural module has e_i and -e_i.
///
/// O(n) and O(p,q) have a second component, where the character is `reflected`; it is empty for all other groups.
/// For odd n: t -> chi(-t), in r variables. For even n: t -> chi(diag(t_1, 1/t_1, ..., t_{r-1}, 1/t_{r-1}, 1, -1)), in
/// r - 1 variables. (Every element of the second component is conjugate to one of these, up to unipotent ones.)
struct ClassicalCharacter {
  WeightMultiplicities torus;
  WeightMultiplicities reflected;

  [[nodiscard]] friend bool operator==(const ClassicalCharacter&, const ClassicalCharacter&) = default;
};

/// The value at the identity.
[[nodiscard]] Integer dimension(const ClassicalCharacter& character);

[[nodiscard]] ClassicalCharacter trivial_character(const ClassicalGroup& group);
/// The module on which the group is defined; for U(n) and SU(n) this is C^n, whose realification has
/// natural + dual(natural) after complexification.
[[nodiscard]] ClassicalCharacter natural_character(const ClassicalGroup& group);
[[nodiscard]] ClassicalCharacter determinant_character(const ClassicalGroup& group);

[[nodiscard]] ClassicalCharacter operator+(const ClassicalCharacter& a, const ClassicalCharacter& b);
[[nodiscard]] ClassicalCharacter operator-(const ClassicalCharacter& a, const ClassicalCharacter& b);
[[nodiscard]] ClassicalCharacter operator*(const Integer& factor, const ClassicalCharacter& a);

/// The character of a tensor product. LimitReached when the product of the numbers of weights passes 10^9, and when
/// `control` says so; this holds for the powers too.
[[nodiscard]] ClassicalCharacter product(const ClassicalGroup& group, const ClassicalCharacter& a,
                                         const ClassicalCharacter& b, const Control& control = {});
/// The contragredient: chi(1/t).
[[nodiscard]] ClassicalCharacter dual(const ClassicalGroup& group, const ClassicalCharacter& a);
/// The Adams operation chi(g) -> chi(g^k), k >= 1.
[[nodiscard]] ClassicalCharacter adams(const ClassicalGroup& group, const ClassicalCharacter& a, int k);
/// Symmetric and exterior powers by Newton's formulas, k h_k = sum over i of psi^i h_{k-i}.
[[nodiscard]] ClassicalCharacter symmetric_power(const ClassicalGroup& group, const ClassicalCharacter& a, int k,
                                                 const Control& control = {});
[[nodiscard]] ClassicalCharacter alternating_power(const ClassicalGroup& group, const ClassicalCharacter& a, int k,
                                                   const Control& control = {});

}  // namespace gordan
