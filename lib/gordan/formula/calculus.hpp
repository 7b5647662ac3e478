// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>

#include <map>
#include <string>

namespace gordan {

// Computed by GiNaC and brought back to the normal form; the result does not depend on GiNaC's order, which changes
// from run to run. std::domain_error at a pole.

/// The derivative by a symbol.
[[nodiscard]] Expression differentiate(const Expression& expression, const std::string& symbol);

/// Replaces symbols, all at once: {x: y, y: x} exchanges them.
[[nodiscard]] Expression substitute(const Expression& expression, const std::map<std::string, Expression>& values);

/// Multiplies all products of sums and integral powers of sums out. Throws LimitReached beyond 10^5 terms.
[[nodiscard]] Expression expand(const Expression& expression);

/// The expanded formula as a sum over the powers of one symbol, with any exponents.
[[nodiscard]] Expression collect(const Expression& expression, const std::string& symbol);

/// What GiNaC evaluates by itself: sin(pi/6) is 1/2, exp(log(x)) is x, sqrt(8*x) is 2*sqrt(2)*sqrt(x).
[[nodiscard]] Expression simplify(const Expression& expression);

}  // namespace gordan
