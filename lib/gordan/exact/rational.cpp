// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rational.hpp>

#include <gordan/exact/detail/flint.hpp>

#include <stdexcept>

namespace gordan {

using detail::raw;

Rational::Rational(Integer numerator, Integer denominator)
    : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {
  if (denominator_.is_zero()) throw std::domain_error("division by zero");
  _fmpq_canonicalise(raw(numerator_), raw(denominator_));
}

Rational& Rational::operator+=(const Rational& other) {
  if (denominator_.is_one() && other.denominator_.is_one()) {
    numerator_ += other.numerator_;
  } else {
    _fmpq_add(raw(numerator_), raw(denominator_), raw(numerator_), raw(denominator_), raw(other.numerator_),
              raw(other.denominator_));
  }
  return *this;
}

Rational& Rational::operator-=(const Rational& other) {
  if (denominator_.is_one() && other.denominator_.is_one()) {
    numerator_ -= other.numerator_;
  } else {
    _fmpq_sub(raw(numerator_), raw(denominator_), raw(numerator_), raw(denominator_), raw(other.numerator_),
              raw(other.denominator_));
  }
  return *this;
}

Rational& Rational::operator*=(const Rational& other) {
  if (denominator_.is_one() && other.denominator_.is_one()) {
    numerator_ *= other.numerator_;
  } else {
    _fmpq_mul(raw(numerator_), raw(denominator_), raw(numerator_), raw(denominator_), raw(other.numerator_),
              raw(other.denominator_));
  }
  return *this;
}

Rational& Rational::operator/=(const Rational& other) {
  if (other.is_zero()) throw std::domain_error("division by zero");
  return *this *= Rational(other.denominator_, other.numerator_);
}

Rational Rational::operator-() const {
  Rational result = *this;
  fmpz_neg(raw(result.numerator_), raw(numerator_));
  return result;
}

std::uint32_t Rational::mod(std::uint32_t p) const {
  const std::uint32_t top = numerator_.mod(p);
  if (denominator_.is_one()) return top;
  const std::uint32_t bottom = denominator_.mod(p);
  if (bottom == 0) throw std::domain_error("a denominator is divisible by the prime");
  return static_cast<std::uint32_t>(std::uint64_t{top} * n_invmod(bottom, p) % p);
}

int Rational::compare(const Rational& a, const Rational& b) noexcept {
  return _fmpq_cmp(raw(a.numerator_), raw(a.denominator_), raw(b.numerator_), raw(b.denominator_));
}

Rational abs(const Rational& a) { return a.sign() < 0 ? -a : a; }

Rational pow(const Rational& base, long exponent) {
  if (exponent >= 0) {
    const auto k = static_cast<unsigned long>(exponent);
    return {pow(base.num(), k), pow(base.den(), k)};
  }
  if (base.is_zero()) throw std::domain_error("division by zero");
  const unsigned long k = 0UL - static_cast<unsigned long>(exponent);
  return {pow(base.den(), k), pow(base.num(), k)};
}

std::string to_string(const Rational& a) {
  return a.is_integer() ? to_string(a.num()) : to_string(a.num()) + "/" + to_string(a.den());
}

}  // namespace gordan
