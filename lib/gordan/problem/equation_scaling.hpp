// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>
#include <gordan/problem/system_file.hpp>
#include <gordan/units/unit.hpp>

#include <vector>

namespace gordan {

/// All scalings z_j -> prod_i s_i^A(i,j) z_j of the quantities of a system that leave each of its equations as it is,
/// up to a factor.
struct EquationScaling {
  Matrix<Integer> symmetries;            ///< A, its rows a basis in Hermite form of all such scalings
  std::vector<UnitsVariable> variables;  ///< the quantities with column j of A as dimension in the bases s1, s2, ...
  std::size_t conditions = 0;            ///< independent conditions on the weights: quantities - rows of A
};

/// Found from the equations alone. left - right is brought to the form P/Q with P, Q without a common factor; all terms
/// of P have one weight, a derivative u_xx the weight of u/x^2, and the arguments of functions and variable exponents
/// weight zero. Every weight that meets these conditions is a symmetry; where the equations are rational functions of
/// the quantities and derivatives there are no others. (Hubert, Labahn 2013, section 5.) Throws LimitReached where P
/// has more than 10^5 terms.
[[nodiscard]] EquationScaling equation_scaling(const EquationSystem& system);

}  // namespace gordan
