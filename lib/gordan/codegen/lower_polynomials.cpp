// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_polynomials.hpp>

#include <gordan/codegen/literal.hpp>
#include <gordan/program/operations.hpp>

namespace gordan {

Value lower_polynomials(std::span<const Polynomial> polynomials, Value variables) {
  std::vector<PolynomialTerm> terms;
  for (std::size_t k = 0; k < polynomials.size(); ++k) {
    for (const Term& term : polynomials[k].terms()) {
      PolynomialTerm& lowered = terms.emplace_back();
      lowered.output = static_cast<int>(k);
      lowered.coefficient = literal(term.coefficient);
      for (std::size_t i = 0; i < term.exponents.size(); ++i) {
        if (term.exponents[i] != 0) lowered.factors.push_back({static_cast<int>(i), term.exponents[i]});
      }
    }
  }
  return gordan::polynomials(variables, std::move(terms), {static_cast<int>(polynomials.size()), 1});
}

}  // namespace gordan
