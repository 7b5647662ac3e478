// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>

#include <gordan/exact/detail/cyclotomic.hpp>

#include <arb.h>
#include <acb.h>
#include <acb_poly.h>

#include <stdexcept>

namespace gordan {

namespace {

using detail::CyclotomicElement;
using detail::raw;

constexpr long first_precision = 128;

/// A real ball that owns its memory.
class Ball {
 public:
  Ball() { arb_init(value_); }
  Ball(const Ball&) = delete;
  Ball& operator=(const Ball&) = delete;
  ~Ball() { arb_clear(value_); }
  arb_ptr get() { return value_; }

 private:
  arb_t value_;
};

enum class Part { real, imaginary };

/// One part of the number, enclosed at the given precision.
void enclose(arb_t result, const CyclotomicElement& x, Part part, long precision) {
  acb_poly_t polynomial;
  acb_t zeta;
  acb_t value;
  acb_poly_init(polynomial);
  acb_init(zeta);
  acb_init(value);
  acb_poly_set_fmpq_poly(polynomial, x.value().get(), precision);
  fmpq_t angle;  // zeta = exp(i pi * 2/N)
  fmpq_init(angle);
  fmpq_set_si(angle, 2, static_cast<ulong>(x.field().conductor()));
  arb_sin_cos_pi_fmpq(acb_imagref(zeta), acb_realref(zeta), angle, precision);
  acb_poly_evaluate(value, polynomial, zeta, precision);
  arb_set(result, part == Part::real ? acb_realref(value) : acb_imagref(value));
  fmpq_clear(angle);
  acb_poly_clear(polynomial);
  acb_clear(zeta);
  acb_clear(value);
}

void require_real(const Number& x) {
  if (!x.is_real()) throw std::domain_error("the number is not real");
}

/// Rounds mantissa * 2^exponent once.
double rounded(const Integer& mantissa, const Integer& exponent) {
  arf_t value;
  arf_init(value);
  arf_set_fmpz_2exp(value, raw(mantissa), raw(exponent));
  const double result = arf_get_d(value, ARF_RND_NEAR);
  arf_clear(value);
  return result;
}

/// Rounds a part that is irrational, hence never halfway between two doubles: the precision grows until both ends of
/// the enclosure round alike.
double rounded(const CyclotomicElement& x, Part part) {
  Ball ball;
  arf_t low;
  arf_t high;
  arf_init(low);
  arf_init(high);
  double below = 0;
  double above = 1;
  for (long precision = first_precision; below != above; precision *= 2) {
    enclose(ball.get(), x, part, precision);
    arb_get_interval_arf(low, high, ball.get(), precision);
    below = arf_get_d(low, ARF_RND_NEAR);
    above = arf_get_d(high, ARF_RND_NEAR);
  }
  arf_clear(low);
  arf_clear(high);
  return below;
}

}  // namespace

int sign(const Number& real) {
  if (real.is_rational()) return real.to_rational().sign();
  require_real(real);
  Ball ball;
  for (long precision = first_precision;; precision *= 2) {  // ends: an irrational number is not zero
    enclose(ball.get(), *real.irrational(), Part::real, precision);
    if (arb_is_positive(ball.get()) != 0) return 1;
    if (arb_is_negative(ball.get()) != 0) return -1;
  }
}

double to_double(const Rational& value) {
  if (value.is_zero()) return 0.0;
  // A quotient of 64 bits or more and a last bit that says whether there is a remainder round as the exact value does.
  const long shift = 66 + static_cast<long>(value.den().bits()) - static_cast<long>(value.num().bits());
  Integer top = abs(value.num());
  Integer bottom = value.den();
  if (shift > 0) {
    fmpz_mul_2exp(raw(top), raw(top), static_cast<ulong>(shift));
  } else {
    fmpz_mul_2exp(raw(bottom), raw(bottom), static_cast<ulong>(-shift));
  }
  Integer quotient;
  Integer remainder;
  fmpz_fdiv_qr(raw(quotient), raw(remainder), raw(top), raw(bottom));
  const Integer mantissa = quotient * 2 + (remainder.is_zero() ? 0 : 1);
  const double magnitude = rounded(mantissa, -shift - 1);
  return value.sign() < 0 ? -magnitude : magnitude;
}

double to_double(const Number& real) {
  if (real.is_rational()) return to_double(real.to_rational());
  require_real(real);
  return rounded(*real.irrational(), Part::real);
}

std::complex<double> to_complex(const Number& value) {
  const double re = to_double(real_part(value));
  if (value.is_real()) return re;
  // Without i in the field the imaginary part is no rational number.
  if (value.conductor() % 4 != 0) return {re, rounded(*value.irrational(), Part::imaginary)};
  return {re, to_double(imaginary_part(value))};
}

}  // namespace gordan
