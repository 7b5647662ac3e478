// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>

namespace gordan::detail {

// The reader predicts the size of what it is asked to write out and refuses what would take too long or too much
// memory. Each function throws LimitReached with a text that says how large the result would be.

void check_product(const Polynomial& a, const Polynomial& b);
void check_power(const Polynomial& base, unsigned long exponent);
void check_power(const Number& base, unsigned long exponent);
void check_inverse(const Number& x);

}  // namespace gordan::detail
