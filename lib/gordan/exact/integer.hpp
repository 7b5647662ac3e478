// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gordan {

/// An integer of any size.
///
/// A value type over FLINT's `fmpz`: one machine word, which holds small values itself. No operation overflows.
class Integer {
 public:
  Integer() noexcept = default;

  /// Converts any built-in integer; floating-point values do not convert.
  template <std::integral T>
  Integer(T value) {
    if constexpr (std::is_signed_v<T>) {
      assign(static_cast<long>(value));
    } else {
      assign_unsigned(static_cast<unsigned long>(value));
    }
  }

  /// Reads an optional sign and decimal digits; throws InputError for any other text.
  explicit Integer(std::string_view decimal);

  Integer(const Integer& other) {
    if (other.is_big()) {
      copy_big(other);
    } else {
      word_ = other.word_;
    }
  }
  Integer(Integer&& other) noexcept : word_(std::exchange(other.word_, 0)) {}
  Integer& operator=(const Integer& other) {
    if (is_big() || other.is_big()) {
      copy_big(other);
    } else {
      word_ = other.word_;
    }
    return *this;
  }
  Integer& operator=(Integer&& other) noexcept {
    std::swap(word_, other.word_);
    return *this;
  }
  ~Integer() {
    if (is_big()) clear();
  }

  Integer& operator+=(const Integer& other);
  Integer& operator-=(const Integer& other);
  Integer& operator*=(const Integer& other);
  [[nodiscard]] Integer operator-() const;

  [[nodiscard]] friend Integer operator+(Integer a, const Integer& b) { return std::move(a += b); }
  [[nodiscard]] friend Integer operator-(Integer a, const Integer& b) { return std::move(a -= b); }
  [[nodiscard]] friend Integer operator*(Integer a, const Integer& b) { return std::move(a *= b); }

  [[nodiscard]] friend bool operator==(const Integer& a, const Integer& b) {
    return a.word_ == b.word_ || (a.is_big() && b.is_big() && compare(a, b) == 0);
  }
  [[nodiscard]] friend std::strong_ordering operator<=>(const Integer& a, const Integer& b) {
    return compare(a, b) <=> 0;
  }

  [[nodiscard]] bool is_zero() const noexcept { return word_ == 0; }
  [[nodiscard]] bool is_one() const noexcept { return word_ == 1; }
  /// -1, 0 or +1.
  [[nodiscard]] int sign() const noexcept;
  [[nodiscard]] bool fits_long() const noexcept;
  /// The value as a built-in integer; throws std::overflow_error when it does not fit.
  [[nodiscard]] long to_long() const;
  /// The residue in [0, p).
  [[nodiscard]] std::uint32_t mod(std::uint32_t p) const;
  /// Number of binary digits of the absolute value, 0 for zero.
  [[nodiscard]] std::size_t bits() const noexcept;

  /// FLINT's word, for the sources of this module.
  [[nodiscard]] long* raw() noexcept { return &word_; }
  [[nodiscard]] const long* raw() const noexcept { return &word_; }

 private:
  [[nodiscard]] bool is_big() const noexcept { return (word_ >> 62) == 1; }
  void assign(long value);
  void assign_unsigned(unsigned long value);
  void copy_big(const Integer& other);
  void clear() noexcept;
  static int compare(const Integer& a, const Integer& b) noexcept;

  long word_ = 0;
};

[[nodiscard]] Integer abs(const Integer& a);
/// Greatest common divisor, never negative.
[[nodiscard]] Integer gcd(const Integer& a, const Integer& b);
/// Least common multiple, never negative.
[[nodiscard]] Integer lcm(const Integer& a, const Integer& b);
[[nodiscard]] Integer pow(const Integer& base, unsigned long exponent);
[[nodiscard]] Integer factorial(unsigned long n);
[[nodiscard]] Integer binomial(unsigned long n, unsigned long k);
/// a / b where b divides a; anything else is a contract violation.
[[nodiscard]] Integer exact_quotient(const Integer& a, const Integer& b);
/// Quotient rounded towards minus infinity; throws std::domain_error for b = 0.
[[nodiscard]] Integer floor_quotient(const Integer& a, const Integer& b);
/// a - b * floor(a / b).
[[nodiscard]] Integer floor_remainder(const Integer& a, const Integer& b);
/// True when a is divisible by b (0 is divisible by everything, only 0 by 0).
[[nodiscard]] bool is_divisible(const Integer& a, const Integer& b);

[[nodiscard]] std::string to_string(const Integer& a);

}  // namespace gordan
