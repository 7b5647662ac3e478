// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/ginac.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/number_pieces.hpp>
#include <gordan/formula/detail/cln.hpp>
#include <gordan/formula/detail/order.hpp>
#include <gordan/formula/detail/poles.hpp>

#include <ginac/ginac.h>

#include <array>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace gordan {

namespace {

using GiNaC::ex;
using GiNaC::exvector;
using Kind = Expression::Kind;

std::map<std::string, GiNaC::realsymbol, std::less<>>& symbol_table() {
  static std::map<std::string, GiNaC::realsymbol, std::less<>> table;
  return table;
}

/// The name of a symbol of the table; std::domain_error for others.
std::string symbol_name(const GiNaC::symbol& symbol) {
  std::string name = symbol.get_name();
  const auto entry = symbol_table().find(name);
  if (entry == symbol_table().end() || !entry->second.is_equal(symbol)) {
    throw std::domain_error("a symbol of GiNaC that was not made by ginac_symbol: " + name);
  }
  return name;
}

struct NamedFunction {
  Function function;
  std::string_view ginac_name;
  ex (*apply)(const ex&);
};

const std::array<NamedFunction, 16> functions{{
    {Function::sin, "sin", [](const ex& x) -> ex { return GiNaC::sin(x); }},
    {Function::cos, "cos", [](const ex& x) -> ex { return GiNaC::cos(x); }},
    {Function::tan, "tan", [](const ex& x) -> ex { return GiNaC::tan(x); }},
    {Function::asin, "asin", [](const ex& x) -> ex { return GiNaC::asin(x); }},
    {Function::acos, "acos", [](const ex& x) -> ex { return GiNaC::acos(x); }},
    {Function::atan, "atan", [](const ex& x) -> ex { return GiNaC::atan(x); }},
    {Function::sinh, "sinh", [](const ex& x) -> ex { return GiNaC::sinh(x); }},
    {Function::cosh, "cosh", [](const ex& x) -> ex { return GiNaC::cosh(x); }},
    {Function::tanh, "tanh", [](const ex& x) -> ex { return GiNaC::tanh(x); }},
    {Function::asinh, "asinh", [](const ex& x) -> ex { return GiNaC::asinh(x); }},
    {Function::acosh, "acosh", [](const ex& x) -> ex { return GiNaC::acosh(x); }},
    {Function::atanh, "atanh", [](const ex& x) -> ex { return GiNaC::atanh(x); }},
    {Function::exp, "exp", [](const ex& x) -> ex { return GiNaC::exp(x); }},
    {Function::log, "log", [](const ex& x) -> ex { return GiNaC::log(x); }},
    {Function::abs, "abs", [](const ex& x) -> ex { return GiNaC::abs(x); }},
    {Function::conjugate, "conjugate", [](const ex& x) -> ex { return x.conjugate(); }},
}};

ex rational(const Rational& value) { return GiNaC::numeric(detail::to_cln(value)); }

/// All at once: adding one by one is quadratic in GiNaC.
ex add_all(exvector terms) { return GiNaC::dynallocate<GiNaC::add>(std::move(terms)); }
ex multiply_all(exvector factors) { return GiNaC::dynallocate<GiNaC::mul>(std::move(factors)); }

ex piece(const NumberPiece& x) {
  exvector factors{rational(x.coefficient)};
  if (x.radicand != 1) factors.push_back(GiNaC::pow(ex(x.radicand), GiNaC::numeric(1, 2)));
  if (x.imaginary) factors.push_back(GiNaC::I);
  if (x.order != 1) factors.push_back(GiNaC::pow(ex(-1), rational(Rational(2 * x.exponent, Integer(x.order)))));
  return multiply_all(std::move(factors));
}

ex converted(const Expression& expression) {
  exvector operands;
  for (const Expression& operand : expression.operands()) operands.push_back(converted(operand));
  switch (expression.kind()) {
    case Kind::number:
      return to_ginac(expression.number());
    case Kind::pi:
      return GiNaC::Pi;
    case Kind::symbol:
      return ginac_symbol(expression.name());
    case Kind::function:
      return functions[static_cast<std::size_t>(expression.function())].apply(operands[0]);
    case Kind::sum:
      return add_all(std::move(operands));
    case Kind::product:
      return multiply_all(std::move(operands));
    case Kind::power:
      // Asked for it, GiNaC throws as well, but leaks what it had begun.
      if (operands[0].is_zero() && operands[1].info(GiNaC::info_flags::negative)) {
        throw std::domain_error("a power of zero that is not defined");
      }
      return GiNaC::pow(operands[0], operands[1]);
  }
  require(false, "to_ginac: a kind of expression");
  return {};
}

Number from_numeric(const GiNaC::numeric& value) {
  if (!value.is_crational()) throw std::domain_error("a floating-point number is not exact");
  const auto part = [](const GiNaC::numeric& x) { return Number(detail::from_cln(cln::the<cln::cl_RA>(x.to_cl_N()))); };
  const Number real = part(value.real());
  return value.is_real() ? real : real + part(value.imag()) * Number::root_of_unity(4);
}

Expression from_function(const ex& x) {
  const std::string name = GiNaC::ex_to<GiNaC::function>(x).get_name();
  for (const NamedFunction& known : functions) {
    if (known.ginac_name == name && x.nops() == 1) return apply(known.function, from_ginac(x.op(0)));
  }
  throw std::domain_error("a function that formulas do not know: " + name);
}

std::vector<Expression> operands_of(const ex& x) {
  std::vector<Expression> result;
  for (std::size_t k = 0; k < x.nops(); ++k) result.push_back(from_ginac(x.op(k)));
  return result;
}

/// Multiplies the exponents and the coefficient by one factor of a term; false when it is not polynomial.
bool take_factor(const ex& factor, const PolynomialRing& ring, Term& term) {
  const bool power = GiNaC::is_a<GiNaC::power>(factor);
  const ex base = power ? factor.op(0) : factor;
  if (!GiNaC::is_a<GiNaC::symbol>(base)) {
    const Expression value = from_ginac(factor);
    if (!value.is_number()) return false;
    term.coefficient *= value.number();
    return true;
  }
  const auto index = ring.index_of(symbol_name(GiNaC::ex_to<GiNaC::symbol>(base)));
  if (!index) return false;
  long exponent = 1;
  if (power) {
    if (!GiNaC::is_a<GiNaC::numeric>(factor.op(1))) return false;
    const auto& k = GiNaC::ex_to<GiNaC::numeric>(factor.op(1));
    if (!k.is_pos_integer()) return false;
    if (k > 65535) throw LimitReached("exponents of polynomials are at most 65535");
    exponent = k.to_long();
  }
  term.exponents[*index] = static_cast<std::uint16_t>(exponent);
  return true;
}

}  // namespace

std::unique_lock<std::recursive_mutex> lock_ginac() {
  static std::recursive_mutex mutex;
  return std::unique_lock(mutex);
}

ex ginac_symbol(const std::string& name) {
  const auto lock = lock_ginac();
  return symbol_table().try_emplace(name, name).first->second;
}

ex to_ginac(const Number& value) {
  const auto lock = lock_ginac();
  exvector terms;
  for (const NumberPiece& x : number_pieces(value)) terms.push_back(piece(x));
  return add_all(std::move(terms));
}

ex to_ginac(const Expression& expression) {
  const auto lock = lock_ginac();
  return detail::at_no_pole([&] { return converted(expression); });
}

ex to_ginac(const Polynomial& f) {
  const auto lock = lock_ginac();
  std::vector<ex> variables;
  for (const std::string& name : f.ring().names()) variables.push_back(ginac_symbol(name));
  exvector terms;
  for (const Term& term : f.terms()) {
    exvector factors{to_ginac(term.coefficient)};
    for (std::size_t v = 0; v < variables.size(); ++v) {
      if (term.exponents[v] != 0) factors.push_back(GiNaC::pow(variables[v], static_cast<int>(term.exponents[v])));
    }
    terms.push_back(multiply_all(std::move(factors)));
  }
  return add_all(std::move(terms));
}

Expression from_ginac(const ex& expression) {
  const auto lock = lock_ginac();
  if (GiNaC::is_a<GiNaC::numeric>(expression)) return from_numeric(GiNaC::ex_to<GiNaC::numeric>(expression));
  if (GiNaC::is_a<GiNaC::symbol>(expression)) {
    return Expression::symbol(symbol_name(GiNaC::ex_to<GiNaC::symbol>(expression)));
  }
  if (GiNaC::is_a<GiNaC::constant>(expression) && expression.is_equal(GiNaC::Pi)) return Expression::pi();
  if (GiNaC::is_a<GiNaC::add>(expression)) return Expression::sum(operands_of(expression));
  if (GiNaC::is_a<GiNaC::mul>(expression)) return Expression::product(operands_of(expression));
  if (GiNaC::is_a<GiNaC::power>(expression)) return pow(from_ginac(expression.op(0)), from_ginac(expression.op(1)));
  if (GiNaC::is_a<GiNaC::function>(expression)) return from_function(expression);
  throw std::domain_error("an expression of GiNaC of a kind that formulas do not hold");
}

std::optional<Polynomial> polynomial_from_ginac(const ex& expression, const PolynomialRing& ring) {
  const auto lock = lock_ginac();
  const ex expanded = expression.expand();
  const bool sum = GiNaC::is_a<GiNaC::add>(expanded);
  std::vector<Term> terms;
  for (std::size_t k = 0; k < (sum ? expanded.nops() : 1); ++k) {
    const ex summand = sum ? expanded.op(k) : expanded;
    const bool product = GiNaC::is_a<GiNaC::mul>(summand);
    Term term{Exponents(ring.num_variables()), 1};
    for (std::size_t j = 0; j < (product ? summand.nops() : 1); ++j) {
      if (!take_factor(product ? summand.op(j) : summand, ring, term)) return std::nullopt;
    }
    terms.push_back(std::move(term));
  }
  return Polynomial(ring, std::move(terms));
}

}  // namespace gordan
