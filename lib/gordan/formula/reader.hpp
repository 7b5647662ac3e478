// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/formula/expression.hpp>

#include <span>
#include <string>
#include <string_view>

namespace gordan {

/// Reads a formula: exact numbers as parse_number reads them, pi, variables, + - * / ^ ** ( ), sqrt, zeta(n) and the
/// functions of expression.hpp; any exponent. Throws InputError at the exact place.
[[nodiscard]] Expression parse_expression(std::string_view text, Place start = {});

/// The same with a closed list of variables: others are refused with the nearest name.
[[nodiscard]] Expression parse_expression(std::string_view text, std::span<const std::string> variables,
                                          Place start = {});

}  // namespace gordan
