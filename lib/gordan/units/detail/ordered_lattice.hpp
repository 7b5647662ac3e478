// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/short_vectors.hpp>
#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/product_exponents.hpp>

#include <span>
#include <vector>

namespace gordan::detail {

/// The dimension matrix with its columns in the order of the names' bytes: what is computed from it does not depend on
/// the order in which the variables were given. `places` says which variable each column is.
struct OrderedLattice {
  std::vector<std::size_t> places;
  DimensionMatrix matrix;
  std::size_t num_variables = 0;
};

/// Throws InputError for names that are empty, occur twice, or are excluded without being there.
OrderedLattice ordered_lattice(std::span<const UnitsVariable> variables, std::span<const std::string> exclude = {});

/// A vector of the ordered lattice, divided by `root`, as exponents of all variables.
ProductExponents to_exponents(const OrderedLattice& lattice, const ShortVector& v, const Integer& root = 1);

/// The rows as short vectors; LimitReached when an entry does not fit a machine word.
std::vector<ShortVector> to_short_vectors(const Matrix<Integer>& rows);

/// Orders products by (norm, largest exponent, number of variables, of negative exponents, then the exponents in the
/// order of the names), smaller first, and at last by larger exponents.
bool product_less(const OrderedLattice& lattice, const ProductExponents& a, const ProductExponents& b);

}  // namespace gordan::detail
