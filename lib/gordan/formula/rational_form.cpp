// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/rational_form.hpp>

#include <gordan/formula/calculus.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/detail/poles.hpp>
#include <gordan/formula/ginac.hpp>

#include <ginac/ginac.h>

#include <utility>
#include <vector>

namespace gordan {

namespace {

using Kind = Expression::Kind;

Expression quotient(const RationalForm& form) { return form.numerator / form.denominator; }

/// The formula with the arguments of functions and the bases of roots in rational form.
Expression with_normal_arguments(const Expression& x) {
  if (x.operands().empty()) return x;
  std::vector<Expression> operands;
  for (const Expression& operand : x.operands()) operands.push_back(with_normal_arguments(operand));
  switch (x.kind()) {
    case Kind::function:
      return apply(x.function(), quotient(rational_form(operands[0])));
    case Kind::sum:
      return Expression::sum(std::move(operands));
    case Kind::product:
      return Expression::product(std::move(operands));
    default: {
      const bool integral = detail::integer_value(operands[1]).has_value();
      if (integral) return pow(operands[0], operands[1]);
      return pow(quotient(rational_form(operands[0])), quotient(rational_form(operands[1])));
    }
  }
}

}  // namespace

RationalForm rational_form(const Expression& expression) {
  const Expression prepared = with_normal_arguments(expression);
  const auto lock = lock_ginac();
  RationalForm result = detail::at_no_pole([&] {
    const GiNaC::ex parts = to_ginac(prepared).numer_denom();
    return RationalForm{from_ginac(parts.op(0)), from_ginac(parts.op(1))};
  });
  return {expand(result.numerator), expand(result.denominator)};
}

bool is_zero_rational(const Expression& expression) { return rational_form(expression).numerator == Expression(0); }

}  // namespace gordan
