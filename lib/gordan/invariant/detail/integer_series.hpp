// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>

#include <vector>

namespace gordan::detail {

/// Polynomials in t over the integers, constant term first, without trailing zeros.
using IntegerSeries = std::vector<Integer>;

void trim(IntegerSeries& f);
/// f (1 - t^d).
void multiply_binomial(IntegerSeries& f, int d);
/// f / (1 - t^d) where that is a polynomial: then f becomes it and true is returned; f is lost otherwise.
[[nodiscard]] bool divide_binomial(IntegerSeries& f, int d);
/// The cyclotomic polynomial Phi_k.
[[nodiscard]] IntegerSeries cyclotomic_polynomial(int k);
/// f / g for a monic g where that is a polynomial: then f becomes it and true is returned; f stays otherwise.
[[nodiscard]] bool divide(IntegerSeries& f, const IntegerSeries& g);
[[nodiscard]] IntegerSeries product(const IntegerSeries& f, const IntegerSeries& g);

}  // namespace gordan::detail
