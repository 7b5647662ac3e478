// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/jet_space.hpp>
#include <gordan/formula/syntax_tree.hpp>
#include <gordan/problem/dimension_check.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/units/unit_system.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gordan {

/// A variable or a parameter of a system.
struct SystemQuantity {
  Located<std::string> name;
  Located<std::string> units;   ///< as written; "" in a system without units
  PhysicalDimension dimension;  ///< of a number in a system without units
};

/// left = right. In the formulas derivatives are symbols of the jet space: u_t, u_xx.
struct SystemEquation {
  Located<std::string> name;
  Located<std::string> text;
  EquationSyntax syntax;
  Expression left;
  Expression right;
};

/// Ordinary or partial differential equations, or equations without derivatives, as a file states them.
struct EquationSystem {
  std::string name;  ///< of the file, without folder and extension
  bool has_units = false;
  UnitSystem units = UnitSystem::standard();
  std::vector<SystemQuantity> independent;
  std::vector<SystemQuantity> dependent;
  std::vector<SystemQuantity> parameters;
  std::vector<SystemEquation> equations;
  /// Scales that the user chose: a variable and a product of powers of parameters.
  std::vector<std::pair<Located<std::string>, Located<std::string>>> scales;
  JetSpace jets;
  std::vector<std::string> notes;  ///< how units were read
};

/// Reads a system (TOML): the tables [independent], [dependent] and [parameters] of NAME = "units" or
/// NAME = { units = "..." }, or lists of names where there are no units at all; [units] as in problem files;
/// [equations] of NAME = "left = right"; [scales] of NAME = "product of parameters".
///
/// Derivatives are written u_t, u_xx, d(u, t), d(u, x, 2), d(k*d(u, x), x), and laplacian(f) for the sum of the second
/// derivatives by the independent variables other than t (all, where there is no other), laplacian(f, x, y) by the ones
/// named. Throws InputError at the exact place, with the nearest name.
[[nodiscard]] EquationSystem parse_system(std::string_view text, const std::string& source);

/// All quantities: independent, dependent, parameters.
[[nodiscard]] std::vector<const SystemQuantity*> quantities(const EquationSystem& system);

/// What the names of the system stand for; it refers to the system.
[[nodiscard]] DimensionContext dimension_context(const EquationSystem& system);

/// The variables that laplacian(f) differentiates by.
[[nodiscard]] std::vector<std::string> space_variables(const JetSpace& jets);

}  // namespace gordan
