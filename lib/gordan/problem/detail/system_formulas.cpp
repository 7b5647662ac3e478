// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/system_formulas.hpp>

#include <gordan/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace gordan::detail {

namespace {

using Kind = SyntaxTree::Kind;

class Resolver {
 public:
  explicit Resolver(const EquationSystem& system) : system_(system) {}

  Expression value(const SyntaxTree& tree) const {
    return to_expression(tree, [this](const SyntaxTree& node) { return resolve(node); });
  }

 private:
  Expression resolve(const SyntaxTree& node) const {
    if (node.kind == Kind::name) return variable(node);
    if (node.name == "d") return derivative(node);
    if (node.name == "laplacian") return laplacian(node);
    if (find_quantity(system_, node.name) != nullptr) refuse_call(node);
    throw InputError(fmt::format("unknown function '{}'", node.name), node.place,
                     "d, laplacian, sqrt, exp, log, sin and the like", nearest_quantity(system_, node.name));
  }

  Expression variable(const SyntaxTree& node) const {
    if (find_quantity(system_, node.name) != nullptr) return Expression::symbol(node.name);
    if (const auto jet = system_.jets.find(node.name, node.place)) return Expression::symbol(system_.jets.name(*jet));
    throw InputError(fmt::format("unknown variable '{}'", node.name), node.place,
                     "a variable or a parameter of the system", nearest_quantity(system_, node.name));
  }

  /// Which independent variable an argument of d or laplacian names.
  std::size_t independent(const SyntaxTree& node) const {
    const std::vector<std::string>& names = system_.jets.independent();
    const auto found = node.kind == Kind::name ? std::ranges::find(names, node.name) : names.end();
    if (found == names.end())
      throw InputError(fmt::format("'{}' is no independent variable", to_string(node)), node.place,
                       names.empty() ? "a system with independent variables" : join(names, ", "));
    return static_cast<std::size_t>(found - names.begin());
  }

  Expression differentiated(Expression f, std::size_t by, long times, const Place& place) const {
    try {
      for (long k = 0; k < times; ++k) f = system_.jets.derivative(f, by);
      return f;
    } catch (const std::domain_error& error) {
      throw InputError(fmt::format("the derivative cannot be written: {}", error.what()), place);
    } catch (const LimitReached& limit) {
      throw InputError(limit.what(), place);
    }
  }

  /// d(f, x, y, ...), where a number after a variable repeats it.
  Expression derivative(const SyntaxTree& node) const {
    if (node.operands.size() < 2)
      throw InputError("a derivative without a variable", node.place, "d(u, t) or d(u, x, 2)",
                       find_quantity(system_, "d") == nullptr ? "" : "write d*(...) for a product");
    Expression f = value(node.operands[0]);
    for (std::size_t k = 1; k < node.operands.size(); ++k) {
      const std::size_t by = independent(node.operands[k]);
      long times = 1;
      if (k + 1 < node.operands.size() && node.operands[k + 1].kind == Kind::number) {
        const SyntaxTree& count = node.operands[++k];
        const bool integral = count.value.is_rational() && count.value.to_rational().is_integer();
        const Integer number = integral ? count.value.to_rational().num() : Integer();
        if (number < Integer(1) || number > Integer(JetSpace::max_order))
          throw InputError(fmt::format("'{}' derivatives", to_string(count.value)), count.place,
                           fmt::format("a whole number from 1 to {}", JetSpace::max_order));
        times = number.to_long();
      }
      f = differentiated(std::move(f), by, times, node.place);
    }
    return f;
  }

  Expression laplacian(const SyntaxTree& node) const {
    std::vector<std::size_t> by;
    for (std::size_t k = 1; k < node.operands.size(); ++k) by.push_back(independent(node.operands[k]));
    if (by.empty()) {
      for (const std::string& name : space_variables(system_.jets)) {
        const auto found = std::ranges::find(system_.jets.independent(), name);
        by.push_back(static_cast<std::size_t>(found - system_.jets.independent().begin()));
      }
    }
    if (by.empty()) throw InputError("a laplacian without variables", node.place, "independent variables");
    const Expression f = value(node.operands[0]);
    std::vector<Expression> terms;
    for (const std::size_t k : by) terms.push_back(differentiated(f, k, 2, node.place));
    return Expression::sum(std::move(terms));
  }

  const EquationSystem& system_;
};

}  // namespace

Expression system_formula(const EquationSystem& system, const SyntaxTree& tree) { return Resolver(system).value(tree); }

const SystemQuantity* find_quantity(const EquationSystem& system, std::string_view name) {
  for (const SystemQuantity* quantity : quantities(system)) {
    if (quantity->name.value == name) return quantity;
  }
  return nullptr;
}

std::string nearest_quantity(const EquationSystem& system, const std::string& name) {
  std::vector<std::string> candidates;
  for (const SystemQuantity* quantity : quantities(system)) candidates.push_back(quantity->name.value);
  candidates.insert(candidates.end(), {"d", "laplacian", "sqrt", "pi"});
  for (int k = 0; k <= static_cast<int>(Function::conjugate); ++k)
    candidates.emplace_back(gordan::name(static_cast<Function>(k)));
  const std::string nearest = nearest_match(name, candidates);
  return nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest);
}

}  // namespace gordan::detail
