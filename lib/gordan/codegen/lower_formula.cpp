// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_formula.hpp>

#include <gordan/codegen/literal.hpp>
#include <gordan/core/error.hpp>
#include <gordan/program/operations.hpp>

#include <fmt/format.h>

#include <numbers>
#include <optional>

namespace gordan {

namespace {

constexpr long max_power = 1'000'000;

/// Goes through the tree of a formula.
class FormulaLowering {
 public:
  FormulaLowering(ProgramBuilder& builder, const std::map<std::string, Value>& symbols)
      : builder_(builder), symbols_(symbols) {}

  [[nodiscard]] Value operator()(const Expression& formula) {
    switch (formula.kind()) {
      case Expression::Kind::number:
        return builder_.constant(literal(formula.number()));
      case Expression::Kind::pi:
        return builder_.constant(Literal{std::numbers::pi, "pi"});
      case Expression::Kind::symbol:
        return symbol(formula.name());
      case Expression::Kind::function:
        return function(formula.function(), (*this)(formula.operands()[0]));
      case Expression::Kind::sum:
        return sum(formula.operands());
      case Expression::Kind::product:
        return product(formula.operands());
      case Expression::Kind::power:
        return power_of(formula.operands()[0], formula.operands()[1]);
    }
    return builder_.constant(0);
  }

 private:
  [[nodiscard]] Value symbol(const std::string& name) const {
    const auto known = symbols_.find(name);
    require(known != symbols_.end(), "a value for each symbol");
    return known->second;
  }

  [[nodiscard]] Value sum(std::span<const Expression> terms) {
    std::optional<Value> result;
    for (const Expression& term : terms) result = result ? *result + (*this)(term) : (*this)(term);
    return *result;
  }

  [[nodiscard]] Value product(std::span<const Expression> factors) {
    std::optional<Value> result;
    for (const Expression& factor : factors) result = result ? *result * (*this)(factor) : (*this)(factor);
    return *result;
  }

  [[nodiscard]] Value power_of(const Expression& base, const Expression& exponent) {
    const Value value = (*this)(base);
    if (exponent.is_number() && exponent.number().is_rational()) {
      const Rational e = exponent.number().to_rational();
      if (abs(e.num()) <= Integer(max_power) && e.den() <= Integer(max_power))
        return power(value, static_cast<int>(e.num().to_long()), static_cast<int>(e.den().to_long()));
    }
    return exp((*this)(exponent)*log(value));
  }

  [[nodiscard]] Value function(Function f, Value x) {
    switch (f) {
      case Function::exp:
        return exp(x);
      case Function::log:
        return log(x);
      case Function::sin:
        return real_function(RealFunction::sin, x);
      case Function::cos:
        return real_function(RealFunction::cos, x);
      case Function::tan:
        return real_function(RealFunction::sin, x) / real_function(RealFunction::cos, x);
      case Function::tanh:
        return real_function(RealFunction::tanh, x);
      case Function::sinh:
        return half() * (exp(x) - exp(-x));
      case Function::cosh:
        return half() * (exp(x) + exp(-x));
      case Function::abs:
        return sqrt(x * x);
      default:
        throw InputError(fmt::format("there is no code for '{}'", name(f)), {},
                         "one of exp, log, sin, cos, tan, sinh, cosh, tanh, abs, sqrt");
    }
  }

  [[nodiscard]] Value half() { return builder_.constant(literal(Number(Rational(1, 2)))); }

  ProgramBuilder& builder_;
  const std::map<std::string, Value>& symbols_;
};

}  // namespace

Value lower_formula(ProgramBuilder& builder, const Expression& formula, const std::map<std::string, Value>& symbols) {
  return FormulaLowering(builder, symbols)(formula);
}

}  // namespace gordan
