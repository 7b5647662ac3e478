// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/rational_form.hpp>

#include <gordan/formula/calculus.hpp>
#include <gordan/formula/detail/expansion.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/detail/poles.hpp>
#include <gordan/formula/ginac.hpp>

#include <ginac/ginac.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace gordan {

namespace {

using Kind = Expression::Kind;

Expression quotient(const RationalForm& form) { return form.numerator / form.denominator; }

using Names = std::span<const std::string>;

/// The exponent of a symbol in a term, where that is an integer.
long exponent_in_term(const Expression& term, const Expression& symbol) {
  for (const Expression& factor : term.kind() == Kind::product ? term.operands() : std::span(&term, 1)) {
    const detail::Factor parts = detail::as_factor(factor);
    if (parts.base == symbol) return detail::integer_value(parts.exponent).value_or(0);
  }
  return 0;
}

/// The largest power of a symbol that divides every term of an expanded formula.
long exponent_in_all(const Expression& f, const Expression& symbol) {
  long least = std::numeric_limits<long>::max();
  for (const Expression& term : f.kind() == Kind::sum ? f.operands() : std::span(&f, 1))
    least = std::min(least, exponent_in_term(term, symbol));
  return least;
}

/// What is drawn out of a formula in rational form, powers of positive symbols, and what is left.
struct DrawnOut {
  std::vector<std::pair<Expression, long>> powers;
  Expression rest;
};

DrawnOut drawn_out(const Expression& f, Names positive) {
  const RationalForm form = rational_form(f);
  DrawnOut result;
  std::vector<Expression> rest{quotient(form)};
  for (const std::string& name : positive) {
    const Expression symbol = Expression::symbol(name);
    const long power = exponent_in_all(form.numerator, symbol) - exponent_in_all(form.denominator, symbol);
    if (power == 0) continue;
    result.powers.emplace_back(symbol, power);
    rest.push_back(pow(symbol, -power));
  }
  result.rest = result.powers.empty() ? rest.front() : quotient(rational_form(Expression::product(std::move(rest))));
  return result;
}

/// base^exponent, the base in rational form and with the powers of positive symbols drawn out of it.
Expression root_of(const Expression& base, const Expression& exponent, Names positive) {
  const DrawnOut parts = drawn_out(base, positive);
  std::vector<Expression> factors{pow(parts.rest, exponent)};
  for (const auto& [symbol, power] : parts.powers) factors.push_back(pow(symbol, Expression(power) * exponent));
  return Expression::product(std::move(factors));
}

/// |f|, likewise.
Expression absolute_value(const Expression& f, Names positive) {
  const DrawnOut parts = drawn_out(f, positive);
  std::vector<Expression> factors{apply(Function::abs, parts.rest)};
  for (const auto& [symbol, power] : parts.powers) factors.push_back(pow(symbol, power));
  return Expression::product(std::move(factors));
}

/// The formula with the arguments of functions and the bases of roots in rational form.
Expression with_normal_arguments(const Expression& x, Names positive) {
  if (x.operands().empty()) return x;
  std::vector<Expression> operands;
  for (const Expression& operand : x.operands()) operands.push_back(with_normal_arguments(operand, positive));
  switch (x.kind()) {
    case Kind::function:
      if (x.function() == Function::abs) return absolute_value(operands[0], positive);
      return apply(x.function(), quotient(rational_form(operands[0])));
    case Kind::sum:
      return Expression::sum(std::move(operands));
    case Kind::product:
      return Expression::product(std::move(operands));
    default: {
      const bool integral = detail::integer_value(operands[1]).has_value();
      if (integral) return pow(operands[0], operands[1]);
      return root_of(operands[0], quotient(rational_form(operands[1])), positive);
    }
  }
}

/// The formula with x^k in place of x^(-k): about as many terms as numerator and denominator have.
Expression without_divisions(const Expression& x) {
  if (x.operands().empty() || x.kind() == Kind::function) return x;
  std::vector<Expression> operands;
  for (const Expression& operand : x.operands()) operands.push_back(without_divisions(operand));
  if (x.kind() == Kind::sum) return Expression::sum(std::move(operands));
  if (x.kind() == Kind::product) return Expression::product(std::move(operands));
  const auto exponent = detail::integer_value(operands[1]);
  return exponent && *exponent < 0 ? pow(operands[0], Expression(-*exponent)) : pow(operands[0], operands[1]);
}

RationalForm rational_form_of(const Expression& expression, Names positive) {
  const Expression prepared = with_normal_arguments(expression, positive);
  detail::check_expansion(without_divisions(prepared));
  const auto lock = lock_ginac();
  try {
    const RationalForm result = detail::at_no_pole([&] {
      const GiNaC::ex parts = to_ginac(prepared).numer_denom();
      return RationalForm{from_ginac(parts.op(0)), from_ginac(parts.op(1))};
    });
    const RationalForm expanded{expand(result.numerator), expand(result.denominator)};
    if (expanded.denominator != Expression(0)) return expanded;
  } catch (const std::overflow_error&) {  // GiNaC's word for a denominator that is zero, where it sees it
  }
  throw std::domain_error("a division by a formula that is zero");
}

}  // namespace

RationalForm rational_form(const Expression& expression) { return rational_form_of(expression, {}); }

bool is_zero_rational(const Expression& expression, std::span<const std::string> positive) {
  return rational_form_of(expression, positive).numerator == Expression(0);
}

}  // namespace gordan
