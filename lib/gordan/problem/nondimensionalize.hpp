// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/equation_scaling.hpp>
#include <gordan/problem/system_file.hpp>
#include <gordan/units/product_exponents.hpp>

#include <string>
#include <utility>
#include <vector>

namespace gordan {

/// What a variable is measured in: a product of powers of parameters. variable = scale * scaled variable.
struct VariableScale {
  std::string variable;
  ProductExponents scale;  ///< of the parameters
  bool chosen = false;     ///< by the user
};

/// A product of powers of parameters that the reduced equations contain.
struct DimensionlessGroup {
  std::string name;
  ProductExponents exponents;  ///< of the parameters
};

/// original = factor * reduced, where the reduced equation is in the scaled variables, which keep their names, and in
/// the groups.
struct ReducedEquation {
  std::string name;
  Expression left;
  Expression right;
  ProductExponents factor;  ///< of the parameters
};

struct Nondimensionalization {
  /// The parameters of the system, then `num_references` constants that stand for scales which no parameters give:
  /// "x_0", a characteristic value of x.
  std::vector<UnitsVariable> parameters;
  std::size_t num_references = 0;
  std::vector<VariableScale> scales;  ///< independent variables, then dependent ones
  /// A basis of the lattice of all coefficients; a parameter that is one keeps its name, others are pi1, pi2, ...
  std::vector<DimensionlessGroup> groups;
  std::vector<ReducedEquation> equations;
  std::vector<std::string> unused;  ///< parameters that the equations do not contain
  std::size_t rank = 0;             ///< of the weights of the parameters that they do contain
  bool proven = false;              ///< substituting back gives the original equations, as rational functions
};

/// Scales the variables of a system so that its coefficients are dimensionless groups.
///
/// A variable without a scale of the user gets one of the shortest products of parameters (least sum of |exponents|)
/// that has its weight under all scaling symmetries of the equations, those products that leave the fewest different
/// coefficients. Scales and references are taken as positive numbers. The result is substituted back and compared with
/// the system exactly. Throws InputError for a scale of the user that names no variable, is no product of powers of
/// parameters or has other units than its variable.
[[nodiscard]] Nondimensionalization nondimensionalize(const EquationSystem& system, const EquationScaling& scaling,
                                                      const Control& control = {});

/// The product of powers as a formula.
[[nodiscard]] Expression to_expression(const std::vector<UnitsVariable>& variables, const ProductExponents& product);

/// The reduced equation with every scaled variable and every group written in the original ones again, times its
/// factor: equal to the original equation.
[[nodiscard]] std::pair<Expression, Expression> substituted_back(const EquationSystem& system,
                                                                 const Nondimensionalization& reduced,
                                                                 const ReducedEquation& equation);

}  // namespace gordan
