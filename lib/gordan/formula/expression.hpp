// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

#include <compare>
#include <concepts>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// The functions of one argument that formulas know; each is the principal branch.
enum class Function {
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh,
  cosh,
  tanh,
  asinh,
  acosh,
  atanh,
  exp,
  log,
  abs,
  conjugate
};

/// "sin", "cos", ...; the names that the reader knows.
[[nodiscard]] std::string_view name(Function function);

class Expression;

/// The function applied to an argument; nothing is evaluated.
[[nodiscard]] Expression apply(Function function, const Expression& argument);
/// Throws std::domain_error for a negative power of zero, LimitReached for a number that is too large to write.
[[nodiscard]] Expression pow(const Expression& base, const Expression& exponent);
/// The power 1/2; an exact number where the argument is a rational one.
[[nodiscard]] Expression sqrt(const Expression& argument);
/// The order in which formulas are written: higher degree first, then names. Total, and equal only for equal trees.
[[nodiscard]] std::strong_ordering structural_order(const Expression& a, const Expression& b);

/// A formula: an immutable tree of exact numbers, real symbols, pi, sums, products, powers and functions.
///
/// Every tree is kept in a normal form, so that equal polynomials in expanded form are equal trees: sums and products
/// are flat and sorted, equal terms and equal bases are merged, a number stands first in a product and last in a sum
/// and is distributed over a single sum, sums among several factors have coprime coefficients and a positive leading
/// one, an integral power of a product is a product of powers, and positive rational factors leave rational powers. The
/// order is by degree, then by names (x2 before x10); it depends on nothing but the formula. Powers are principal:
/// x^y = exp(y log x), 0^0 = 1. Nesting beyond max_depth throws LimitReached.
class Expression {
 public:
  enum class Kind { number, pi, symbol, function, sum, product, power };
  static constexpr int max_depth = 1000;

  Expression() : Expression(Number()) {}
  Expression(Number value);
  Expression(Rational value) : Expression(Number(std::move(value))) {}
  template <std::integral T>
  Expression(T value) : Expression(Number(value)) {}

  /// A variable, which stands for real values. The name is an identifier that is not taken: InputError for "i", "pi",
  /// "sqrt", "zeta" and the functions.
  [[nodiscard]] static Expression symbol(std::string name);
  [[nodiscard]] static Expression pi();
  [[nodiscard]] static Expression sum(std::vector<Expression> terms);
  [[nodiscard]] static Expression product(std::vector<Expression> factors);

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool is_number() const { return kind() == Kind::number; }
  /// The value of a number.
  [[nodiscard]] const Number& number() const;
  /// The name of a symbol.
  [[nodiscard]] const std::string& name() const;
  /// Which function a node of kind `function` is.
  [[nodiscard]] Function function() const;
  /// Terms, factors, base and exponent, or the argument; none for numbers, symbols and pi.
  [[nodiscard]] std::span<const Expression> operands() const;
  /// The degree in all symbols; functions and powers that are not integral count 0. Limited to 10^15.
  [[nodiscard]] long degree() const;

  /// True for copies of one value; then they are equal without a look at the tree.
  [[nodiscard]] bool shares_node(const Expression& other) const noexcept { return node_ == other.node_; }

  Expression& operator+=(const Expression& other) { return *this = *this + other; }
  Expression& operator-=(const Expression& other) { return *this = *this - other; }
  Expression& operator*=(const Expression& other) { return *this = *this * other; }
  /// Throws std::domain_error for a division by the number zero.
  Expression& operator/=(const Expression& other) { return *this = *this / other; }
  [[nodiscard]] Expression operator-() const;
  [[nodiscard]] friend Expression operator+(const Expression& a, const Expression& b) { return sum({a, b}); }
  [[nodiscard]] friend Expression operator-(const Expression& a, const Expression& b) { return sum({a, -b}); }
  [[nodiscard]] friend Expression operator*(const Expression& a, const Expression& b) { return product({a, b}); }
  [[nodiscard]] friend Expression operator/(const Expression& a, const Expression& b) { return a * pow(b, -1); }
  /// Equality of the trees; equal functions can have different trees.
  [[nodiscard]] friend bool operator==(const Expression& a, const Expression& b) { return structural_order(a, b) == 0; }

 private:
  struct Node;
  explicit Expression(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  static Expression inner(Kind kind, std::vector<Expression> operands, Function function = Function::sin);
  friend Expression apply(Function function, const Expression& argument);
  friend Expression pow(const Expression& base, const Expression& exponent);

  std::shared_ptr<const Node> node_;
};

/// The names of all symbols, sorted and without repetition.
[[nodiscard]] std::vector<std::string> symbols(const Expression& expression);

/// "x^2*sin(y) - 1/2*sqrt(x)"; parse_expression reads it back as an equal formula.
[[nodiscard]] std::string to_string(const Expression& expression);
/// The same in LaTeX: "x^{2} \sin\left(y\right) - \frac{1}{2} \sqrt{x}".
[[nodiscard]] std::string to_latex(const Expression& expression);

}  // namespace gordan
