// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/detail/product.hpp>
#include <gordan/exact/polynomial.hpp>

#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

namespace gordan {

namespace {

/// The factor c with f / c of coprime integer coefficients and a positive leading one.
Rational content(const Polynomial& f) {
  Integer numerators;
  Integer denominators = 1;
  for (const Term& term : f.terms()) {
    const Rational value = term.coefficient.to_rational();
    numerators = gcd(numerators, value.num());
    denominators = lcm(denominators, value.den());
  }
  if (f.terms().front().coefficient.to_rational().sign() < 0) numerators = -numerators;
  return {numerators, denominators};
}

/// The lcm of the denominators of all coefficients in their power bases.
Integer common_denominator(const Polynomial& f) {
  Integer result = 1;
  for (const Term& term : f.terms()) {
    for (const Rational& c : term.coefficient.coefficients()) result = lcm(result, c.den());
  }
  return result;
}

/// Remembers the powers of one value.
template <class Value>
class PowerTable {
 public:
  explicit PowerTable(const Value& base) : base_(&base) {}

  const Value& power(unsigned long k) {
    const auto known = powers_.find(k);
    if (known != powers_.end()) return known->second;
    if (k > 1) {  // from the next smaller power in the table, where there is one
      const auto above = powers_.lower_bound(k);
      if (above != powers_.begin()) {
        const auto& [exponent, value] = *std::prev(above);
        Value result = value * (k - exponent == 1 ? *base_ : Value(power_of(k - exponent)));
        return powers_.emplace(k, std::move(result)).first->second;
      }
    }
    return powers_.emplace(k, power_of(k)).first->second;
  }

 private:
  Value power_of(unsigned long k) const {
    if constexpr (std::is_same_v<Value, Number>) {
      return pow(*base_, static_cast<long>(k));
    } else {
      return pow(*base_, k);
    }
  }

  const Value* base_;
  std::map<unsigned long, Value> powers_;
};

}  // namespace

Polynomial pow(const Polynomial& f, unsigned long k) {
  if (k == 0) return constant(f.ring(), 1);
  if (f.is_zero() || k == 1) return f;
  if (f.terms().size() == 1) {
    const Term& term = f.terms().front();
    return Polynomial(f.ring(), {{detail::scaled(term.exponents, k), pow(term.coefficient, static_cast<long>(k))}});
  }
  Polynomial result = pow(f, k / 2);
  result *= result;
  if (k % 2 != 0) result *= f;
  return result;
}

Polynomial derivative(const Polynomial& f, std::size_t index) {
  require(index < f.ring().num_variables(), "the ring has no variable of that index");
  std::vector<Term> terms;
  for (const Term& term : f.terms()) {
    const std::uint16_t exponent = term.exponents[index];
    if (exponent == 0) continue;
    Term& target = terms.emplace_back(term);
    --target.exponents[index];
    target.coefficient *= exponent;
  }
  return Polynomial(f.ring(), std::move(terms));
}

Number evaluate(const Polynomial& f, std::span<const Number> point) {
  require(point.size() == f.ring().num_variables(), "evaluate: one value per variable");
  std::vector<PowerTable<Number>> tables(point.begin(), point.end());
  Number result;
  for (const Term& term : f.terms()) {
    Number value = term.coefficient;
    for (std::size_t v = 0; v < point.size() && !value.is_zero(); ++v) {
      if (term.exponents[v] == 1) {
        value *= point[v];
      } else if (term.exponents[v] != 0) {
        value *= tables[v].power(term.exponents[v]);
      }
    }
    result += value;
  }
  return result;
}

Polynomial substitute(const Polynomial& f, std::span<const Polynomial> images) {
  require(images.size() == f.ring().num_variables(), "substitute: one polynomial per variable");
  const PolynomialRing ring = images.empty() ? f.ring() : images.front().ring();
  for (const Polynomial& image : images) require(image.ring() == ring, "substitute: the images are of different rings");
  std::vector<PowerTable<Polynomial>> tables(images.begin(), images.end());
  std::vector<Term> sum;
  std::size_t settled = 0;
  for (const Term& term : f.terms()) {
    Polynomial value = constant(ring, term.coefficient);
    for (std::size_t v = 0; v < images.size(); ++v) {
      if (term.exponents[v] != 0) value *= tables[v].power(term.exponents[v]);
    }
    sum.insert(sum.end(), value.terms().begin(), value.terms().end());
    if (sum.size() > 2 * settled + 100000) {  // merge now and then, so that memory stays near the size of the result
      detail::normalise(sum);
      settled = sum.size();
    }
  }
  return Polynomial(ring, std::move(sum));
}

Polynomial primitive(const Polynomial& f) {
  if (f.is_zero()) return f;
  const bool rational = std::ranges::all_of(f.terms(), [](const Term& term) { return term.coefficient.is_rational(); });
  if (rational) return f * Number(1 / content(f));
  const Polynomial monic = f * (1 / f.terms().front().coefficient);
  return monic * Number(common_denominator(monic));
}

long conductor(const Polynomial& f) {
  long result = 1;
  for (const Term& term : f.terms()) result = common_conductor(result, term.coefficient.conductor());
  return result;
}

}  // namespace gordan
