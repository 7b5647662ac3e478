// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// What is true of a user's own list of products.
struct ProductCheck {
  std::vector<PhysicalDimension> dimensions;  // of each product
  bool dimensionless = false;                 // all of them
  bool independent = false;                   // no product of rational powers of them is 1, except the trivial one
  std::size_t rank = 0;                       // of the list
  std::size_t whole_rank = 0;                 // of the lattice of all dimensionless products
  /// Index of the lattice that they generate in the lattice of all dimensionless products with integer exponents; none
  /// where it is infinite (products are missing), where one is not dimensionless, or has an exponent that is no
  /// integer.
  std::optional<Integer> index;
  std::vector<std::vector<Integer>> relations;  // integer powers of the products whose product is 1 (a lattice basis)
  std::string reason;                           // in words
};

/// Are the products dimensionless and independent, and do they generate all of the lattice?
[[nodiscard]] ProductCheck check_products(std::span<const UnitsVariable> variables,
                                          std::span<const ProductExponents> products, const Control& control = {});

/// The powers p_k with x^wanted = prod_k products[k]^p_k, all zero in the places of surplus products; none when there
/// are no such rational powers. Products that generate the whole lattice give integers for every dimensionless product.
[[nodiscard]] std::optional<std::vector<Rational>> express_product(std::span<const ProductExponents> products,
                                                                   const ProductExponents& wanted);

}  // namespace gordan
