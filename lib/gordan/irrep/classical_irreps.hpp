// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/group/classical_group.hpp>
#include <gordan/irrep/classical_character.hpp>
#include <gordan/irrep/irrep_type.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A finite-dimensional irreducible representation, over C, of a classical group (a rational one of the complexified
/// group, when the group is not compact), by its highest weight.
///
/// Names: SO(2) "m=-2"; O(2) "m=0", "det", "m=2"; SO(3) "l=2"; O(3) "2e", "2o" (e, o: the value +1, -1 of minus the
/// identity); SU(2) "j=3/2"; SO(1,3) "spin(1,0)"; O(1,3) "spin(1,1)", "spin(1,1)*det", "spin(1,0)+spin(0,1)"; Dynkin
/// labels "(1,1)" for SU(n), SL(n), Sp(2m) and SO(n) from n = 4 (Bourbaki's numbering; the last two labels of SO(4) are
/// 2j1 and 2j2 of the two factors); partitions "[2,1]" for O(n) from n = 4, with at most n boxes in the first two
/// columns (Weyl), and highest weights "[2,0,-1]" for U(n) and GL(n), where zeros at the end of a partition are left
/// out; "trivial" for the groups with one element.
/// O(p,q) and SO(p,q) have the names of O(p+q) and SO(p+q), but for the Lorentz groups.
struct ClassicalIrrep {
  ClassicalGroup group;
  std::vector<int> highest_weight;  ///< in the coordinates of ClassicalCharacter; O(n): the last is not negative
  bool associate = false;           ///< O(n): times the determinant, where that makes a difference
  std::string name;
  Integer dimension;                 ///< over C
  IrrepType type = IrrepType::real;  ///< with respect to the complex conjugation of the real group

  [[nodiscard]] friend bool operator==(const ClassicalIrrep& a, const ClassicalIrrep& b) {
    return a.name == b.name && a.group.name == b.group.name;
  }
};

/// The largest absolute value of a coordinate of a highest weight.
inline constexpr int max_weight_coordinate = 100'000;

/// The irrep with a highest weight, which must be dominant. Contract violation otherwise, LimitReached beyond
/// max_weight_coordinate.
[[nodiscard]] ClassicalIrrep classical_irrep(const ClassicalGroup& group, std::vector<int> highest_weight,
                                             bool associate = false);

/// Reads a name. Besides the names above: "trivial" for all groups, "det" for O, U and GL, "l=2" for O(3) (with parity
/// (-1)^l), "2e" and "2o" for SO(3), partitions for SO(n), "spin(j1,j2)" for O(1,3) in any order.
/// Throws InputError with the place, what was expected and the nearest name when there is no such irrep: half-integer
/// spins of SO(3) and the Lorentz groups, spinors of SO(n), too many boxes or labels, names of another group.
[[nodiscard]] ClassicalIrrep parse_classical_irrep(const ClassicalGroup& group, std::string_view name,
                                                   const Place& place = {});

[[nodiscard]] ClassicalIrrep trivial_irrep(const ClassicalGroup& group);
[[nodiscard]] ClassicalIrrep dual(const ClassicalIrrep& irrep);
/// The complex conjugate with respect to the real group: the dual for compact groups, the irrep itself for GL(n),
/// SL(n), Sp(2m) and O(p,q); SO(p,q) exchanges the last two Dynkin labels when p - q = 2 mod 4. An irrep is of complex
/// type when it is not its conjugate.
[[nodiscard]] ClassicalIrrep conjugate(const ClassicalIrrep& irrep);

/// The weights with multiplicities, by Freudenthal's formula, and the second component of O(n): the character of
/// Sp(n-2) with the same highest weight for even n (Weyl; Proctor 1994), (-1)^|w| for odd n.
/// LimitReached with the predicted size when there are too many.
[[nodiscard]] ClassicalCharacter character(const ClassicalIrrep& irrep, const Control& control = {});

struct IrrepMultiplicity {
  ClassicalIrrep irrep;
  Integer multiplicity;
};

/// The irreps in a character, by ascending dimension (then size of the weight, then descending weight): the
/// multiplicity of the highest weight w is the sum of sign(s) m_v over the weights v with s(v + rho) = w + rho
/// (Racah-Speiser). Multiplicities may be negative for virtual characters. Contract violation when the weights are not
/// those of a virtual character.
[[nodiscard]] std::vector<IrrepMultiplicity> decompose_character(const ClassicalGroup& group,
                                                                 const ClassicalCharacter& character,
                                                                 const Control& control = {});

/// The irreps in a tensor product, by Brauer and Klimyk's formula on the weights of the smaller factor (and on the
/// second component of O(n)). The groups must be the same. LimitReached as for character().
[[nodiscard]] std::vector<IrrepMultiplicity> tensor_product(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                                            const Control& control = {});

/// "3x l=1" style text is left to the callers; this is the plain sum "1 + 2*(1,1) + (3,0)" of names.
[[nodiscard]] std::string to_string(const std::vector<IrrepMultiplicity>& irreps);

}  // namespace gordan
