// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/product_exponents.hpp>

#include <span>
#include <string>
#include <string_view>

namespace gordan {

/// "T^2*g/L", "sqrt(L/g)" (any common root: "(E*t^2/rho)^(1/5)"), "L/(g*T^2)", "1/(a*b)", "1". Positive exponents stand
/// first; the variables are in the order of their names' bytes, so that the text does not depend on the order given.
[[nodiscard]] std::string product_text(std::span<const UnitsVariable> variables, const ProductExponents& product);

/// The same for LaTeX: "\frac{T^{2}\,g}{L}", "\sqrt{\frac{L}{g}}"; names of Greek letters become \alpha, the part of a
/// name after the first underscore becomes an index.
[[nodiscard]] std::string product_latex(std::span<const UnitsVariable> variables, const ProductExponents& product);

/// Reads products, quotients, powers with rational exponents, roots and parentheses of the variables' names, and 1:
/// "rho*U*D/mu", "T*sqrt(g/L)", "K/(sigma*a^(1/2))". Throws InputError with the column and the nearest name.
[[nodiscard]] ProductExponents parse_product(std::string_view text, std::span<const UnitsVariable> variables);

}  // namespace gordan
