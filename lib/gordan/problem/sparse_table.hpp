// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/exact_value.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/linear/isotypic.hpp>
#include <gordan/linear/linear_maps.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A nonzero entry of an exact array; indices count from 0.
struct TableEntry {
  std::vector<int> at;
  ExactValue value;
};

/// An exact array of any order as users see it: in orthonormal coordinates, entries sorted by their indices.
struct SparseTable {
  std::string name;         ///< "partition(3,1)", or ""
  std::vector<int> shape;
  std::vector<TableEntry> entries;
};

/// value * sqrt(row / column): an entry of a map in orthonormal coordinates, for the squared lengths of the basis vectors
/// of its row and its column.
[[nodiscard]] ExactValue orthonormal_entry(const Number& value, const Rational& row, const Rational& column);

/// The values of the entries of a map V -> W in orthonormal coordinates (rep: squared_norms), all multiplied by one root
/// so that the first keeps its rational value.
[[nodiscard]] std::vector<ExactValue> orthonormal_values(const LinearMap& map, const Representation& source,
                                                         const Representation& target);

/// The map with these values.
[[nodiscard]] SparseTable table_of(const LinearMap& map, const Representation& source, const Representation& target);

/// A matrix whose rows are coordinates of `rows` and whose columns are coordinates of `columns`, either of which may be
/// left out (null) where these are no coordinates of a representation.
[[nodiscard]] SparseTable table_of(const Matrix<Number>& matrix, const Representation* rows,
                                   const Representation* columns);

/// The basis of a copy of an irrep as columns, on which the group acts by the irrep's matrices in orthonormal coordinates.
[[nodiscard]] SparseTable table_of(const AdaptedCopy& copy, const Representation& space);

}  // namespace gordan
