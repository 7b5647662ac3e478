// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/number_pieces.hpp>
#include <gordan/exact/number.hpp>

namespace gordan {

std::string to_string(const Number& x) {
  return x.is_rational() ? to_string(x.to_rational()) : detail::plain_sum(number_pieces(x), detail::imaginary_unit);
}

std::string to_latex(const Number& x) { return detail::latex_sum(number_pieces(x)); }

bool needs_parentheses(const Number& x) { return !x.is_rational() && number_pieces(x).size() > 1; }

}  // namespace gordan
