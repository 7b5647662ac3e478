// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/polynomials.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/order.hpp>

#include <utility>
#include <vector>

namespace gordan {

namespace {

using Kind = Expression::Kind;

std::optional<Polynomial> polynomial_sum(const Expression& expression, const PolynomialRing& ring) {
  std::vector<Term> terms;
  for (const Expression& operand : expression.operands()) {
    const auto part = to_polynomial(operand, ring);
    if (!part) return std::nullopt;
    terms.insert(terms.end(), part->terms().begin(), part->terms().end());
  }
  return Polynomial(ring, std::move(terms));
}

std::optional<Polynomial> polynomial_product(const Expression& expression, const PolynomialRing& ring) {
  Polynomial result = constant(ring, 1);
  for (const Expression& operand : expression.operands()) {
    const auto factor = to_polynomial(operand, ring);
    if (!factor) return std::nullopt;
    result *= *factor;
  }
  return result;
}

}  // namespace

Expression to_expression(const Polynomial& f) {
  std::vector<Expression> variables;
  for (const std::string& name : f.ring().names()) variables.push_back(Expression::symbol(name));
  std::vector<Expression> terms;
  for (const Term& term : f.terms()) {
    std::vector<Expression> factors{term.coefficient};
    for (std::size_t v = 0; v < variables.size(); ++v) {
      if (term.exponents[v] != 0) factors.push_back(pow(variables[v], term.exponents[v]));
    }
    terms.push_back(Expression::product(std::move(factors)));
  }
  return Expression::sum(std::move(terms));
}

std::optional<Polynomial> to_polynomial(const Expression& expression, const PolynomialRing& ring) {
  switch (expression.kind()) {
    case Kind::number:
      return constant(ring, expression.number());
    case Kind::symbol: {
      const auto index = ring.index_of(expression.name());
      if (!index) return std::nullopt;
      return variable(ring, *index);
    }
    case Kind::sum:
      return polynomial_sum(expression, ring);
    case Kind::product:
      return polynomial_product(expression, ring);
    case Kind::power: {
      const auto exponent = detail::integer_value(expression.operands()[1]);
      if (!exponent || *exponent < 0) return std::nullopt;
      const auto base = to_polynomial(expression.operands()[0], ring);
      if (!base) return std::nullopt;
      return pow(*base, static_cast<unsigned long>(*exponent));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace gordan
