// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>

#include <compare>
#include <optional>
#include <string_view>

namespace gordan::detail {

/// A factor base^exponent; the exponent is 1 where the expression is no power.
struct Factor {
  Expression base;
  Expression exponent;
};
Factor as_factor(const Expression& x);

/// A term coefficient * rest; the rest of a number is 1.
struct Multiple {
  Number coefficient;
  Expression rest;
};
Multiple as_multiple(const Expression& x);

/// The order of the bases in a product: numbers, pi, symbols, functions, sums, products, powers.
std::strong_ordering order_of_bases(const Expression& a, const Expression& b);

/// Names by their letters, runs of digits by value: x2 < x10.
std::strong_ordering order_of_names(std::string_view a, std::string_view b);

/// The value of an expression that is an integer in the range of long.
std::optional<long> integer_value(const Expression& x);

/// 0, 1, 2, ...: what is written without a sign and without a fraction.
bool is_natural(const Expression& x);

}  // namespace gordan::detail
