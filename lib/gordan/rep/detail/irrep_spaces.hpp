// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/core/error.hpp>
#include <gordan/rep/detail/natural_words.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// Irreps of higher l have no element matrices under SO(3) and O(3), and are refused under finite groups.
inline constexpr int max_harmonic_order = 12;

/// The harmonic polynomials of degree l as symmetric tensors, coordinates m = -l..l about z: m > 0 goes with
/// Re (x + iy)^m, m < 0 with Im (x + iy)^|m|, every leading coefficient positive. The basis is rational and orthogonal.
[[nodiscard]] RepExpression harmonic_tensors(const RepExpression& vector, int l);

/// l and the parity of minus the identity (+1, -1) as a representation of O(3), SO(3) or a finite group of orthogonal
/// 3 x 3 matrices. InputError for other groups, and for an l that is too large.
[[nodiscard]] RepExpression rotation_irrep(const NaturalWords& words, int l, int parity, const std::string& text,
                                           const Place& place);

/// Spin twice/2 as a symmetric power of C^2, coordinates m = -j..j, Condon-Shortley phases.
[[nodiscard]] RepExpression spin_irrep(const NaturalWords& words, int twice, const std::string& text,
                                       const Place& place);

/// The irrep of a classical group with this name: as tensors where it is a simple one, else by its name only.
[[nodiscard]] RepExpression classical_irrep_expression(const NaturalWords& words, const std::string& name,
                                                       const std::string& text, const Place& place);

/// The irrep of a finite group with this name, as `gordan decompose` prints it.
[[nodiscard]] RepExpression finite_irrep_expression(const NaturalWords& words, const std::string& name,
                                                    const std::string& text, const Place& place);

/// The permutations of n points on the vectors of sum zero, basis e_1 + ... + e_k - k e_(k+1).
[[nodiscard]] RepExpression standard_representation(int points);

/// The tensors with the index symmetries of a formula such as "ijkl=jikl=klij" or "ij=-ji".
[[nodiscard]] RepExpression index_symmetric_tensors(const RepExpression& vector, const std::string& formula,
                                                    const std::string& text, const Place& place);

}  // namespace gordan::detail
