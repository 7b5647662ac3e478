// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/expression.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/order.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace gordan {

namespace {

using Kind = Expression::Kind;

constexpr std::array<std::string_view, 16> function_names{"sin",  "cos",  "tan",  "asin",     "acos",  "atan",
                                                          "sinh", "cosh", "tanh", "asinh",    "acosh", "atanh",
                                                          "exp",  "log",  "abs",  "conjugate"};
constexpr long largest_degree = 1'000'000'000'000'000;

long limited(long double degree) {
  constexpr auto limit = static_cast<long double>(largest_degree);
  return static_cast<long>(std::clamp(degree, -limit, limit));
}

bool is_identifier(const std::string& name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !name.empty() && letter(name.front()) &&
         std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

long degree_of(Kind kind, const std::vector<Expression>& operands) {
  long double result = 0;
  if (kind == Kind::sum) {
    result = static_cast<long double>(operands.front().degree());
    for (const Expression& x : operands) result = std::max(result, static_cast<long double>(x.degree()));
  } else if (kind == Kind::product) {
    for (const Expression& x : operands) result += static_cast<long double>(x.degree());
  } else if (kind == Kind::power) {
    const auto exponent = detail::integer_value(operands[1]);
    if (exponent) result = static_cast<long double>(*exponent) * static_cast<long double>(operands[0].degree());
  }
  return limited(result);
}

void collect_symbols(const Expression& x, std::set<std::string>& names) {
  if (x.kind() == Kind::symbol) names.insert(x.name());
  for (const Expression& operand : x.operands()) collect_symbols(operand, names);
}

}  // namespace

struct Expression::Node {
  Kind kind = Kind::number;
  Number number;
  std::string name;
  Function function = Function::sin;
  std::vector<Expression> operands;
  long degree = 0;
  int depth = 1;
};

std::string_view name(Function function) { return function_names[static_cast<std::size_t>(function)]; }

Expression::Expression(Number value) {
  Node node;
  node.number = std::move(value);
  node_ = std::make_shared<const Node>(std::move(node));
}

Expression Expression::symbol(std::string name) {
  if (!is_identifier(name)) {
    throw InputError(fmt::format("'{}' cannot name a variable of a formula", name), {},
                     "letters, digits and underscores, no digit first");
  }
  constexpr std::array<std::string_view, 4> words{"i", "pi", "sqrt", "zeta"};
  if (std::ranges::find(words, name) != words.end() ||
      std::ranges::find(function_names, name) != function_names.end()) {
    throw InputError(fmt::format("'{}' has a meaning of its own in formulas and cannot name a variable", name));
  }
  Node node;
  node.kind = Kind::symbol;
  node.name = std::move(name);
  node.degree = 1;
  return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression Expression::pi() {
  Node node;
  node.kind = Kind::pi;
  return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression Expression::inner(Kind kind, std::vector<Expression> operands, Function function) {
  Node node;
  node.kind = kind;
  node.function = function;
  for (const Expression& operand : operands) node.depth = std::max(node.depth, 1 + operand.node_->depth);
  if (node.depth > max_depth) throw LimitReached(fmt::format("a formula is nested beyond {} levels", max_depth));
  node.degree = degree_of(kind, operands);
  node.operands = std::move(operands);
  return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression::Kind Expression::kind() const { return node_->kind; }

const Number& Expression::number() const {
  require(kind() == Kind::number, "Expression::number: of a number");
  return node_->number;
}

const std::string& Expression::name() const {
  require(kind() == Kind::symbol, "Expression::name: of a symbol");
  return node_->name;
}

Function Expression::function() const {
  require(kind() == Kind::function, "Expression::function: of a function");
  return node_->function;
}

std::span<const Expression> Expression::operands() const { return node_->operands; }

long Expression::degree() const { return node_->degree; }

Expression apply(Function function, const Expression& argument) {
  return Expression::inner(Kind::function, {argument}, function);
}

std::vector<std::string> symbols(const Expression& expression) {
  std::set<std::string> names;
  collect_symbols(expression, names);
  std::vector<std::string> result(names.begin(), names.end());
  std::ranges::sort(result, [](const auto& a, const auto& b) { return detail::order_of_names(a, b) < 0; });
  return result;
}

}  // namespace gordan
