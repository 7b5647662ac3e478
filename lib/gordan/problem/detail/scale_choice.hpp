// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gordan::detail {

/// How good a choice of scales is: the less the better.
struct ScaleCost {
  std::size_t coefficients = 0;  ///< different ones in the equations, 1 not counted
  std::size_t occurrences = 0;   ///< places where they stand
  Rational norm;                 ///< the sum of |exponents| over the different ones

  [[nodiscard]] friend auto operator<=>(const ScaleCost&, const ScaleCost&) = default;
};

/// What scales are wanted for.
struct ScaleTask {
  std::vector<UnitsVariable> variables;                ///< with their weights
  std::size_t num_independent = 0;                     ///< the first ones; those of one weight get one scale
  std::vector<UnitsVariable> parameters;               ///< with their weights
  std::vector<bool> usable;                            ///< parameters that a scale may contain
  std::vector<std::optional<ProductExponents>> fixed;  ///< scales of the user
  /// The name of the constant that stands for the scale of a variable which parameters do not give.
  std::function<std::string(const std::string&)> reference_name;
  /// The cost of scales, in exponents of these parameters.
  std::function<ScaleCost(const std::vector<UnitsVariable>& parameters, const std::vector<ProductExponents>& scales)>
      cost;
};

struct ScaleChoice {
  std::vector<UnitsVariable> parameters;  ///< those of the task, then the constants that were added
  std::vector<ProductExponents> scales;   ///< one for each variable
};

/// For each variable one of the shortest products of parameters with its weight, those whose cost together is least:
/// all combinations are compared where they are at most 512, otherwise one variable after the other is improved until
/// none can be.
[[nodiscard]] ScaleChoice choose_scales(const ScaleTask& task, const Control& control);

}  // namespace gordan::detail
