// SPDX-License-Identifier: GPL-3.0-or-later
// Sums, products and powers in their normal form.
#include <gordan/formula/expression.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/detail/order.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace gordan {

namespace {

using detail::as_factor;
using detail::as_multiple;
using detail::Factor;
using detail::Multiple;
using Kind = Expression::Kind;

constexpr double max_bits = 1e6;

/// Throws LimitReached where value^exponent would have more than a million bits.
void check_size(const Number& value, const Integer& exponent) {
  double bits = 1;
  const auto coefficients = value.coefficients();
  for (const Rational& c : coefficients) bits = std::max(bits, static_cast<double>(c.num().bits() + c.den().bits()));
  const bool unit = value.is_rational() && abs(value.to_rational()).is_one();
  if (unit || value.is_zero()) return;
  const auto size = static_cast<double>(coefficients.size());
  if (!exponent.fits_long() || bits * size * std::abs(static_cast<double>(exponent.to_long())) > max_bits) {
    throw LimitReached("a power of a number is too large to be written out");
  }
}

Number integral_power(const Number& value, const Integer& exponent) {
  check_size(value, exponent);
  if (exponent.fits_long()) return pow(value, exponent.to_long());
  return exponent.mod(2) == 0 ? value * value : value;  // 0, 1 or -1
}

/// value^exponent where it is an exact number: integral powers, square roots of rationals, roots of -1.
std::optional<Number> exact_power(const Number& value, const Number& exponent) {
  if (value.is_zero()) {
    if (!exponent.is_real() || sign(exponent) <= 0) throw std::domain_error("a power of zero that is not defined");
    return Number();
  }
  if (value.is_one()) return value;
  if (!exponent.is_rational()) return std::nullopt;
  const Rational k = exponent.to_rational();
  if (k.is_integer()) return integral_power(value, k.num());
  if (!value.is_rational() || !k.den().fits_long() || !k.num().fits_long()) return std::nullopt;
  try {
    if (k.den() == Integer(2)) return integral_power(Number::square_root(value.to_rational()), k.num());
    if (value == Number(-1) && k.den() <= Integer(max_conductor)) {
      const long order = 2 * k.den().to_long();
      return Number::root_of_unity(order, floor_remainder(k.num(), Integer(order)).to_long());
    }
  } catch (const LimitReached&) {
    return std::nullopt;  // stays a power
  }
  return std::nullopt;
}

/// coefficient * rest, where the rest is no number, no sum and has no coefficient of its own.
std::vector<Expression> multiple_operands(const Number& coefficient, const Expression& rest) {
  std::vector<Expression> result{coefficient};
  if (rest.kind() == Kind::product) {
    result.insert(result.end(), rest.operands().begin(), rest.operands().end());
  } else {
    result.push_back(rest);
  }
  return result;
}

/// The sign of a real number; of others that of the real part, or else of the imaginary part.
int leading_sign(const Number& x) {
  if (x.is_real()) return sign(x);
  const Number re = real_part(x);
  return sign(re.is_zero() ? imaginary_part(x) : re);
}

/// The largest positive rational q such that the coefficients of the terms are q times algebraic integers of a
/// cyclotomic field, in its power basis.
Rational content(std::span<const Expression> terms) {
  Integer numerator;
  Integer denominator = 1;
  for (const Expression& term : terms) {
    for (const Rational& c : as_multiple(term).coefficient.coefficients()) {
      numerator = gcd(numerator, c.num());
      denominator = lcm(denominator, c.den());
    }
  }
  return {std::move(numerator), std::move(denominator)};
}

Expression scaled(const Expression& x, const Rational& factor) {
  if (factor.is_one() || x.kind() != Kind::sum) return Expression::product({factor, x});
  std::vector<Expression> terms;
  for (const Expression& term : x.operands()) terms.push_back(Expression::product({factor, term}));
  return Expression::sum(std::move(terms));
}

struct Primitive {
  Rational content;
  Expression rest;
};

/// x = content * rest for a sum or a product, where the rest has content 1; of a sum, the leading coefficient is made
/// positive if that is wanted. Which of its multiples a factor is must not depend on who multiplied.
Primitive primitive(const Expression& x, bool positive) {
  const std::span<const Expression> terms = x.kind() == Kind::sum ? x.operands() : std::span(&x, 1);
  Rational factor = content(terms);
  if (positive && leading_sign(as_multiple(terms.front()).coefficient) < 0) factor = -factor;
  if (factor.is_one()) return {factor, x};
  Expression rest = scaled(x, 1 / factor);
  return {std::move(factor), std::move(rest)};
}

/// The number and the other factors, nested products opened.
void flatten(const Expression& x, Number& coefficient, std::vector<Factor>& factors) {
  if (x.is_number()) {
    coefficient *= x.number();
  } else if (x.kind() == Kind::product) {
    for (const Expression& factor : x.operands()) flatten(factor, coefficient, factors);
  } else if (x.kind() == Kind::sum) {
    Primitive parts = primitive(x, true);
    coefficient *= parts.content;
    factors.push_back({std::move(parts.rest), 1});
  } else {
    factors.push_back(as_factor(x));
  }
}

/// Sorts and multiplies powers of equal bases; true when a product or a number came out, which is to be flattened.
bool merge(std::vector<Factor>& factors, std::vector<Expression>& result) {
  std::ranges::stable_sort(factors,
                           [](const Factor& a, const Factor& b) { return detail::order_of_bases(a.base, b.base) < 0; });
  bool again = false;
  for (std::size_t begin = 0; begin < factors.size();) {
    std::size_t end = begin;
    std::vector<Expression> exponents;
    while (end < factors.size() && factors[end].base == factors[begin].base)
      exponents.push_back(factors[end++].exponent);
    Expression power = pow(factors[begin].base, Expression::sum(std::move(exponents)));
    const bool merged = power.is_number() || power.kind() == Kind::product;
    // A power that was none of these before is in its place; one that fell apart has to be sorted in.
    again = again || merged || (end - begin > 1 && !(as_factor(power).base == factors[begin].base));
    result.push_back(std::move(power));
    begin = end;
  }
  return again;
}

}  // namespace

Expression Expression::sum(std::vector<Expression> terms) {
  Number constant;
  std::vector<Multiple> multiples;
  const auto add = [&](const Expression& term) {
    if (term.is_number()) {
      constant += term.number();
    } else {
      multiples.push_back(as_multiple(term));
    }
  };
  for (const Expression& term : terms) {
    if (term.kind() == Kind::sum) {
      for (const Expression& inner_term : term.operands()) add(inner_term);
    } else {
      add(term);
    }
  }
  std::ranges::stable_sort(multiples,
                           [](const Multiple& a, const Multiple& b) { return structural_order(a.rest, b.rest) < 0; });
  std::vector<Expression> result;
  for (std::size_t begin = 0; begin < multiples.size();) {
    Number coefficient;
    std::size_t end = begin;
    while (end < multiples.size() && (end == begin || multiples[end].rest == multiples[begin].rest)) {
      coefficient += multiples[end++].coefficient;
    }
    const Expression& rest = multiples[begin].rest;
    if (coefficient.is_one()) {
      result.push_back(rest);
    } else if (!coefficient.is_zero()) {
      result.push_back(inner(Kind::product, multiple_operands(coefficient, rest)));
    }
    begin = end;
  }
  if (!constant.is_zero() || result.empty()) result.emplace_back(constant);
  return result.size() == 1 ? result.front() : inner(Kind::sum, std::move(result));
}

Expression Expression::product(std::vector<Expression> factors) {
  Number coefficient = 1;
  for (bool again = true; again;) {
    std::vector<Factor> pieces;
    for (const Expression& factor : factors) flatten(factor, coefficient, pieces);
    factors.clear();
    again = merge(pieces, factors);
  }
  if (coefficient.is_zero()) return Expression();
  if (factors.empty()) return coefficient;
  if (!coefficient.is_one() && factors.size() == 1 && factors.front().kind() == Kind::sum) {
    std::vector<Expression> terms;
    for (const Expression& term : factors.front().operands()) terms.push_back(product({coefficient, term}));
    return sum(std::move(terms));
  }
  if (!coefficient.is_one()) factors.insert(factors.begin(), coefficient);
  return factors.size() == 1 ? factors.front() : inner(Kind::product, std::move(factors));
}

Expression Expression::operator-() const { return product({-1, *this}); }

Expression pow(const Expression& base, const Expression& exponent) {
  if (exponent.is_number()) {
    const Number& k = exponent.number();
    if (k.is_zero()) return 1;
    if (k.is_one()) return base;
    if (base.is_number()) {
      if (auto value = exact_power(base.number(), k)) return *std::move(value);
    }
    const bool integral = k.is_rational() && k.to_rational().is_integer();
    if (integral && base.kind() == Kind::power) return pow(base.operands()[0], base.operands()[1] * exponent);
    if (integral && base.kind() == Kind::product) {
      std::vector<Expression> factors;
      for (const Expression& factor : base.operands()) factors.push_back(pow(factor, exponent));
      return Expression::product(std::move(factors));
    }
    if (k.is_rational() && (base.kind() == Kind::sum || base.kind() == Kind::product)) {
      const Primitive parts = primitive(base, integral);  // (c x)^k = c^k x^k for c > 0
      if (!parts.content.is_one()) return pow(Expression(parts.content), exponent) * pow(parts.rest, exponent);
    }
  }
  if (base.is_number() && base.number().is_one()) return base;
  return Expression::inner(Kind::power, {base, exponent});
}

Expression sqrt(const Expression& argument) { return pow(argument, Rational(1, 2)); }

}  // namespace gordan
