// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/formula/expression.hpp>

#include <optional>

namespace gordan {

/// The polynomial as a formula in the names of its ring; InputError for a name that formulas do not take.
[[nodiscard]] Expression to_expression(const Polynomial& f);

/// The formula as a polynomial of the ring, expanded; nullopt when it is none: another symbol, pi, a function, an
/// exponent that is no natural number, a power of a number that is no exact number.
[[nodiscard]] std::optional<Polynomial> to_polynomial(const Expression& expression, const PolynomialRing& ring);

}  // namespace gordan
