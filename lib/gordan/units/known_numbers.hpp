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
  std::vector<std::string> alike;  // other names whose definitions have the same pattern of dimensions
  ProductExponents product;        // over the variables
  Rational power = 1;              // product = number^power: 2 for v^2/(g L) = Fr^2
  bool is_ratio = false;           // of two variables of one dimension: it may be a number without a name as well
};

/// The named numbers that are products of the variables: for each definition, the variables whose dimensions (in m, kg,
/// s, A, K) fit its arguments, put in their places; so each is a member of the lattice of dimensionless products. At
/// most `per_number` matches of each definition, in the order of the variables' names. Of definitions with the same
/// pattern only the first is listed; the others are `alike`.
[[nodiscard]] std::vector<KnownNumber> known_numbers(std::span<const UnitsVariable> variables,
                                                     std::size_t per_number = 8);

/// The named number of which a dimensionless product is a power.
[[nodiscard]] std::optional<KnownNumber> recognize_number(std::span<const UnitsVariable> variables,
                                                          const ProductExponents& product);

}  // namespace gordan
