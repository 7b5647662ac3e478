// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/units/product_exponents.hpp>

#include <vector>

namespace gordan::detail {

/// A basis of the lattice that products generate, and the products in it.
struct GroupBasis {
  std::vector<ProductExponents> basis;
  std::vector<std::vector<Integer>> coordinates;  ///< one row for each product that was given
};

/// Members of the list where they form a basis, the shortest ones (least sum of |exponents|), in the order of the list;
/// an LLL-reduced basis of the same lattice otherwise. The products are not 1 and differ.
[[nodiscard]] GroupBasis group_basis(const std::vector<ProductExponents>& products);

}  // namespace gordan::detail
