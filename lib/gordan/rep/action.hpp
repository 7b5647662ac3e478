// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// The matrix rho(g) by which an element acts on coordinate columns, x -> rho(g) x, from its natural permutation and
/// matrix; block diagonal over the summands. The element may be any permutation and any invertible matrix.
///
/// An irrep without element matrices (RepKind::irreducible) is an InputError.
///
/// Only realified vectors ask for more: exactly, the conjugate is taken as the inverse transpose (g unitary) and i is
/// used; modulo p, i is the smaller square root of -1, and std::domain_error is thrown unless p = 1 mod 4.
/// Throws std::domain_error when a dual is asked of a singular matrix.
[[nodiscard]] Matrix<Number> action(const RepExpression& expression, const NaturalElement& element);
[[nodiscard]] Matrix<Number> action(const Summand& summand, const NaturalElement& element);
[[nodiscard]] Matrix<Number> action(const Representation& representation, const NaturalElement& element);

/// Modulo the prime of the image by which the element was reduced. Its conductor must be a multiple of
/// conductor(representation), else std::domain_error; the forms with a prime alone are for rational subspaces.
[[nodiscard]] Matrix<std::uint32_t> action(const RepExpression& expression, const ModularElement& element,
                                           const ModularImage& image);
[[nodiscard]] Matrix<std::uint32_t> action(const Summand& summand, const ModularElement& element,
                                           const ModularImage& image);
[[nodiscard]] Matrix<std::uint32_t> action(const Representation& representation, const ModularElement& element,
                                           const ModularImage& image);
[[nodiscard]] Matrix<std::uint32_t> action(const RepExpression& expression, const ModularElement& element,
                                           std::uint32_t p);
[[nodiscard]] Matrix<std::uint32_t> action(const Summand& summand, const ModularElement& element, std::uint32_t p);
[[nodiscard]] Matrix<std::uint32_t> action(const Representation& representation, const ModularElement& element,
                                           std::uint32_t p);

}  // namespace gordan
