// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/calculus.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/expansion.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/detail/poles.hpp>
#include <gordan/formula/ginac.hpp>

#include <ginac/ginac.h>

#include <span>
#include <vector>

namespace gordan {

namespace {

using Kind = Expression::Kind;

/// Rebuilt with our own constructors, which refuse numbers too large to write before GiNaC makes them.
Expression replaced(const Expression& x, const std::map<std::string, Expression>& values) {
  if (x.kind() == Kind::symbol) {
    const auto value = values.find(x.name());
    return value == values.end() ? x : value->second;
  }
  std::vector<Expression> operands;
  for (const Expression& operand : x.operands()) operands.push_back(replaced(operand, values));
  switch (x.kind()) {
    case Kind::function:
      return apply(x.function(), operands[0]);
    case Kind::sum:
      return Expression::sum(std::move(operands));
    case Kind::product:
      return Expression::product(std::move(operands));
    case Kind::power:
      return pow(operands[0], operands[1]);
    default:
      return x;
  }
}

}  // namespace

Expression differentiate(const Expression& expression, const std::string& symbol) {
  const auto lock = lock_ginac();
  const GiNaC::ex variable = ginac_symbol(symbol);
  return detail::at_no_pole(
      [&] { return from_ginac(to_ginac(expression).diff(GiNaC::ex_to<GiNaC::symbol>(variable))); });
}

Expression substitute(const Expression& expression, const std::map<std::string, Expression>& values) {
  return simplify(replaced(expression, values));
}

Expression expand(const Expression& expression) {
  detail::check_expansion(expression);
  const auto lock = lock_ginac();
  return detail::at_no_pole([&] { return from_ginac(to_ginac(expression).expand()); });
}

Expression collect(const Expression& expression, const std::string& symbol) {
  const Expression variable = Expression::symbol(symbol);
  const Expression expanded = expand(expression);
  const bool sum = expanded.kind() == Kind::sum;
  const auto larger = [](const Expression& a, const Expression& b) { return structural_order(a, b) < 0; };
  std::map<Expression, std::vector<Expression>, decltype(larger)> coefficients(larger);  // by exponent
  for (const Expression& term : sum ? expanded.operands() : std::span(&expanded, 1)) {
    Expression exponent = 0;
    std::vector<Expression> others;
    for (const Expression& factor : term.kind() == Kind::product ? term.operands() : std::span(&term, 1)) {
      const detail::Factor parts = detail::as_factor(factor);
      if (parts.base == variable) {
        exponent = parts.exponent;
      } else {
        others.push_back(factor);
      }
    }
    coefficients[exponent].push_back(Expression::product(std::move(others)));
  }
  std::vector<Expression> terms;
  for (auto& [exponent, parts] : coefficients) {
    terms.push_back(pow(variable, exponent) * Expression::sum(std::move(parts)));
  }
  return Expression::sum(std::move(terms));
}

Expression simplify(const Expression& expression) {
  const auto lock = lock_ginac();
  return from_ginac(to_ginac(expression));
}

}  // namespace gordan
