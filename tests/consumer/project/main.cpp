// SPDX-License-Identifier: GPL-3.0-or-later
// What a user of the installed library writes: is a polynomial fixed by the exchange of its two variables?
#include <gordan/core/version.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/reader.hpp>

#include <iostream>
#include <vector>

int main() {
  const gordan::PolynomialRing ring({"x", "y"});
  const gordan::Polynomial f = gordan::parse_polynomial(ring, "sqrt(5)*x*y + x^2/2 + y^2/2");
  const std::vector<gordan::Polynomial> exchanged{gordan::variable(ring, 1), gordan::variable(ring, 0)};
  const bool fixed = gordan::substitute(f, exchanged) == f;
  std::cout << "gordan " << gordan::version() << ": " << gordan::to_string(f) << (fixed ? " is" : " is not")
            << " invariant\n";
  return fixed ? 0 : 1;
}
