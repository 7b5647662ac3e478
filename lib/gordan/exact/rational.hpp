// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>

namespace gordan {

/// A rational number num / den in lowest terms with den > 0.
class Rational {
 public:
  Rational() = default;
  template <std::integral T>
  Rational(T value) : numerator_(value) {}
  Rational(Integer value) : numerator_(std::move(value)) {}
  /// Reduces to lowest terms; throws std::domain_error when the denominator is zero.
  Rational(Integer numerator, Integer denominator);

  [[nodiscard]] const Integer& num() const noexcept { return numerator_; }
  [[nodiscard]] const Integer& den() const noexcept { return denominator_; }

  Rational& operator+=(const Rational& other);
  Rational& operator-=(const Rational& other);
  Rational& operator*=(const Rational& other);
  /// Throws std::domain_error for a division by zero.
  Rational& operator/=(const Rational& other);
  [[nodiscard]] Rational operator-() const;

  [[nodiscard]] friend Rational operator+(Rational a, const Rational& b) { return std::move(a += b); }
  [[nodiscard]] friend Rational operator-(Rational a, const Rational& b) { return std::move(a -= b); }
  [[nodiscard]] friend Rational operator*(Rational a, const Rational& b) { return std::move(a *= b); }
  [[nodiscard]] friend Rational operator/(Rational a, const Rational& b) { return std::move(a /= b); }

  [[nodiscard]] friend bool operator==(const Rational& a, const Rational& b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }
  [[nodiscard]] friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    return compare(a, b) <=> 0;
  }

  [[nodiscard]] bool is_zero() const noexcept { return numerator_.is_zero(); }
  [[nodiscard]] bool is_one() const noexcept { return numerator_.is_one() && denominator_.is_one(); }
  [[nodiscard]] bool is_integer() const noexcept { return denominator_.is_one(); }
  [[nodiscard]] int sign() const noexcept { return numerator_.sign(); }
  /// True when the prime p does not divide the denominator, so that mod(p) exists.
  [[nodiscard]] bool reducible_mod(std::uint32_t p) const { return denominator_.mod(p) != 0; }
  /// The residue in [0, p); throws std::domain_error when p divides the denominator.
  [[nodiscard]] std::uint32_t mod(std::uint32_t p) const;

 private:
  static int compare(const Rational& a, const Rational& b) noexcept;

  Integer numerator_;
  Integer denominator_ = 1;
};

[[nodiscard]] Rational abs(const Rational& a);
/// Throws std::domain_error for a negative power of zero.
[[nodiscard]] Rational pow(const Rational& base, long exponent);

/// "-3/2", "7".
[[nodiscard]] std::string to_string(const Rational& a);

}  // namespace gordan
