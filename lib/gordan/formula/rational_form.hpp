// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>

#include <span>
#include <string>

namespace gordan {

/// A formula as a quotient of two expanded formulas without a common factor. Functions, and powers whose exponent is no
/// integer, count as variables; equal ones are recognised when their arguments are equal rational functions.
struct RationalForm {
  Expression numerator;
  Expression denominator = 1;
};

/// Computed by GiNaC. Throws LimitReached beyond 10^5 terms, std::domain_error for a division by zero.
[[nodiscard]] RationalForm rational_form(const Expression& expression);

/// Whether the formula is zero as a rational function of its symbols, functions and roots; powers of the symbols that
/// are named as positive are drawn out of roots and absolute values, sqrt(a^2*x) = a*sqrt(x). True is a proof; false is
/// one where no functions and no roots occur.
[[nodiscard]] bool is_zero_rational(const Expression& expression, std::span<const std::string> positive = {});

}  // namespace gordan
