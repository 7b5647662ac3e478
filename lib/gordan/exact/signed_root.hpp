// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>
#include <gordan/exact/rational.hpp>

#include <string>

namespace gordan {

/// A real number whose square is rational: sign(s) sqrt(|s|) for a rational s, its signed square.
///
/// Coupling coefficients in orthonormal bases are of this kind (Racah 1942). Products and quotients stay in the type;
/// sums do not in general, see to_number().
class SignedRoot {
 public:
  SignedRoot() = default;
  /// The rational number itself.
  SignedRoot(const Rational& value) : signed_square_(value * abs(value)) {}  // NOLINT: a rational is a signed root
  /// sign(s) sqrt(|s|).
  [[nodiscard]] static SignedRoot from_signed_square(Rational s);

  [[nodiscard]] const Rational& signed_square() const noexcept { return signed_square_; }
  [[nodiscard]] int sign() const noexcept { return signed_square_.sign(); }
  [[nodiscard]] bool is_zero() const noexcept { return signed_square_.is_zero(); }

  [[nodiscard]] SignedRoot operator-() const { return from_signed_square(-signed_square_); }
  [[nodiscard]] friend SignedRoot operator*(const SignedRoot& a, const SignedRoot& b) {
    return from_signed_square(a.signed_square_ * b.signed_square_);
  }
  /// Throws std::domain_error for a division by zero.
  [[nodiscard]] friend SignedRoot operator/(const SignedRoot& a, const SignedRoot& b) {
    return from_signed_square(a.signed_square_ / b.signed_square_);
  }
  [[nodiscard]] friend bool operator==(const SignedRoot& a, const SignedRoot& b) {
    return a.signed_square_ == b.signed_square_;
  }

 private:
  Rational signed_square_;
};

/// "sqrt(3/10)", "-sqrt(2)", and "-1/2" where the number is rational; the reader of exact numbers reads it back.
[[nodiscard]] std::string to_string(const SignedRoot& value);
[[nodiscard]] std::string to_latex(const SignedRoot& value);

/// The nearest double, ties to even.
[[nodiscard]] double to_double(const SignedRoot& value);

/// The same number in a cyclotomic field; LimitReached when its conductor passes max_conductor.
[[nodiscard]] Number to_number(const SignedRoot& value);

}  // namespace gordan
