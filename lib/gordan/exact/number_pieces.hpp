// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

#include <vector>

namespace gordan {

/// One term of a written number: coefficient * sqrt(radicand) * [i] * zeta(order)^exponent.
struct NumberPiece {
  Rational coefficient;
  long radicand = 1;       ///< squarefree and positive
  bool imaginary = false;  ///< times i
  long order = 1;          ///< 1: no root of unity
  long exponent = 0;

  [[nodiscard]] bool is_rational() const { return radicand == 1 && !imaginary && order == 1; }
};

/// The terms in which a number is written (see to_string); none for zero.
[[nodiscard]] std::vector<NumberPiece> number_pieces(const Number& x);

}  // namespace gordan
