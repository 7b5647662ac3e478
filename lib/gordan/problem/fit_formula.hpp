// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/formula/expression.hpp>
#include <gordan/learn/levenberg_marquardt.hpp>
#include <gordan/problem/fit_data.hpp>
#include <gordan/problem/fit_table.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A law with parameters inside a formula, fitted.
struct FormulaFit {
  Expression formula;
  std::vector<std::string> parameters;
  NonlinearFit fit;
  std::string loss;  ///< "absolute", "relative" or "log"
};

/// Fits target = prefactor * formula(pi1, pi2, ..., parameters) by Levenberg and Marquardt's method, with derivatives
/// of the program. The loss is the sum of squares of the residuals themselves, of those relative to the target, or of
/// the differences of logarithms. Throws InputError for unknown names in the formula and parameters without a start.
[[nodiscard]] FormulaFit fit_formula(const FitData& data, const FitTable& options, const Control& control);

}  // namespace gordan
