// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <span>
#include <string>
#include <vector>

namespace gordan {

struct MissingConstantOptions {
  int max_exponent = 2;                // exponents of the base units of the constant are tried in -max ... max
  std::vector<std::string> base = {};  // further base units that the constant may have
  /// Names of those variables that are constants themselves: multiplying the new constant by their powers gives an
  /// equally good one, so constants that differ so are one class.
  std::vector<std::string> constants = {};
  std::size_t max_candidates = 2'000'000;  // LimitReached beyond, before anything is computed
  std::size_t max_details = 50;            // prefactors and products are given for so many classes, the simplest
};

/// Constants that no data can tell apart: their dimensions differ by integer powers of the given constants, or are
/// inverse to each other up to such powers. A factor without dimension, as between h and hbar, is never determined.
struct ConstantClass {
  PhysicalDimension simplest;                // the member with the smallest exponents
  std::vector<PhysicalDimension> members;    // all within the bound, simplest first
  std::vector<ProductExponents> prefactors;  // of the target, over the variables and the constant (last place)
  ProductExponents product;                  // the shortest dimensionless product with the constant in it; empty: none
  std::size_t products = 0;                  // number of independent dimensionless products with the constant
};

struct MissingConstants {
  bool reachable_without = false;      // the target is a monomial in the variables as they are
  std::size_t products_without = 0;    // independent dimensionless products without a constant
  std::vector<ConstantClass> classes;  // with each of them the target is a monomial; ordered by their simplest members
  std::string reason;
};

/// Which units would one further constant need, so that a law with the target's units can exist (or, where the target
/// can be reached already, so that a new dimensionless product appears)? Bounded search over the exponents.
[[nodiscard]] MissingConstants missing_constants(std::span<const UnitsVariable> variables,
                                                 const PhysicalDimension& target,
                                                 const MissingConstantOptions& options = {},
                                                 const Control& control = {});

}  // namespace gordan
