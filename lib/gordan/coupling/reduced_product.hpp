// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/index_formula.hpp>
#include <gordan/coupling/spherical_irreps.hpp>
#include <gordan/exact/signed_root.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// One irrep of a reduced product.
struct ReducedBlock {
  SphericalIrrep irrep;
  int copy = 0;                   ///< among those of this irrep, from 0
  int offset = 0;                 ///< of its first output
  std::vector<int> summands;      ///< which summand of each factor it was first made of
  std::vector<std::string> path;  ///< the intermediate irreps from the left, the first factor and the irrep left out
};

/// A nonzero coefficient of output number `out` at the tensor component with row-major number `position`.
struct ReducedEntry {
  int out = 0;
  std::size_t position = 0;
  SignedRoot value;
};

/// An orthonormal basis of the tensors with a symmetry of indices, adapted to the irreps of SO(3) or O(3):
///   y_out = sum Q_{out, i, j, ...} A_{i j ...}.
struct ReducedProduct {
  std::vector<int> shape;             ///< dimensions of the factors
  std::vector<ReducedBlock> blocks;   ///< ascending degree, even before odd
  int dimension = 0;                  ///< number of outputs
  std::vector<ReducedEntry> entries;  ///< sorted by (out, position)
  std::string reason;
};

struct ReducedOptions {
  std::optional<std::vector<SphericalIrrep>> filter_out;  ///< irreps of the outputs; all when left out
  std::optional<std::vector<SphericalIrrep>> filter_mid;  ///< irreps between; all when left out
  std::size_t max_entries = 50'000'000;
};

/// The tensors over a product of spaces with the symmetries of a group of indices, as a minimal sum of irreps.
///
/// The product splits by the summands taken in each factor; a class of such choices under the group of indices
/// contributes the tensors over one of them with the symmetry that fixes it. These are spanned by the symmetrised
/// couplings from the left ((a b) c) ..., in the order of their intermediate irreps; in the rational coordinates of
/// rational_coupling.hpp the choice of independent ones and their orthogonalisation (Gram-Schmidt in that order) are
/// made over Q, on one component of the irrep. The number of copies is checked against the count by weights.
/// Rows are orthonormal, so each block has the Frobenius norm sqrt(2l + 1).
/// Throws InputError for factors that the symmetry exchanges and that differ, LimitReached beyond max_entries.
[[nodiscard]] ReducedProduct reduced_product(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry,
                                             const ReducedOptions& options = {}, const Control& control = {});

/// The same from a formula and the space of each index; an index that is not named gets the space of one that the
/// formula exchanges it with. InputError when that leaves one without a space.
[[nodiscard]] ReducedProduct reduced_product(const IndexFormula& formula, const std::map<char, SphericalSpace>& spaces,
                                             const ReducedOptions& options = {}, const Control& control = {});

/// The indices of a position.
[[nodiscard]] std::vector<int> unpack_position(std::size_t position, const std::vector<int>& shape);

}  // namespace gordan
