// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/product_terms.hpp>

#include <optional>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>

namespace gordan::detail {

namespace {

/// A sum of expressions with signs.
struct Term {
  int count = 1;
  RepExpression expression;
};
using Terms = std::vector<Term>;

RepExpression both(const RepExpression& a, const RepExpression& b) { return RepExpression::product({a, b}); }

Terms times(const Terms& a, const Terms& b) {
  Terms result;
  for (const Term& left : a) {
    for (const Term& right : b) result.push_back({left.count * right.count, both(left.expression, right.expression)});
  }
  return result;
}

void append(Terms& terms, const Terms& more) { terms.insert(terms.end(), more.begin(), more.end()); }

RepExpression power(const RepExpression& base, int k, bool alternating) {
  if (k == 0) return RepExpression::trivial();
  if (k == 1) return base;
  return alternating ? RepExpression::alternating_power(base, k) : RepExpression::symmetric_power(base, k);
}

class Expansion {
 public:
  explicit Expansion(std::size_t factors) : factors_(factors) {}

  Terms expand(const RepExpression& expression) const {
    if (factor_spaces(expression, factors_)) return {{1, expression}};
    Terms result;
    switch (expression.kind()) {
      case RepKind::sum:
        for (const RepExpression& part : expression.parts()) append(result, expand(part));
        return result;
      case RepKind::product:
        result = {{1, RepExpression::trivial()}};
        for (const RepExpression& part : expression.parts()) result = times(result, expand(part));
        return result;
      case RepKind::symmetric_power:
      case RepKind::alternating_power:
        return expanded_power(expression.parts().front(), expression.order(),
                              expression.kind() == RepKind::alternating_power);
      default:
        throw InputError(fmt::format("the irreps in '{}' are not known", expression.text()), {},
                         "sums, products, squares and cubes of representations of the factors");
    }
  }

 private:
  // The first part apart from the rest.
  static std::pair<RepExpression, RepExpression> split(const RepExpression& expression) {
    const std::vector<RepExpression> rest(expression.parts().begin() + 1, expression.parts().end());
    const bool sum = expression.kind() == RepKind::sum;
    return {expression.parts().front(), sum ? RepExpression::sum(rest) : RepExpression::product(rest)};
  }

  Terms expanded_power(const RepExpression& base, int k, bool alternating) const {
    const bool several = base.factor() < 0 && base.parts().size() > 1;
    Terms result;
    if (several && base.kind() == RepKind::sum) {
      const auto [a, b] = split(base);
      for (int i = 0; i <= k; ++i)
        append(result, times(expand(power(a, i, alternating)), expand(power(b, k - i, alternating))));
      return result;
    }
    if (!several || base.kind() != RepKind::product || k > 3)
      throw InputError(fmt::format("the irreps in the power {} of '{}' are not known", k, base.text()), {},
                       "squares and cubes of products");
    const auto [a, b] = split(base);
    append(result, times(expand(power(a, k, false)), expand(power(b, k, alternating))));
    append(result, times(expand(power(a, k, true)), expand(power(b, k, !alternating))));
    if (k == 3) append(result, times(mixed(a), mixed(b)));
    return result;
  }

  // The Schur functor of the partition (2,1).
  Terms mixed(const RepExpression& a) const {
    Terms result = expand(both(a, power(a, 2, true)));
    for (Term term : expand(power(a, 3, true))) {
      term.count = -term.count;
      result.push_back(std::move(term));
    }
    return result;
  }

  std::size_t factors_;
};

}  // namespace

std::vector<ProductTerm> product_terms(const RepExpression& expression, std::size_t factors) {
  std::vector<ProductTerm> result;
  for (const Term& term : Expansion(factors).expand(expression)) {
    if (term.expression.dimension() == 0) continue;
    std::optional<FactorSpaces> spaces = factor_spaces(term.expression, factors);
    require(spaces.has_value(), "a product of representations of the factors");
    result.push_back({term.count, *std::move(spaces)});
  }
  return result;
}

}  // namespace gordan::detail
