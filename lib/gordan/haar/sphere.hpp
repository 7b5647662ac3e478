// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <gordan/exact/rational.hpp>

namespace gordan {

/// The average of x_1^{a_1} ... x_n^{a_n} over the unit sphere of R^n: 0 when some exponent is odd, else
///   prod (a_i - 1)!! / (n (n+2) ... (n + |a| - 2)).
/// Source: G. Folland, How to integrate a polynomial over a sphere, Amer. Math. Monthly 108 (2001).
[[nodiscard]] Rational sphere_moment(std::span<const int> exponents);

}  // namespace gordan
