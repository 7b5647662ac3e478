// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/calculus.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/ginac.hpp>

#include <ginac/ginac.h>

#include <cmath>

namespace gordan {

namespace {

using Kind = Expression::Kind;

constexpr double max_terms = 1e5;

/// A bound for the number of terms after expansion.
double expanded_terms(const Expression& x) {
  double result = x.kind() == Kind::sum ? 0 : 1;
  if (x.kind() == Kind::sum) {
    for (const Expression& term : x.operands()) result += expanded_terms(term);
  } else if (x.kind() == Kind::product) {
    for (const Expression& factor : x.operands()) result *= expanded_terms(factor);
  } else if (x.kind() == Kind::power) {
    const auto exponent = detail::integer_value(x.operands()[1]);
    const double terms = expanded_terms(x.operands()[0]);
    if (exponent && *exponent > 1 && terms > 1) {  // monomials of this degree in the terms
      const auto k = static_cast<double>(*exponent);
      result = std::exp(std::lgamma(k + terms) - std::lgamma(terms) - std::lgamma(k + 1));
    }
  }
  return result;
}

/// Arguments of functions are not expanded.
void check_expansion(const Expression& x) {
  if (x.kind() == Kind::function) return;
  if (expanded_terms(x) > max_terms) throw LimitReached("an expansion of more than 100000 terms");
  for (const Expression& operand : x.operands()) check_expansion(operand);
}

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
  return from_ginac(to_ginac(expression).diff(GiNaC::ex_to<GiNaC::symbol>(ginac_symbol(symbol))));
}

Expression substitute(const Expression& expression, const std::map<std::string, Expression>& values) {
  return simplify(replaced(expression, values));
}

Expression expand(const Expression& expression) {
  check_expansion(expression);
  const auto lock = lock_ginac();
  return from_ginac(to_ginac(expression).expand());
}

Expression collect(const Expression& expression, const std::string& symbol) {
  check_expansion(expression);
  const auto lock = lock_ginac();
  return from_ginac(to_ginac(expression).expand().collect(ginac_symbol(symbol)));
}

Expression simplify(const Expression& expression) {
  const auto lock = lock_ginac();
  return from_ginac(to_ginac(expression));
}

}  // namespace gordan
