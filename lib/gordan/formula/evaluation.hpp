// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>

#include <map>
#include <string>

namespace gordan {

// A formula with real values is enclosed in discs by CLN with growing precision until the enclosure rounds to one
// result: the error of every step is bounded, CLN's functions being trusted to the last ten bits. InputError for a
// symbol without a value; std::domain_error where the value is not defined or not real; LimitReached where that or the
// rounding is still open after 16384 bits or eight times the precision that was asked for.

/// The nearest double, ties to even.
[[nodiscard]] double evaluate_double(const Expression& expression, const std::map<std::string, Number>& values = {});

/// The nearest decimal number with this many significant digits, at least one: "3.14159", "1.5e-30"; "0" for zero.
[[nodiscard]] std::string evaluate_decimal(const Expression& expression, const std::map<std::string, Number>& values,
                                           int digits);

}  // namespace gordan
