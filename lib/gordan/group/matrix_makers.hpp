// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <vector>

#include <gordan/exact/matrix.hpp>
#include <gordan/group/permutation.hpp>

namespace gordan {

/// A square matrix by its entries, row by row.
[[nodiscard]] Matrix<Number> square_matrix(std::size_t n, std::vector<Number> entries);
[[nodiscard]] Matrix<Number> diagonal_matrix(std::vector<Number> entries);
/// Takes the basis vector e_i to e_{p[i]}.
[[nodiscard]] Matrix<Number> permutation_matrix(const Permutation& p);
/// cos(2 pi k / n) and sin(2 pi k / n).
[[nodiscard]] Number cosine(long n, long k = 1);
[[nodiscard]] Number sine(long n, long k = 1);
/// The reflection x -> x - 2 (x.r)/(r.r) r in orthonormal coordinates; r is real.
[[nodiscard]] Matrix<Number> reflection(const std::vector<Number>& r);

}  // namespace gordan
