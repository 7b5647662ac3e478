// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/group/group.hpp>

namespace gordan {

/// The direct product of one group or more: a finite group when all factors are finite, else a ProductGroup. Nested
/// products are flattened; the name joins the names by " x ". A finite product acts on the disjoint union of the
/// points of its factors and by block-diagonal matrices, in the order of the factors.
/// Throws InputError when the points or dimensions pass max_product_size.
[[nodiscard]] Group direct_product(const std::vector<Group>& factors);

/// The wreath product of n copies of a finite group by S(n), of order |H|^n n!. Points: copy k of the m points of H is
/// k m, ..., k m + m - 1; matrices: n blocks, permuted by S(n). H is written base.
/// Throws InputError when n < 1, or the points or dimensions pass max_product_size.
[[nodiscard]] FiniteGroup wreath_product(const FiniteGroup& base, int n);

/// The largest number of points, and the largest dimension, of a product.
inline constexpr int max_product_size = 10'000;

/// Where a factor of a product acts: on `points` points from `first_point` on, on `dimension` coordinates from
/// `first_row` on.
struct FactorBlock {
  int first_point = 0;
  int points = 0;
  int first_row = 0;
  int dimension = 0;
  [[nodiscard]] friend bool operator==(const FactorBlock&, const FactorBlock&) = default;
};

/// The blocks of the factors of a direct product, in order; one block for any other group.
[[nodiscard]] std::vector<FactorBlock> factor_blocks(const Group& group);

/// An element of a factor as the element of the product that is the identity elsewhere.
[[nodiscard]] NaturalElement embedded(const NaturalElement& element, const Group& product, std::size_t factor);

/// The part of an element of a product in one factor.
[[nodiscard]] NaturalElement restricted(const NaturalElement& element, const FactorBlock& block);

}  // namespace gordan
