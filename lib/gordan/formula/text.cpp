// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas as text and in LaTeX.
#include <gordan/exact/polynomial.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/expression.hpp>

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace gordan {

namespace {

using Kind = Expression::Kind;

/// How the parts of a formula are written in one language.
struct Style {
  std::string_view times;
  std::string_view times_digit;  // before a digit
  std::string_view open;
  std::string_view close;
  std::string_view pi;
  std::string (*number)(const Number&);
  std::string (*symbol)(const std::string&);
  std::string (*function)(Function, const std::string& argument);
  std::string (*root)(const std::string& argument);
  std::string (*power)(const std::string& base, const std::string& exponent, bool simple_exponent);
  /// Joins a signed coefficient text, a numerator and a denominator, each possibly empty.
  std::string (*fraction)(std::string numerator, const std::string& denominator, bool denominator_is_product);
};

std::string latex_function(Function function, const std::string& argument) {
  switch (function) {
    case Function::abs:
      return fmt::format("\\left|{}\\right|", argument);
    case Function::conjugate:
      return fmt::format("\\overline{{{}}}", argument);
    case Function::asin:
    case Function::acos:
    case Function::atan:
      return fmt::format("\\arc{}\\left({}\\right)", name(function).substr(1), argument);
    case Function::asinh:
    case Function::acosh:
    case Function::atanh:
      return fmt::format("\\operatorname{{{}}}\\left({}\\right)", name(function), argument);
    default:
      return fmt::format("\\{}\\left({}\\right)", name(function), argument);
  }
}

const Style plain{
    "*",
    "*",
    "(",
    ")",
    "pi",
    [](const Number& x) { return to_string(x); },
    [](const std::string& name) { return name; },
    [](Function function, const std::string& argument) { return fmt::format("{}({})", name(function), argument); },
    [](const std::string& argument) { return fmt::format("sqrt({})", argument); },
    [](const std::string& base, const std::string& exponent, bool simple) {
      return simple ? fmt::format("{}^{}", base, exponent) : fmt::format("{}^({})", base, exponent);
    },
    [](std::string numerator, const std::string& denominator, bool product) {
      return product ? fmt::format("{}/({})", numerator, denominator) : fmt::format("{}/{}", numerator, denominator);
    }};

const Style latex{
    " ",
    " \\cdot ",
    "\\left(",
    "\\right)",
    "\\pi",
    [](const Number& x) { return to_latex(x); },
    [](const std::string& name) { return latex_name(name); },
    latex_function,
    [](const std::string& argument) { return fmt::format("\\sqrt{{{}}}", argument); },
    [](const std::string& base, const std::string& exponent, bool) { return fmt::format("{}^{{{}}}", base, exponent); },
    [](std::string numerator, const std::string& denominator, bool) {
      return fmt::format("\\frac{{{}}}{{{}}}", numerator, denominator);
    }};

class Writer {
 public:
  explicit Writer(const Style& style) : style_(style) {}

  std::string write(const Expression& x) const {
    if (x.kind() != Kind::sum) return term(x);
    std::string result;
    for (const Expression& operand : x.operands()) {
      const std::string text = term(operand);
      if (result.empty()) {
        result = text;
      } else {
        result += text.front() == '-' ? " - " + text.substr(1) : " + " + text;
      }
    }
    return result;
  }

 private:
  std::string parenthesised(const std::string& text) const {
    return fmt::format("{}{}{}", style_.open, text, style_.close);
  }

  std::string times(const std::string& a, const std::string& b) const {
    const bool digit = b.front() >= '0' && b.front() <= '9';
    return fmt::format("{}{}{}", a, digit ? style_.times_digit : style_.times, b);
  }

  /// A number, a factor, or a product; text that stands in a sum with its sign in front.
  std::string term(const Expression& x) const {
    if (x.is_number()) return style_.number(x.number());
    const detail::Multiple multiple = detail::as_multiple(x);
    std::string sign;
    std::string coefficient;
    if (!multiple.coefficient.is_one()) {
      coefficient = style_.number(multiple.coefficient);
      if (needs_parentheses(multiple.coefficient)) {
        coefficient = parenthesised(coefficient);
      } else if (coefficient.front() == '-') {
        sign = "-";
        coefficient.erase(0, 1);
        if (multiple.coefficient == Number(-1)) coefficient.clear();
      }
    }
    const std::string body = quotient(multiple.rest);
    return sign + (coefficient.empty() ? body : times(coefficient, body));
  }

  /// A product without a number: factors with negative rational exponents go below the line.
  std::string quotient(const Expression& x) const {
    const std::vector<Expression> factors = x.kind() == Kind::product
                                                ? std::vector<Expression>(x.operands().begin(), x.operands().end())
                                                : std::vector<Expression>{x};
    std::string numerator;
    std::string denominator;
    int below = 0;
    for (const Expression& f : factors) {
      const bool inverted = is_inverted(f);
      below += inverted ? 1 : 0;
      std::string& part = inverted ? denominator : numerator;
      const std::string text = inverted ? inverse(f) : factor(f);
      part = part.empty() ? text : times(part, text);
    }
    if (below == 0) return numerator;
    return style_.fraction(numerator.empty() ? "1" : numerator, denominator, below > 1);
  }

  static bool is_inverted(const Expression& f) {
    if (f.kind() != Kind::power || !f.operands()[1].is_number()) return false;
    const Number& k = f.operands()[1].number();
    return k.is_rational() && k.to_rational().sign() < 0;
  }

  std::string inverse(const Expression& f) const { return power(f.operands()[0], -f.operands()[1].number()); }

  std::string factor(const Expression& x) const {
    switch (x.kind()) {
      case Kind::pi:
        return std::string(style_.pi);
      case Kind::symbol:
        return style_.symbol(x.name());
      case Kind::function:
        return style_.function(x.function(), write(x.operands()[0]));
      case Kind::power:
        return power(x.operands()[0], x.operands()[1]);
      default:
        return parenthesised(write(x));
    }
  }

  std::string power(const Expression& base, const Expression& exponent) const {
    if (exponent == Expression(1)) return factor(base);
    if (exponent == Expression(Rational(1, 2))) return style_.root(write(base));
    const std::string text = write(exponent);
    const bool simple = detail::is_natural(exponent) || exponent.kind() == Kind::symbol || exponent.kind() == Kind::pi;
    return style_.power(base_of_power(base), text, simple);
  }

  std::string base_of_power(const Expression& base) const {
    if (detail::is_natural(base)) return style_.number(base.number());
    const bool simple = base.kind() == Kind::symbol || base.kind() == Kind::pi || base.kind() == Kind::function;
    return simple ? factor(base) : parenthesised(write(base));
  }

  const Style& style_;
};

}  // namespace

std::string to_string(const Expression& expression) { return Writer(plain).write(expression); }
std::string to_latex(const Expression& expression) { return Writer(latex).write(expression); }

}  // namespace gordan
