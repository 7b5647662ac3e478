// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

#include <complex>

namespace gordan {

/// The nearest double, ties to even, subnormals and overflow to infinity as IEEE 754 says.
[[nodiscard]] double to_double(const Rational& value);

/// The nearest double of a real number, by Arb's balls of growing precision; throws std::domain_error when it is not
/// real.
[[nodiscard]] double to_double(const Number& real);

/// Real and imaginary part, each correctly rounded.
[[nodiscard]] std::complex<double> to_complex(const Number& value);

}  // namespace gordan
