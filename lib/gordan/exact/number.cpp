// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/number.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/cyclotomic.hpp>

#include <flint/long_extras.h>
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace gordan {

using detail::cyclotomic_field;
using detail::CyclotomicElement;
using detail::CyclotomicField;

namespace {

/// zeta_n^k = sign * zeta_conductor^exponent, where the conductor is not 2 mod 4.
struct RootOfUnity {
  long conductor;
  long exponent;
  int sign;
};

RootOfUnity standard_root(long n, long k) {
  k = (k % n + n) % n;
  const long common = std::gcd(n, k);
  n /= common;
  k /= common;
  if (n % 4 != 2) return {n, k, 1};
  const long m = n / 2;  // k is odd, and zeta_(2m)^k = -zeta_m^((k+m)/2)
  return {m, (k + m) / 2 % m, -1};
}

[[noreturn]] void beyond_the_limit(const std::string& what) {
  throw LimitReached(fmt::format("{} lies beyond the cyclotomic fields of conductor up to {}", what, max_conductor));
}

/// value = square^2 * squarefree; the squarefree part is at most max_conductor in absolute value.
struct SquareDecomposition {
  Integer square;
  long squarefree;
};

SquareDecomposition split_square(const Integer& value) {
  Integer rest = abs(value);
  Integer square = 1;
  long squarefree = value.sign();
  for (long p = 2; p <= max_conductor && rest > Integer(1); p += p == 2 ? 1 : 2) {
    int multiplicity = 0;
    while (rest.mod(static_cast<std::uint32_t>(p)) == 0) {
      rest = exact_quotient(rest, p);
      ++multiplicity;
    }
    for (int i = 0; i + 1 < multiplicity; i += 2) square *= p;
    if (multiplicity % 2 != 0) squarefree *= p;
    if (std::abs(squarefree) > max_conductor) break;
  }
  Integer root;
  fmpz_sqrt(root.raw(), rest.raw());
  if (root * root != rest || std::abs(squarefree) > max_conductor) beyond_the_limit("the square root");
  return {square * root, squarefree};
}

CyclotomicElement embedded(const Number& x, const CyclotomicField& field) {
  const CyclotomicElement* element = x.irrational();
  return element->field().conductor() == field.conductor() ? *element : element->embed(field);
}

template <class Operation>
Number combine(const Number& a, const Number& b, Operation operation) {
  const CyclotomicElement& x = *a.irrational();
  const CyclotomicElement& y = *b.irrational();
  if (&x.field() == &y.field()) return Number::from_element(operation(x, y));
  const CyclotomicField& field = cyclotomic_field(common_conductor(a.conductor(), b.conductor()));
  return Number::from_element(operation(embedded(a, field), embedded(b, field)));
}

}  // namespace

Number Number::from_element(CyclotomicElement element) {
  Number result;
  CyclotomicElement smallest = std::move(element).descend();
  if (smallest.is_rational()) {
    result.rational_ = smallest.coefficient(0);
  } else {
    result.irrational_ = std::make_shared<const CyclotomicElement>(std::move(smallest));
  }
  return result;
}

Number Number::root_of_unity(long n, long k) {
  require(n >= 1, "root_of_unity: n must be positive");
  const RootOfUnity root = standard_root(n, k);
  if (root.conductor > max_conductor) beyond_the_limit(fmt::format("zeta({})", n));
  if (root.conductor == 1) return root.sign;
  std::vector<Integer> powers(static_cast<std::size_t>(root.conductor));
  powers[static_cast<std::size_t>(root.exponent)] = root.sign;
  return from_element({cyclotomic_field(root.conductor), std::move(powers), 1});
}

Number Number::square_root(const Rational& value) {
  if (value.is_zero()) return {};
  const SquareDecomposition top = split_square(value.num());
  const SquareDecomposition bottom = split_square(value.den());
  // sqrt(a^2 s / (b^2 t)) = a / (b t) * sqrt(s t), and s, t are coprime
  const long squarefree = top.squarefree * bottom.squarefree;
  Rational scale(top.square, bottom.square * bottom.squarefree);
  if (squarefree == 1) return scale;
  const bool odd = ((squarefree % 4) + 4) % 4 == 1;
  const long discriminant = odd ? squarefree : 4 * squarefree;
  const long n = std::abs(discriminant);
  if (n > max_conductor) beyond_the_limit(fmt::format("sqrt({})", to_string(value)));
  if (!odd) scale /= 2;
  std::vector<Integer> powers(static_cast<std::size_t>(n));
  for (long a = 1; a < n; ++a)
    powers[static_cast<std::size_t>(a)] = scale.num() * Integer(z_kronecker(discriminant, a));
  return from_element({cyclotomic_field(n), std::move(powers), scale.den()});
}

long Number::conductor() const noexcept { return irrational_ ? irrational_->field().conductor() : 1; }

std::vector<Rational> Number::coefficients() const {
  if (!irrational_) return {rational_};
  std::vector<Rational> result;
  for (long k = 0; k < irrational_->field().degree(); ++k) result.push_back(irrational_->coefficient(k));
  return result;
}

bool Number::is_real() const { return !irrational_ || irrational_->galois(-1) == *irrational_; }

Rational Number::to_rational() const {
  if (irrational_) throw std::domain_error("the number is not rational");
  return rational_;
}

Number Number::conjugate() const { return galois(-1); }

Number Number::galois(long a) const {
  if (!irrational_) return *this;
  require(std::gcd(a, conductor()) == 1, "galois: the exponent must be prime to the conductor");
  Number result;
  result.irrational_ = std::make_shared<const CyclotomicElement>(irrational_->galois(a));
  return result;
}

bool Number::equal_irrational(const Number& a, const Number& b) {
  return a.irrational_ && b.irrational_ && (a.irrational_ == b.irrational_ || *a.irrational_ == *b.irrational_);
}

Number& Number::operator+=(const Number& other) {
  if (!irrational_ && !other.irrational_) {
    rational_ += other.rational_;
  } else if (irrational_ && other.irrational_) {
    *this = combine(*this, other, [](const auto& x, const auto& y) { return x + y; });
  } else if (irrational_) {  // adding a rational keeps the conductor
    if (!other.is_zero()) irrational_ = std::make_shared<const CyclotomicElement>(*irrational_ + other.rational_);
  } else {
    const Rational shift = std::exchange(rational_, {});
    irrational_ =
        shift.is_zero() ? other.irrational_ : std::make_shared<const CyclotomicElement>(*other.irrational_ + shift);
  }
  return *this;
}

Number& Number::operator-=(const Number& other) {
  if (!irrational_ && !other.irrational_) {
    rational_ -= other.rational_;
  } else if (irrational_ && other.irrational_) {
    *this = combine(*this, other, [](const auto& x, const auto& y) { return x - y; });
  } else {
    *this += -other;
  }
  return *this;
}

Number& Number::operator*=(const Number& other) {
  if (!irrational_ && !other.irrational_) {
    rational_ *= other.rational_;
  } else if (irrational_ && other.irrational_) {
    *this = combine(*this, other, [](const auto& x, const auto& y) { return x * y; });
  } else {
    const Rational scale = irrational_ ? other.rational_ : rational_;
    const auto factor = irrational_ ? irrational_ : other.irrational_;
    rational_ = {};
    irrational_ = nullptr;
    if (scale.is_one()) {
      irrational_ = factor;
    } else if (!scale.is_zero()) {
      irrational_ = std::make_shared<const CyclotomicElement>(*factor * scale);
    }
  }
  return *this;
}

Number& Number::operator/=(const Number& other) {
  if (!other.irrational_) {
    if (!irrational_) {
      rational_ /= other.rational_;
      return *this;
    }
    return *this *= Rational(1) / other.rational_;
  }
  Number inverse;  // generates the same field
  inverse.irrational_ = std::make_shared<const CyclotomicElement>(other.irrational_->inverse());
  return *this *= inverse;
}

Number Number::operator-() const {
  Number result;
  if (irrational_) {
    result.irrational_ = std::make_shared<const CyclotomicElement>(*irrational_ * Rational(-1));
  } else {
    result.rational_ = -rational_;
  }
  return result;
}

Number pow(const Number& base, long exponent) {
  if (base.is_rational()) return pow(base.to_rational(), exponent);
  Number square = exponent < 0 ? 1 / base : base;
  Number result = 1;
  for (unsigned long k = exponent < 0 ? 0UL - static_cast<unsigned long>(exponent)
                                      : static_cast<unsigned long>(exponent);
       k != 0; k /= 2) {
    if (k % 2 != 0) result *= square;
    if (k > 1) square *= square;
  }
  return result;
}

Number number_from_coefficients(long conductor, std::span<const Rational> coefficients) {
  require(conductor >= 1, "number_from_coefficients: the conductor must be positive");
  Integer denominator = 1;
  for (const Rational& c : coefficients) denominator = lcm(denominator, c.den());
  const long n = conductor % 4 == 2 ? conductor / 2 : conductor;
  const CyclotomicField& field = cyclotomic_field(n);
  std::vector<Integer> powers(static_cast<std::size_t>(n));
  for (std::size_t k = 0; k < coefficients.size(); ++k) {
    if (coefficients[k].is_zero()) continue;
    const RootOfUnity root = standard_root(conductor, static_cast<long>(k % static_cast<std::size_t>(conductor)));
    const Integer value = coefficients[k].num() * exact_quotient(denominator, coefficients[k].den());
    auto& target = powers[static_cast<std::size_t>(root.exponent * (n / root.conductor) % n)];
    target += root.sign < 0 ? -value : value;
  }
  return Number::from_element({field, std::move(powers), denominator});
}

Number real_part(const Number& x) { return x.is_rational() ? x : (x + x.conjugate()) * Rational(1, 2); }

Number imaginary_part(const Number& x) {
  if (x.is_real()) return {};
  return (x.conjugate() - x) * Number::root_of_unity(4) * Rational(1, 2);
}

std::strong_ordering structural_order(const Number& a, const Number& b) {
  if (const auto order = a.conductor() <=> b.conductor(); order != 0) return order;
  if (a.is_rational()) return a.to_rational() <=> b.to_rational();
  for (long k = 0; k < a.irrational()->field().degree(); ++k) {
    const auto order = a.irrational()->coefficient(k) <=> b.irrational()->coefficient(k);
    if (order != 0) return order;
  }
  return std::strong_ordering::equal;
}

long common_conductor(long a, long b) {
  const long result = std::lcm(a, b);
  if (result > max_conductor) {
    throw LimitReached(
        fmt::format("the number field of conductor {} is beyond the limit of {}", result, max_conductor));
  }
  return result;
}

}  // namespace gordan
