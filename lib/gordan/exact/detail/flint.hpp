// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to FLINT's headers; for sources, never for public headers.
#pragma once

#include <flint/fmpq.h>
#include <flint/fmpq_poly.h>
#include <flint/fmpz.h>
#include <flint/fmpz_poly.h>

#include <gordan/exact/integer.hpp>
#include <gordan/exact/rational.hpp>

#include <type_traits>
#include <utility>

// flint.h reaches sys/param.h, whose macros break ordinary names.
#undef setbit
#undef clrbit
#undef isset
#undef isclr

namespace gordan::detail {

static_assert(std::is_same_v<fmpz, long>, "Integer stores FLINT's word as a long");

inline fmpz* raw(Integer& a) { return a.raw(); }
inline const fmpz* raw(const Integer& a) { return a.raw(); }

/// A polynomial over Z that owns its memory.
class FmpzPoly {
 public:
  FmpzPoly() { fmpz_poly_init(value_); }
  FmpzPoly(const FmpzPoly& other) : FmpzPoly() { fmpz_poly_set(value_, other.value_); }
  FmpzPoly(FmpzPoly&& other) noexcept : FmpzPoly() { fmpz_poly_swap(value_, other.value_); }
  FmpzPoly& operator=(FmpzPoly other) noexcept {
    fmpz_poly_swap(value_, other.value_);
    return *this;
  }
  ~FmpzPoly() { fmpz_poly_clear(value_); }

  fmpz_poly_struct* get() { return value_; }
  const fmpz_poly_struct* get() const { return value_; }

 private:
  fmpz_poly_t value_;
};

/// A polynomial over Q with one common denominator that owns its memory.
class FmpqPoly {
 public:
  FmpqPoly() { fmpq_poly_init(value_); }
  FmpqPoly(const FmpqPoly& other) : FmpqPoly() { fmpq_poly_set(value_, other.value_); }
  FmpqPoly(FmpqPoly&& other) noexcept : FmpqPoly() { fmpq_poly_swap(value_, other.value_); }
  FmpqPoly& operator=(FmpqPoly other) noexcept {
    fmpq_poly_swap(value_, other.value_);
    return *this;
  }
  ~FmpqPoly() { fmpq_poly_clear(value_); }

  fmpq_poly_struct* get() { return value_; }
  const fmpq_poly_struct* get() const { return value_; }
  long length() const { return value_->length; }
  const fmpz* coefficient(long k) const { return value_->coeffs + k; }
  const fmpz* denominator() const { return value_->den; }

 private:
  fmpq_poly_t value_;
};

/// A rational number as FLINT's pair, for calls that want one.
class Fmpq {
 public:
  Fmpq() { fmpq_init(value_); }
  explicit Fmpq(const Rational& a) : Fmpq() {
    fmpz_set(fmpq_numref(value_), raw(a.num()));
    fmpz_set(fmpq_denref(value_), raw(a.den()));
  }
  Fmpq(const Fmpq&) = delete;
  Fmpq& operator=(const Fmpq&) = delete;
  ~Fmpq() { fmpq_clear(value_); }

  fmpq* get() { return value_; }
  Rational to_rational() const {
    Integer numerator;
    Integer denominator;
    fmpz_set(raw(numerator), fmpq_numref(value_));
    fmpz_set(raw(denominator), fmpq_denref(value_));
    return {std::move(numerator), std::move(denominator)};
  }

 private:
  fmpq_t value_;
};

}  // namespace gordan::detail
