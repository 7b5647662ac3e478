// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/polynomial.hpp>

#include <string_view>

namespace gordan {

/// Reads an exact number: integers, decimals ("0.25" is 1/4, "1e3" is 1000), + - * / ^ ** ( ), sqrt(q) of a rational q,
/// zeta(n) = exp(2 pi i / n), i. Throws InputError at the exact place; powers too large to be written out are refused.
[[nodiscard]] Number parse_number(std::string_view text, Place start = {});

/// Reads a polynomial in the variables of the ring, with the numbers above as coefficients; a variable named i hides
/// the imaginary unit. Throws InputError at the exact place, with the nearest name for an unknown variable.
[[nodiscard]] Polynomial parse_polynomial(const PolynomialRing& ring, std::string_view text, Place start = {});

}  // namespace gordan
