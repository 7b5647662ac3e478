// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/linear/linear_maps.hpp>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// A map with its squared length.
struct OrthogonalMap {
  std::vector<LinearEntry> entries;  ///< sorted by (row, col)
  Number squared_norm;
};

/// The squared lengths of the basis vectors of two spaces.
struct MapNorms {
  std::vector<Rational> source;
  std::vector<Rational> target;
};

/// (A, B) = sum of target[r] / source[c] A_rc conj(B_rc), the trace product in orthonormal coordinates.
[[nodiscard]] Number inner_product(const std::vector<LinearEntry>& a, const std::vector<LinearEntry>& b,
                                   const MapNorms& norms);

/// Gram and Schmidt in the given order over the field of the entries, without roots; those that depend on earlier ones
/// are left out. Rational maps are scaled to integers of content 1, others so that their squared length is rational
/// where dividing by an entry does it; the first entry in the order of columns, then rows, is positive where it is
/// real. After each map come its products with the `factors` (dim W x dim W) where these are independent.
[[nodiscard]] std::vector<OrthogonalMap> orthogonal_maps(const std::vector<LinearMap>& maps, const MapNorms& norms,
                                                         const std::vector<OrthogonalMap>& factors,
                                                         const Control& control);

/// The reduced echelon form with the entries taken column by column.
[[nodiscard]] std::vector<LinearMap> column_echelon(const std::vector<LinearMap>& maps, const Control& control);

/// orthogonal_maps() of the maps as they are; of column_echelon() instead where that alone gives rational lengths.
[[nodiscard]] std::vector<OrthogonalMap> orthogonal_basis(const std::vector<LinearMap>& maps, const MapNorms& norms,
                                                          const std::vector<OrthogonalMap>& factors,
                                                          const Control& control);

/// Whether every map has orthogonal rows of equal length in orthonormal coordinates: A A* is a multiple of 1.
[[nodiscard]] bool has_orthonormal_rows(const OrthogonalMap& map, const MapNorms& norms);

}  // namespace gordan::detail
