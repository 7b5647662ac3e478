// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/core/random.hpp>

namespace gordan::detail {

/// A sparse square matrix modulo p: [row] -> (column, value).
using SparseModularMatrix = std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

/// A subspace of F_p^k by the rows of a reduced echelon form.
struct ModularSpace {
  std::vector<std::vector<std::uint32_t>> rows;
  std::vector<std::size_t> pivots;
};

/// The whole of F_p^k.
[[nodiscard]] ModularSpace whole_space(std::size_t k);

/// The eigenspaces of a matrix on an invariant subspace on which it is diagonalisable with eigenvalues in F_p, by
/// ascending eigenvalue. Random vectors decide the time only: every eigenvector is checked, and their number.
[[nodiscard]] std::vector<ModularSpace> eigenspaces(const ModularSpace& space, const SparseModularMatrix& matrix,
                                                    std::uint32_t p, Random& random, const Control& control);

}  // namespace gordan::detail
