// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>

#include <compare>
#include <concepts>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gordan {

namespace detail {
class CyclotomicElement;
}

/// The largest conductor N of a number that gordan computes with; beyond it LimitReached is thrown.
inline constexpr long max_conductor = 10000;

/// An exact number of the union of the cyclotomic fields Q(zeta_N), zeta_N = exp(2 pi i / N).
///
/// Every number is stored at its conductor, the smallest N with the number in Q(zeta_N); N is never 2 mod 4.
/// So equal numbers are stored equally. Rational numbers (conductor 1) take a path of their own.
/// Reference: Washington, Introduction to Cyclotomic Fields, chapter 2.
class Number {
 public:
  Number() = default;
  template <std::integral T>
  Number(T value) : rational_(value) {}
  Number(Integer value) : rational_(std::move(value)) {}
  Number(Rational value) : rational_(std::move(value)) {}

  /// exp(2 pi i k / n) for n >= 1; throws LimitReached when its conductor passes max_conductor.
  [[nodiscard]] static Number root_of_unity(long n, long k = 1);
  /// The principal square root: positive, or a positive multiple of i. By the Gauss sum of the discriminant D,
  /// sqrt(D) = sum over a of (D/a) zeta_|D|^a. Throws LimitReached when its conductor passes max_conductor.
  [[nodiscard]] static Number square_root(const Rational& value);

  [[nodiscard]] long conductor() const noexcept;
  /// The coefficients of 1, zeta, ..., zeta^(phi(N) - 1), where N is the conductor.
  [[nodiscard]] std::vector<Rational> coefficients() const;

  [[nodiscard]] bool is_zero() const noexcept { return !irrational_ && rational_.is_zero(); }
  [[nodiscard]] bool is_one() const noexcept { return !irrational_ && rational_.is_one(); }
  [[nodiscard]] bool is_rational() const noexcept { return !irrational_; }
  [[nodiscard]] bool is_real() const;
  /// The rational value; throws std::domain_error when there is none.
  [[nodiscard]] Rational to_rational() const;

  /// The complex conjugate.
  [[nodiscard]] Number conjugate() const;
  /// The image under zeta_N -> zeta_N^a; a must be prime to the conductor N.
  [[nodiscard]] Number galois(long a) const;

  Number& operator+=(const Number& other);
  Number& operator-=(const Number& other);
  Number& operator*=(const Number& other);
  /// Throws std::domain_error for a division by zero.
  Number& operator/=(const Number& other);
  [[nodiscard]] Number operator-() const;

  [[nodiscard]] friend Number operator+(Number a, const Number& b) { return std::move(a += b); }
  [[nodiscard]] friend Number operator-(Number a, const Number& b) { return std::move(a -= b); }
  [[nodiscard]] friend Number operator*(Number a, const Number& b) { return std::move(a *= b); }
  [[nodiscard]] friend Number operator/(Number a, const Number& b) { return std::move(a /= b); }
  [[nodiscard]] friend bool operator==(const Number& a, const Number& b) {
    return a.irrational_ || b.irrational_ ? equal_irrational(a, b) : a.rational_ == b.rational_;
  }

  /// The part that is not rational, for the sources of this module; null for a rational number.
  [[nodiscard]] const detail::CyclotomicElement* irrational() const noexcept { return irrational_.get(); }
  /// Wraps an element of a cyclotomic field, descending to its conductor.
  [[nodiscard]] static Number from_element(detail::CyclotomicElement element);

 private:
  static bool equal_irrational(const Number& a, const Number& b);

  Rational rational_;                                            // meaningful when irrational_ is null
  std::shared_ptr<const detail::CyclotomicElement> irrational_;  // immutable, shared by copies
};

/// Throws std::domain_error for a negative power of zero.
[[nodiscard]] Number pow(const Number& base, long exponent);
/// -1, 0 or +1 of a real number, by Arb's balls; throws std::domain_error when it is not real.
[[nodiscard]] int sign(const Number& real);
/// The sum of c_k zeta_N^k for any number of coefficients, at its smallest conductor; N >= 1.
[[nodiscard]] Number number_from_coefficients(long conductor, std::span<const Rational> coefficients);
/// (x + conjugate(x)) / 2.
[[nodiscard]] Number real_part(const Number& x);
/// (x - conjugate(x)) / (2 i); throws LimitReached when the field with i passes max_conductor.
[[nodiscard]] Number imaginary_part(const Number& x);
/// A total order without arithmetic meaning (conductor, then coefficients), for sorted containers.
[[nodiscard]] std::strong_ordering structural_order(const Number& a, const Number& b);

/// The lcm of conductors, of which neither is 2 mod 4; throws LimitReached beyond max_conductor.
[[nodiscard]] long common_conductor(long a, long b);

/// Text that the reader reads back as the same number: rationals as "-1/2", elements of multiquadratic fields in surds
/// ("1/2 + 1/2*sqrt(5)", "1 + 2*i"), multiples of roots of unity as "2*zeta(3)", others as sums of powers of zeta(n).
[[nodiscard]] std::string to_string(const Number& x);
/// The same in LaTeX.
[[nodiscard]] std::string to_latex(const Number& x);
/// True when the text of x is a sum of two or more terms.
[[nodiscard]] bool needs_parentheses(const Number& x);

}  // namespace gordan
