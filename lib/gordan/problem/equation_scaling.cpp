// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/equation_scaling.hpp>

#include <gordan/exact/lattice.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/units/rewrite_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace gordan {

namespace {

using Kind = Expression::Kind;
using Weight = std::vector<Rational>;  // a linear form in the unknown weights of the quantities

Weight difference(Weight a, const Weight& b) {
  for (std::size_t j = 0; j < a.size(); ++j) a[j] -= b[j];
  return a;
}

/// Collects the linear conditions that the weights of the quantities meet.
class Conditions {
 public:
  explicit Conditions(const EquationSystem& system) : system_(system) {
    for (const SystemQuantity* quantity : quantities(system)) columns_.emplace(quantity->name.value, columns_.size());
  }

  /// All terms of the numerator have one weight.
  void add_equation(const Expression& zero) {
    const RationalForm form = rational_form(zero);
    if (form.numerator != Expression(0)) (void)weight(form.numerator);
  }

  [[nodiscard]] Matrix<Integer> matrix() const {
    Matrix<Integer> result(rows_.size(), columns_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Integer denominator = 1;
      for (const Rational& entry : rows_[i]) denominator = lcm(denominator, entry.den());
      for (std::size_t j = 0; j < columns_.size(); ++j) result(i, j) = (rows_[i][j] * Rational(denominator)).num();
    }
    return result;
  }

 private:
  void add_zero(Weight row) {
    const bool trivial = std::ranges::all_of(row, [](const Rational& x) { return x.is_zero(); });
    if (!trivial && std::ranges::find(rows_, row) == rows_.end()) rows_.push_back(std::move(row));
  }

  Weight weight_of_symbol(const std::string& name) const {
    Weight result(columns_.size());
    const auto column = columns_.find(name);
    if (column != columns_.end()) {
      result[column->second] = 1;
      return result;
    }
    const auto jet = system_.jets.find(name);
    require(jet.has_value(), "a symbol of an equation is a quantity or a derivative");
    result[columns_.at(system_.jets.dependent()[jet->dependent])] += 1;
    for (std::size_t k = 0; k < jet->orders.size(); ++k)
      result[columns_.at(system_.jets.independent()[k])] -= jet->orders[k];
    return result;
  }

  /// The weight of a formula inside a function or a root, as a rational function.
  Weight weight_inside(const Expression& x) {
    if (x.kind() == Kind::symbol) return weight_of_symbol(x.name());
    const RationalForm form = rational_form(x);
    return difference(weight(form.numerator), weight(form.denominator));
  }

  Weight weight_of_power(const Expression& base, const Expression& exponent) {
    if (!exponent.is_number() || !exponent.number().is_rational()) {
      add_zero(weight_inside(base));
      add_zero(weight_inside(exponent));
      return Weight(columns_.size());
    }
    Weight result = weight_inside(base);
    for (Rational& entry : result) entry *= exponent.number().to_rational();
    return result;
  }

  Weight weight(const Expression& x) {
    Weight result(columns_.size());
    switch (x.kind()) {
      case Kind::symbol:
        return weight_of_symbol(x.name());
      case Kind::function: {
        Weight inside = weight_inside(x.operands()[0]);
        if (x.function() == Function::abs || x.function() == Function::conjugate) return inside;
        add_zero(std::move(inside));
        return result;
      }
      case Kind::product:
        for (const Expression& factor : x.operands()) {
          const Weight part = weight(factor);
          for (std::size_t j = 0; j < result.size(); ++j) result[j] += part[j];
        }
        return result;
      case Kind::power:
        return weight_of_power(x.operands()[0], x.operands()[1]);
      case Kind::sum:
        result = weight(x.operands()[0]);
        for (const Expression& term : x.operands().subspan(1)) add_zero(difference(weight(term), result));
        return result;
      default:
        return result;
    }
  }

  const EquationSystem& system_;
  std::map<std::string, std::size_t> columns_;
  std::vector<Weight> rows_;
};

}  // namespace

EquationScaling equation_scaling(const EquationSystem& system) {
  Conditions conditions(system);
  for (const SystemEquation& equation : system.equations) {
    try {
      conditions.add_equation(equation.left - equation.right);
    } catch (const std::domain_error& error) {
      throw InputError(error.what(), equation.text.place);
    }
  }
  EquationScaling result;
  result.symmetries = scaling_symmetries(conditions.matrix());
  const std::vector<const SystemQuantity*> all = quantities(system);
  result.conditions = all.size() - result.symmetries.rows();
  for (std::size_t j = 0; j < all.size(); ++j) {
    PhysicalDimension weight;
    for (std::size_t i = 0; i < result.symmetries.rows(); ++i)
      weight *= PhysicalDimension::base(fmt::format("s{}", i + 1), Rational(result.symmetries(i, j)));
    result.variables.push_back({all[j]->name.value, std::move(weight)});
  }
  return result;
}

}  // namespace gordan
