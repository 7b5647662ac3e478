// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/formula/syntax_tree.hpp>
#include <gordan/units/physical_dimension.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// What names stand for in a formula with units.
struct DimensionContext {
  /// The dimension of a variable. It throws InputError at the place of the name when there is none.
  std::function<PhysicalDimension(const SyntaxTree&)> variable;
  /// Those that laplacian(f) differentiates by.
  std::vector<std::string> space = {};
  /// How a dimension is written in a fault.
  std::function<std::string(const PhysicalDimension&)> text = [](const PhysicalDimension& d) { return to_string(d); };
};

/// What does not balance, and where.
struct DimensionFault {
  Place place;
  std::string message;   ///< "'alpha*v' is g m^-2 d^-1, but 'R' is l m^-2 d^-1"
  std::string expected;  ///< "terms of one dimension"
};

struct DimensionCheck {
  /// Of the whole; none for zero, which has every dimension, and where a fault leaves it open.
  std::optional<PhysicalDimension> dimension;
  std::vector<DimensionFault> faults;  ///< in the order in which they are written
};

/// Checks a formula: the terms of a sum have one dimension, arguments of functions and exponents are numbers (a
/// quantity that is no number takes constant rational exponents only; sqrt, abs and conjugate take all), d(f, x, ...)
/// has the dimension of f/x and laplacian(f) that of f/x^2. Zero has every dimension.
[[nodiscard]] DimensionCheck check_dimensions(const SyntaxTree& formula, const DimensionContext& context);

/// The same for both sides, which have one dimension.
[[nodiscard]] DimensionCheck check_dimensions(const EquationSyntax& equation, const DimensionContext& context);

/// Throws the first fault as an InputError, which says how many more there are; nothing where there is none.
void refuse_faults(const std::vector<DimensionFault>& faults);

}  // namespace gordan
