// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/detail/expansion.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/order.hpp>

#include <cmath>

namespace gordan::detail {

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
    const auto exponent = integer_value(x.operands()[1]);
    const double terms = expanded_terms(x.operands()[0]);
    if (exponent && *exponent > 1 && terms > 1) {  // monomials of this degree in the terms
      const auto k = static_cast<double>(*exponent);
      result = std::exp(std::lgamma(k + terms) - std::lgamma(terms) - std::lgamma(k + 1));
    }
  }
  return result;
}

}  // namespace

void check_expansion(const Expression& x) {
  if (x.kind() == Kind::function) return;
  if (expanded_terms(x) > max_terms) throw LimitReached("an expansion of more than 100000 terms");
  for (const Expression& operand : x.operands()) check_expansion(operand);
}

}  // namespace gordan::detail
