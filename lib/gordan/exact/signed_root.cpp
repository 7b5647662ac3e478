// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/signed_root.hpp>

#include <gordan/exact/detail/flint.hpp>

#include <arf.h>

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
  // A root of 64 bits or more and a last bit that says whether there is a remainder round as the exact value does.
  const Rational square = abs(value.signed_square());
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
  const double magnitude = arf_get_d(rounded, ARF_RND_NEAR);
  arf_clear(rounded);
  return value.sign() < 0 ? -magnitude : magnitude;
}

Number to_number(const SignedRoot& value) {
  const Number root = Number::square_root(abs(value.signed_square()));
  return value.sign() < 0 ? -root : root;
}

}  // namespace gordan
