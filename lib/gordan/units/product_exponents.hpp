// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>
#include <gordan/units/unit.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace gordan {

/// The exponents of a product of variables x_1^e_1 ... x_n^e_n, one for each variable in the order of the variables
/// that the caller gave. All products of this module are such vectors.
using ProductExponents = std::vector<Rational>;

/// The dimension of the product; throws InputError when there is not one exponent for each variable.
[[nodiscard]] PhysicalDimension dimension_of(std::span<const UnitsVariable> variables, const ProductExponents& product);

/// The norm by which products are called short: the sum of |e_i|.
[[nodiscard]] Rational l1_norm(const ProductExponents& product);

/// The place of the variable with this name; throws InputError with the nearest name when there is none.
[[nodiscard]] std::size_t variable_index(std::span<const UnitsVariable> variables, std::string_view name);

/// Throws InputError when two variables have one name or a variable has none.
void require_distinct_names(std::span<const UnitsVariable> variables);

}  // namespace gordan
