// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/detail/exact_outputs.hpp>
#include <gordan/problem/detail/exact_root.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

using Row = std::vector<Number>;

bool is_whole(const std::vector<Rational>& powers) {
  return std::all_of(powers.begin(), powers.end(), [](const Rational& power) { return power.is_integer(); });
}

/// prod x_i^(power_i), whole powers.
Number product(const Row& x, const std::vector<Rational>& powers) {
  Number result = 1;
  for (std::size_t i = 0; i < powers.size(); ++i)
    if (!powers[i].is_zero()) result *= pow(x[i], powers[i].num().to_long());
  return result;
}

/// prod x_i^(power_i) times each entry of a row and the factor of the output that it becomes, rounded once. Roots are
/// taken of positive numbers only.
void append_products(const Row& x, const std::vector<Rational>& powers, Row row, const std::vector<Rational>& factors,
                     std::vector<double>& values) {
  if (!factors.empty())
    for (std::size_t i = 0; i < row.size(); ++i) row[i] *= Number(factors[values.size() + i]);
  if (is_whole(powers)) {
    const Number prefactor = product(x, powers);
    for (const Number& entry : row) values.push_back(to_double(prefactor * entry));
    return;
  }
  std::vector<Rational> doubled;
  int sign_of_whole = 1;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    doubled.push_back(powers[i] * 2);
    const bool odd = powers[i].is_integer() && powers[i].num().mod(2) != 0;
    if (odd && sign(x[i]) < 0) sign_of_whole = -sign_of_whole;
  }
  const Number square = product(x, doubled);
  for (const Number& entry : row) {
    const double size = entry.is_zero() ? 0.0 : nearest_root(square * entry * entry);
    values.push_back(entry.is_zero() || sign(entry) * sign_of_whole > 0 ? size : -size);
  }
}

}  // namespace

ExactOutputs::ExactOutputs(const ProblemProgram& compiled) : compiled_(compiled) {
  for (const Generator& g : compiled.invariants.generators)
    invariants_.push_back(expand(g.recipe, compiled.invariants.source));
  for (const NamedModule& named : compiled.modules) {
    modules_.emplace_back();
    for (const Generator& g : named.module.generators) modules_.back().push_back(components(named.module, g));
  }
}

std::vector<Number> ExactOutputs::extended(const std::vector<Number>& inputs) const {
  std::vector<Number> point = inputs;
  const std::vector<Summand>& summands = compiled_.model.extended.summands();
  for (const DerivedSummand& derived : compiled_.model.derived) {
    for (int i = 0; i < summands[derived.summand].dimension; ++i) {
      Number sum = 0;
      for (const DerivedSummand::Term& term : derived.terms)
        sum += Number(term.coefficient) * point[static_cast<std::size_t>(summands[term.summand].offset + i)];
      point.push_back(std::move(sum));
    }
  }
  return point;
}

std::vector<Number> ExactOutputs::invariants_at(const std::vector<Number>& x) const {
  std::vector<Number> values;
  for (const Polynomial& f : invariants_) values.push_back(evaluate(f, x));
  return values;
}

std::vector<Row> ExactOutputs::module_at(std::size_t k, const std::vector<Number>& x,
                                         const NaturalElement* element) const {
  const Representation& target = compiled_.modules[k].module.target;
  const Matrix<Number> matrix = element == nullptr ? Matrix<Number>() : action(target, *element);
  std::vector<Row> rows;
  for (const std::vector<Polynomial>& equivariant : modules_[k]) {
    Row row;
    for (const Polynomial& f : equivariant) row.push_back(evaluate(f, x));
    rows.push_back(element == nullptr ? std::move(row) : matrix * row);
  }
  return rows;
}

bool ExactOutputs::is_defined(const std::vector<Number>& inputs) const {
  if (!compiled_.typed) return true;
  const TypedProgramParts& typed = *compiled_.typed;
  const std::vector<Number> values = invariants_at(extended(inputs));
  const auto exists = [&](const TypedMonomial& monomial) {
    const std::vector<Rational> powers = generator_powers(typed.scalars, monomial);
    for (std::size_t i = 0; i < powers.size(); ++i) {
      if (powers[i].sign() < 0 && values[i].is_zero()) return false;
      if (!powers[i].is_integer() && sign(values[i]) <= 0) return false;
    }
    return true;
  };
  return std::all_of(typed.products.products.begin(), typed.products.products.end(), exists) &&
         std::all_of(typed.modules.begin(), typed.modules.end(), [&](const NamedTypedModule& named) {
           return std::all_of(named.typed.features.begin(), named.typed.features.end(),
                              [&](const TypedFeature& feature) { return exists(feature.monomial); });
         });
}

std::vector<double> ExactOutputs::at(const std::vector<Number>& inputs, const NaturalElement* element,
                                     const std::vector<Rational>& factors) const {
  const std::vector<Number> x = extended(inputs);
  const std::vector<Number> invariants = invariants_at(x);
  std::vector<double> values;
  if (!compiled_.typed) {
    for (const Number& value : invariants) values.push_back(to_double(value));
    for (std::size_t k = 0; k < modules_.size(); ++k)
      for (const Row& row : module_at(k, x, element))
        for (const Number& entry : row) values.push_back(to_double(entry));
    return values;
  }
  const TypedProgramParts& typed = *compiled_.typed;
  for (const TypedMonomial& monomial : typed.products.products)
    append_products(invariants, generator_powers(typed.scalars, monomial), {1}, factors, values);
  for (std::size_t k = 0; k < typed.modules.size(); ++k) {
    const std::vector<Row> rows = module_at(k, x, element);
    for (const TypedFeature& feature : typed.modules[k].typed.features)
      append_products(invariants, generator_powers(typed.scalars, feature.monomial), rows[feature.generator], factors,
                      values);
  }
  return values;
}

}  // namespace gordan::detail
