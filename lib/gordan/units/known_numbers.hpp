// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/product_exponents.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A dimensionless number with a name. Only dimensions are known here: a Biot number cannot be told from a Nusselt
/// number, nor a diameter from a depth, so every match is a possibility, and `alike` lists the names it shares.
struct KnownNumber {
  std::string name;                // "Reynolds"
  std::string symbol;              // "Re"
  std::string definition;          // "rho*v*L/mu"
  std::vector<std::string> alike;  // other names with the same pattern of dimensions
  ProductExponents product;        // over the variables
};

/// The named numbers that are products of the variables: for each definition, the variables whose dimensions fit its
/// arguments, put in their places. At most `per_number` matches of each definition, in the order of the variables'
/// names.
[[nodiscard]] std::vector<KnownNumber> known_numbers(std::span<const UnitsVariable> variables,
                                                     std::size_t per_number = 8);

/// The named number that a dimensionless product is, or whose inverse it is (then `product` is the inverse).
[[nodiscard]] std::optional<KnownNumber> recognize_number(std::span<const UnitsVariable> variables,
                                                          const ProductExponents& product);

}  // namespace gordan
