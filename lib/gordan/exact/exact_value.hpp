// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>
#include <gordan/exact/signed_root.hpp>

#include <complex>
#include <string>
#include <variant>

namespace gordan {

/// An entry of a tensor: a root of a rational number, or an element of a cyclotomic field.
using ExactValue = std::variant<SignedRoot, Number>;

[[nodiscard]] bool is_real(const ExactValue& value);
[[nodiscard]] std::string to_string(const ExactValue& value);
[[nodiscard]] std::string to_latex(const ExactValue& value);
/// Real and imaginary part, each correctly rounded.
[[nodiscard]] std::complex<double> to_complex(const ExactValue& value);
/// LimitReached when the conductor of the number passes max_conductor.
[[nodiscard]] Number to_number(const ExactValue& value);

}  // namespace gordan
