// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <gordan/linear/detail/factor_spaces.hpp>

namespace gordan::detail {

/// `count` copies of a product of representations of the factors of a group; the count may be negative.
struct ProductTerm {
  int count = 1;
  FactorSpaces spaces;
};

/// A representation of a direct product as a sum of such terms, as far as characters go: products of sums, powers of
/// sums, and squares and cubes of products by
///   Sym^2(AB) = S2 S2 + A2 A2,   Sym^3(AB) = S3 S3 + M M + A3 A3,   M = A (x) Alt^2(A) - Alt^3(A),
/// likewise for alternating powers. Throws InputError for other expressions.
[[nodiscard]] std::vector<ProductTerm> product_terms(const RepExpression& expression, std::size_t factors);

}  // namespace gordan::detail
