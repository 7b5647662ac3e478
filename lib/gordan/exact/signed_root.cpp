// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/signed_root.hpp>

#include <gordan/exact/detail/flint.hpp>

#include <arf.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>

namespace gordan {

namespace {

using detail::raw;

/// The square root of a perfect square.
std::optional<Integer> exact_root(const Integer& square) {
  if (fmpz_is_square(raw(square)) == 0) return std::nullopt;
  Integer root;
  fmpz_sqrt(raw(root), raw(square));
  return root;
}

/// The rational root of a rational square.
std::optional<Rational> exact_root(const Rational& square) {
  const std::optional<Integer> top = exact_root(square.num());
  const std::optional<Integer> bottom = exact_root(square.den());
  if (!top || !bottom) return std::nullopt;
  return Rational(*top, *bottom);
}

/// The leading 64 bits of a positive integer, the rest cut off: mantissa * 2^exponent.
struct Leading {
  std::uint64_t mantissa = 0;
  long exponent = 0;
};

Leading leading_bits(const Integer& positive) {
  const fmpz word = *raw(positive);
  if (!COEFF_IS_MPZ(word)) return {static_cast<std::uint64_t>(word), 0};
  const __mpz_struct* big = COEFF_TO_PTR(word);
  const int limbs = big->_mp_size;
  const mp_limb_t top = big->_mp_d[limbs - 1];
  const int zeros = std::countl_zero(top);
  const long below = 64L * (limbs - 1);
  if (limbs == 1 || zeros == 0) return {top, below};
  return {(top << zeros) | (big->_mp_d[limbs - 2] >> (64 - zeros)), below - zeros};
}

/// The rounded root, found with a significand of 64 bits, unless its last bits leave the rounding open.
///
/// The two cuts, the division and the root move the value by less than 4 units of the 64th bit: 2^-63 (1 + 1 + 1/2) / 2
/// + 2^-64 < 4 * 2^-64 relatively.
std::optional<double> root_of_leading_bits(const Rational& square) {
  if constexpr (std::numeric_limits<long double>::digits != 64 || sizeof(mp_limb_t) != 8) return std::nullopt;
  const Leading top = leading_bits(square.num());
  const Leading bottom = leading_bits(square.den());
  long exponent = top.exponent - bottom.exponent;
  long double quotient = static_cast<long double>(top.mantissa) / static_cast<long double>(bottom.mantissa);
  if (exponent % 2 != 0) {
    quotient *= 2;
    --exponent;
  }
  int own = 0;
  const long double significand = std::frexp(std::sqrt(quotient), &own);  // in [1/2, 1)
  exponent = exponent / 2 + own;
  if (exponent < -1000 || exponent > 1000) return std::nullopt;
  const auto bits = static_cast<std::uint64_t>(std::ldexp(significand, 64));
  const auto dropped = static_cast<int>(bits & 0x7FF);
  if (std::abs(dropped - 0x400) <= 8) return std::nullopt;
  const double kept = static_cast<double>((bits >> 11) + (dropped > 0x400 ? 1 : 0));
  return std::ldexp(kept, static_cast<int>(exponent) - 53);
}

/// A root of 64 bits or more and a last bit that says whether there is a remainder round as the exact value does.
double root_with_remainder(const Rational& square) {
  long shift = 132 + static_cast<long>(square.den().bits()) - static_cast<long>(square.num().bits());
  if (shift % 2 != 0) ++shift;
  Integer top = square.num();
  Integer bottom = square.den();
  if (shift > 0) {
    fmpz_mul_2exp(raw(top), raw(top), static_cast<ulong>(shift));
  } else {
    fmpz_mul_2exp(raw(bottom), raw(bottom), static_cast<ulong>(-shift));
  }
  Integer quotient;
  Integer remainder;
  fmpz_fdiv_qr(raw(quotient), raw(remainder), raw(top), raw(bottom));
  Integer root;
  Integer rest;
  fmpz_sqrtrem(raw(root), raw(rest), raw(quotient));
  const Integer mantissa = root * 2 + (remainder.is_zero() && rest.is_zero() ? 0 : 1);
  arf_t rounded;
  arf_init(rounded);
  arf_set_fmpz(rounded, raw(mantissa));
  arf_mul_2exp_si(rounded, rounded, -shift / 2 - 1);
  const double result = arf_get_d(rounded, ARF_RND_NEAR);
  arf_clear(rounded);
  return result;
}

}  // namespace

SignedRoot SignedRoot::from_signed_square(Rational s) {
  SignedRoot result;
  result.signed_square_ = std::move(s);
  return result;
}

std::string to_string(const SignedRoot& value) {
  const Rational square = abs(value.signed_square());
  const std::string minus = value.sign() < 0 ? "-" : "";
  if (const std::optional<Rational> root = exact_root(square)) return minus + to_string(*root);
  return minus + "sqrt(" + to_string(square) + ")";
}

std::string to_latex(const SignedRoot& value) {
  const Rational square = abs(value.signed_square());
  const std::string minus = value.sign() < 0 ? "-" : "";
  if (const std::optional<Rational> root = exact_root(square)) return minus + to_latex(Number(*root));
  return minus + "\\sqrt{" + to_latex(Number(square)) + "}";
}

double to_double(const SignedRoot& value) {
  if (value.is_zero()) return 0.0;
  const Rational square = abs(value.signed_square());
  const std::optional<double> quick = root_of_leading_bits(square);
  const double magnitude = quick ? *quick : root_with_remainder(square);
  return value.sign() < 0 ? -magnitude : magnitude;
}

Number to_number(const SignedRoot& value) {
  const Number root = Number::square_root(abs(value.signed_square()));
  return value.sign() < 0 ? -root : root;
}

}  // namespace gordan
