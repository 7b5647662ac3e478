// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/matrix.hpp>

#include <cstdint>
#include <optional>

namespace gordan::detail {

/// Lattices whose numbers fit machine words. Every function gives up (none, false) where one would not.
using WordMatrix = Matrix<std::int64_t>;

std::optional<WordMatrix> to_words(const Matrix<Integer>& a);
Matrix<Integer> to_integers(const WordMatrix& a);

/// A basis, as rows, of the integer solutions of A x = 0, by Euclid's algorithm on the columns of A over the identity.
std::optional<WordMatrix> word_nullspace(const WordMatrix& a);

/// Replaces a basis by an LLL-reduced one: the integral algorithm of de Weger 1987 (Cohen 1993, algorithm 2.6.7) with
/// parameter 0.99. Where it gives up the basis is left as a basis of the same lattice. Rows must be independent.
bool word_lll(WordMatrix& basis);

}  // namespace gordan::detail
