// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/linear/detail/sparse_modular.hpp>

namespace gordan::detail {

/// One generator, of a group or of a Lie algebra, on V and on W.
struct ModularPair {
  SparseModular source;
  SparseModular target;
};

/// The reduced echelon basis of a space of matrices, written row by row.
struct ModularSpace {
  std::vector<std::size_t> pivots;
  std::vector<std::vector<std::uint32_t>> rows;
};

/// All X with target X = X source modulo p for every pair; it is verified for every pair.
///
/// V is spun up from a few random vectors v_k: a basis of words in the generators times v_k. X is given by the images
/// y_k = X v_k, and equations come from random combinations of the relations g b_i = sum_j c_ij b_j between the words.
/// So the unknowns are few (dim W for each v_k) and no matrix has dim V dim W columns but the result. The roles of V
/// and W are exchanged (X^T) where that costs less. Random choices decide the running time alone. Source: the
/// homomorphisms of modules of the MeatAxe, Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005),
/// section 7.5. Throws LimitReached beyond the memory limit.
[[nodiscard]] ModularSpace modular_intertwiners(const std::vector<ModularPair>& pairs, std::size_t source,
                                                std::size_t target, std::uint32_t p, const Control& control);

}  // namespace gordan::detail
