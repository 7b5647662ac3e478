// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/dimension_check.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gordan {

namespace {

using Kind = SyntaxTree::Kind;
using Dimension = std::optional<PhysicalDimension>;

/// The formula for a message, of a long one its beginning.
std::string quoted(const SyntaxTree& tree) {
  constexpr std::size_t longest = 40;
  std::string text = to_string(tree);
  if (text.size() > longest) text = text.substr(0, longest - 3) + "...";
  return fmt::format("'{}'", text);
}

/// The value of a formula without variables that is rational.
std::optional<Rational> constant_value(const SyntaxTree& tree) {
  bool constant = true;
  const Expression value = to_expression(tree, [&](const SyntaxTree&) {
    constant = false;
    return Expression(1);
  });
  if (!constant || !value.is_number() || !value.number().is_rational()) return std::nullopt;
  return value.number().to_rational();
}

class Checker {
 public:
  explicit Checker(const DimensionContext& context) : context_(context) {}

  Dimension dimension(const SyntaxTree& tree);
  Dimension common(const std::vector<const SyntaxTree*>& terms);
  std::vector<DimensionFault> take_faults() { return std::move(faults_); }

 private:
  Dimension product(const SyntaxTree& tree);
  Dimension power(const SyntaxTree& tree);
  Dimension call(const SyntaxTree& tree);
  Dimension derivative(const SyntaxTree& tree);
  Dimension laplacian(const SyntaxTree& tree);
  void require_number(const SyntaxTree& tree, const Dimension& dimension, const std::string& what);

  std::string words(const PhysicalDimension& dimension) const {
    return dimension.is_dimensionless() ? "dimensionless" : context_.text(dimension);
  }
  void fault(const Place& place, std::string message, std::string expected) {
    faults_.push_back({place, std::move(message), std::move(expected)});
  }

  const DimensionContext& context_;
  std::vector<DimensionFault> faults_;
};

/// The dimension of terms that are added or equated; the first that has one is what the others are judged by, and none
/// is left where they differ.
Dimension Checker::common(const std::vector<const SyntaxTree*>& terms) {
  const SyntaxTree* first = nullptr;
  Dimension result;
  bool agree = true;
  for (const SyntaxTree* term : terms) {
    const Dimension found = dimension(*term);
    if (!found) continue;
    if (first == nullptr) {
      first = term;
      result = found;
    } else if (*found != *result) {
      fault(term->place,
            fmt::format("{} is {}, but {} is {}", quoted(*term), words(*found), quoted(*first), words(*result)),
            "terms of one dimension");
      agree = false;
    }
  }
  return agree ? result : std::nullopt;
}

void Checker::require_number(const SyntaxTree& tree, const Dimension& dimension, const std::string& what) {
  if (!dimension || dimension->is_dimensionless()) return;
  fault(tree.place, fmt::format("{} {} is {}", what, quoted(tree), words(*dimension)), "a dimensionless quantity");
}

Dimension Checker::product(const SyntaxTree& tree) {
  Dimension result = PhysicalDimension();
  for (std::size_t k = 0; k < tree.operands.size(); ++k) {
    const Dimension factor = dimension(tree.operands[k]);
    if (!factor) {
      result = std::nullopt;
    } else if (result) {
      tree.inverse[k] ? * result /= * factor : * result *= *factor;
    }
  }
  return result;
}

Dimension Checker::power(const SyntaxTree& tree) {
  const SyntaxTree& base = tree.operands[0];
  const SyntaxTree& exponent = tree.operands[1];
  const Dimension of_base = dimension(base);
  require_number(exponent, dimension(exponent), "the exponent");
  if (!of_base || of_base->is_dimensionless()) return of_base;
  const auto value = constant_value(exponent);
  if (value) return pow(*of_base, *value);
  fault(exponent.place,
        fmt::format("the base {} is {}, so {} cannot be its exponent", quoted(base), words(*of_base), quoted(exponent)),
        "a rational number, or a dimensionless base");
  return std::nullopt;
}

Dimension Checker::derivative(const SyntaxTree& tree) {
  Dimension result = dimension(tree.operands[0]);
  const SyntaxTree* last = nullptr;
  for (std::size_t k = 1; k < tree.operands.size(); ++k) {
    if (tree.operands[k].kind == Kind::number && last != nullptr) {
      const Rational times = tree.operands[k].value.to_rational() - 1;
      if (result) *result /= pow(context_.variable(*last), times);
    } else {
      last = &tree.operands[k];
      if (result) *result /= context_.variable(*last);
    }
  }
  return result;
}

Dimension Checker::laplacian(const SyntaxTree& tree) {
  Dimension result = dimension(tree.operands[0]);
  std::optional<PhysicalDimension> length;
  std::string first;
  std::vector<std::string> names;
  for (std::size_t k = 1; k < tree.operands.size(); ++k) names.push_back(tree.operands[k].name);
  for (const std::string& name : names.empty() ? context_.space : names) {
    SyntaxTree variable;
    variable.kind = Kind::name;
    variable.place = tree.place;
    variable.name = name;
    const PhysicalDimension found = context_.variable(variable);
    if (length && found != *length)
      fault(tree.place,
            fmt::format("the laplacian adds derivatives by '{}', which is {}, and by '{}', which is {}", first,
                        words(*length), name, words(found)),
            "coordinates of one dimension");
    if (!length) first = name;
    if (!length) length = found;
  }
  if (result && length) *result /= pow(*length, 2);
  return result;
}

Dimension Checker::call(const SyntaxTree& tree) {
  if (!is_function_name(tree.name)) return tree.name == "laplacian" ? laplacian(tree) : derivative(tree);
  const Dimension inside = dimension(tree.operands[0]);
  if (tree.name == "abs" || tree.name == "conjugate") return inside;
  if (tree.name == "sqrt") return inside ? Dimension(pow(*inside, Rational(1, 2))) : inside;
  require_number(tree.operands[0], inside, fmt::format("the argument of {},", tree.name));
  return PhysicalDimension();
}

Dimension Checker::dimension(const SyntaxTree& tree) {
  switch (tree.kind) {
    case Kind::number:
      return tree.value.is_zero() ? Dimension() : PhysicalDimension();
    case Kind::name:
      return tree.name == "pi" || tree.name == "i" ? PhysicalDimension() : context_.variable(tree);
    case Kind::call:
      return call(tree);
    case Kind::sum: {
      std::vector<const SyntaxTree*> terms;
      for (const SyntaxTree& operand : tree.operands) terms.push_back(&operand);
      return common(terms);
    }
    case Kind::product:
      return product(tree);
    case Kind::power:
      return power(tree);
    default:
      return dimension(tree.operands[0]);
  }
}

DimensionCheck checked(const std::vector<const SyntaxTree*>& sides, const DimensionContext& context) {
  Checker checker(context);
  DimensionCheck result;
  result.dimension = checker.common(sides);
  result.faults = checker.take_faults();
  std::ranges::stable_sort(result.faults, [](const DimensionFault& a, const DimensionFault& b) {
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  return result;
}

}  // namespace

DimensionCheck check_dimensions(const SyntaxTree& formula, const DimensionContext& context) {
  return checked({&formula}, context);
}

DimensionCheck check_dimensions(const EquationSyntax& equation, const DimensionContext& context) {
  return checked({&equation.left, &equation.right}, context);
}

void refuse_faults(const std::vector<DimensionFault>& faults) {
  if (faults.empty()) return;
  const DimensionFault& first = faults.front();
  const std::size_t more = faults.size() - 1;
  throw InputError(first.message, first.place, first.expected,
                   more == 0 ? "" : fmt::format("{} more fault{} of this kind", more, more == 1 ? "" : "s"));
}

}  // namespace gordan
