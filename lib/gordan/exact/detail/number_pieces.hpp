// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number_pieces.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// sum of coefficient * sqrt(d) over squarefree d for an element of a multiquadratic field Q(sqrt(d_1), sqrt(d_2),
/// ...), the real ones first, d ascending in absolute value; empty for other numbers.
std::vector<NumberPiece> multiquadratic_pieces(const Number& x);

/// How the imaginary unit is written: "i", or "zeta(4)" where a variable is called i.
inline constexpr std::string_view imaginary_unit = "i";
inline constexpr std::string_view imaginary_root = "zeta(4)";

/// The part after the coefficient: "", "sqrt(5)", "sqrt(3)*i", "zeta(7)^2".
std::string plain_symbol(const NumberPiece& piece, std::string_view unit);
std::string latex_symbol(const NumberPiece& piece);

/// The sum of the pieces, "0" when there are none.
std::string plain_sum(const std::vector<NumberPiece>& pieces, std::string_view unit);
std::string latex_sum(const std::vector<NumberPiece>& pieces);

/// A rational number in LaTeX, "\frac{1}{2}".
std::string latex_rational(const Rational& x);

/// Appends a signed term to a sum under construction: " + body", " - body", or "body", "-body" when it is the first.
void append_signed(std::string& sum, bool negative, std::string_view body);

}  // namespace gordan::detail
