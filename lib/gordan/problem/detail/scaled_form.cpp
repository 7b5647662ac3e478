// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/scaled_form.hpp>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace gordan::detail {

namespace {

using Kind = Expression::Kind;

bool is_one(const ProductExponents& product) {
  return std::ranges::all_of(product, [](const Rational& e) { return e.is_zero(); });
}

ProductExponents quotient(ProductExponents a, const ProductExponents& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

std::optional<Rational> rational_exponent(const Expression& power) {
  const Expression& exponent = power.operands()[1];
  if (!exponent.is_number() || !exponent.number().is_rational()) return std::nullopt;
  return exponent.number().to_rational();
}

}  // namespace

ScaledForm::ScaledForm(const JetSpace& jets, const std::vector<std::string>& parameters,
                       const std::vector<ProductExponents>& scales)
    : jets_(jets), scales_(scales) {
  for (std::size_t i = 0; i < parameters.size(); ++i) parameters_.emplace(parameters[i], i);
}

const ScaledForm::Symbol& ScaledForm::symbol(const std::string& name) const {
  const auto known = known_.find(name);
  if (known != known_.end()) return known->second;
  Symbol result{ProductExponents(parameters_.size())};
  const std::vector<std::string>& independent = jets_.independent();
  const auto own = std::ranges::find(independent, name);
  const auto parameter = parameters_.find(name);
  if (parameter != parameters_.end()) {
    result.parameter = true;
    result.factor[parameter->second] = 1;
  } else if (own != independent.end()) {
    result.factor = scales_[static_cast<std::size_t>(own - independent.begin())];
  } else {
    const auto jet = jets_.find(name);
    require(jet.has_value(), "a symbol of an equation is a quantity or a derivative");
    result.factor = scales_[independent.size() + jet->dependent];
    for (std::size_t k = 0; k < jet->orders.size(); ++k) {
      result.order += jet->orders[k] * (k == 0 ? JetSpace::max_order + 1 : 1);
      for (std::size_t i = 0; i < result.factor.size(); ++i) result.factor[i] -= jet->orders[k] * scales_[k][i];
    }
  }
  return known_.emplace(name, std::move(result)).first->second;
}

/// Of a sum the factor that most of its terms have; among equals, that of the term with the highest derivative, then
/// the factor 1, then that of a term with a variable, then the first.
ProductExponents ScaledForm::sum_factor(const Expression& sum) const {
  struct Choice {
    ProductExponents factor;
    int terms = 0;
    int order = 0;
    bool variable = false;
  };
  std::vector<Choice> choices;
  for (const Expression& term : sum.operands()) {
    const ProductExponents own = factor(term);
    auto found = std::ranges::find(choices, own, &Choice::factor);
    if (found == choices.end()) found = choices.insert(choices.end(), {own});
    ++found->terms;
    for (const std::string& name : symbols(term)) {
      found->order = std::max(found->order, symbol(name).order);
      found->variable = found->variable || !symbol(name).parameter;
    }
  }
  const auto value = [](const Choice& c) { return std::tuple(c.terms, c.order, is_one(c.factor), c.variable); };
  return std::ranges::max_element(choices, {}, value)->factor;
}

ProductExponents ScaledForm::factor(const Expression& f) const {
  ProductExponents result(parameters_.size());
  switch (f.kind()) {
    case Kind::symbol:
      return symbol(f.name()).factor;
    case Kind::sum:
      return sum_factor(f);
    case Kind::product:
      for (const Expression& operand : f.operands()) {
        const ProductExponents part = factor(operand);
        for (std::size_t i = 0; i < result.size(); ++i) result[i] += part[i];
      }
      return result;
    case Kind::power:
      if (const auto exponent = rational_exponent(f)) {
        result = factor(f.operands()[0]);
        for (Rational& e : result) e *= *exponent;
      }
      return result;
    case Kind::function:
      if (f.function() == Function::abs || f.function() == Function::conjugate) return factor(f.operands()[0]);
      return result;
    default:
      return result;
  }
}

Expression ScaledForm::relative(const Expression& f, const ProductExponents& by, const Coefficient& coefficient) const {
  if (f == Expression(0)) return f;
  const ProductExponents left = quotient(factor(f), by);
  const Expression rest = reduced(f, coefficient);
  return is_one(left) ? rest : coefficient(left) * rest;
}

Expression ScaledForm::reduced(const Expression& f, const ProductExponents& by, const Coefficient& coefficient) const {
  if (f.kind() != Kind::sum) return relative(f, by, coefficient);
  std::vector<Expression> terms;
  for (const Expression& term : f.operands()) terms.push_back(relative(term, by, coefficient));
  return Expression::sum(std::move(terms));
}

Expression ScaledForm::reduced(const Expression& f, const Coefficient& coefficient) const {
  const ProductExponents one(parameters_.size());
  switch (f.kind()) {
    case Kind::symbol:
      return symbol(f.name()).parameter ? Expression(1) : f;
    case Kind::sum:
      return reduced(f, sum_factor(f), coefficient);
    case Kind::product: {
      std::vector<Expression> factors;
      for (const Expression& operand : f.operands()) factors.push_back(reduced(operand, coefficient));
      return Expression::product(std::move(factors));
    }
    case Kind::power:
      if (rational_exponent(f)) return pow(reduced(f.operands()[0], coefficient), f.operands()[1]);
      return pow(reduced(f.operands()[0], one, coefficient), reduced(f.operands()[1], one, coefficient));
    case Kind::function:
      if (f.function() == Function::abs || f.function() == Function::conjugate)
        return apply(f.function(), reduced(f.operands()[0], coefficient));
      return apply(f.function(), reduced(f.operands()[0], one, coefficient));
    default:
      return f;
  }
}

}  // namespace gordan::detail
