// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/core/random.hpp>

namespace gordan::detail {

/// A polynomial modulo p by its coefficients, constant term first; no leading zeros.
using ModularPolynomial = std::vector<std::uint32_t>;

/// The monic polynomial of smallest degree that annihilates the sequence, a_{i+d} + c_{d-1} a_{i+d-1} + ... = 0
/// (Berlekamp-Massey; Massey 1969).
[[nodiscard]] ModularPolynomial annihilator(const std::vector<std::uint32_t>& sequence, std::uint32_t p);

/// The roots, ascending, of a monic polynomial that is a product of different linear factors modulo the odd prime p; empty when
/// it is none (Cantor, Zassenhaus 1981).
[[nodiscard]] std::vector<std::uint32_t> split_roots(const ModularPolynomial& f, std::uint32_t p, Random& random);

}  // namespace gordan::detail
