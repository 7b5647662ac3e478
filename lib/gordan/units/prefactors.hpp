// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gordan {

/// A linear form on exponents of base units, y: it proves that a target cannot be reached. The value on every variable
/// is an integer (zero, where no power of the target can be reached), the value on the target is not.
struct UnitsObstruction {
  std::vector<std::pair<std::string, Rational>> form;  // base unit and coefficient, those that are not zero
  Rational on_target;
  std::string text;
};

struct PrefactorOptions {
  bool integer_only = false;  // no roots: then a target of order q > 1 has no prefactor, and `obstruction` says why
  std::size_t max_monomials = 64;  // of the ties of minimal norm, the first so many
  std::size_t work_limit = 4'000'000;
};

/// The monomials in the variables with the units of a target.
struct Prefactors {
  std::vector<ProductExponents> monomials;  // all of minimal norm sum |e| among those with exponents in Z/root
  Integer root = 1;      // the smallest q > 0 such that target^q is a monomial with integer exponents; 0: none
  Rational norm;         // of each monomial
  bool minimal = true;   // proven minimal; false when the search met its work limit
  bool complete = true;  // all ties are listed
  std::optional<UnitsObstruction>
      obstruction;          // where there is no monomial (root == 0), or none without roots (root > 1)
  std::string certificate;  // in words
};

/// Every function with the target's units that respects changes of units is monomial * f(dimensionless products). Where
/// not even a power of the target is a monomial there is no such function but zero: `obstruction` proves it.
[[nodiscard]] Prefactors prefactors(std::span<const UnitsVariable> variables, const PhysicalDimension& target,
                                    const PrefactorOptions& options = {}, const Control& control = {});

}  // namespace gordan
