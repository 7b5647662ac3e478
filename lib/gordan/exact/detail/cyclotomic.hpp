// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/detail/flint.hpp>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// The field Q(zeta_N) = Q[x] / Phi_N(x), N not 2 mod 4; one immutable object per conductor lives until the program
/// ends.
class CyclotomicField {
 public:
  explicit CyclotomicField(long conductor);

  long conductor() const { return conductor_; }
  long degree() const { return degree_; }
  /// The prime divisors of the conductor, ascending.
  const std::vector<long>& primes() const { return primes_; }
  const FmpqPoly& modulus() const { return modulus_; }

  /// Reduces modulo Phi_N, in place.
  void reduce(FmpqPoly& f) const;
  /// Reduces the integer polynomial of `length` coefficients modulo Phi_N, in place; higher coefficients become zero.
  void reduce(fmpz* coefficients, long length) const;

 private:
  struct Entry {
    long exponent;
    long value;
  };

  long conductor_;
  long degree_;
  std::vector<long> primes_;
  FmpqPoly modulus_;
  std::vector<Entry> lower_;  // the nonzero coefficients of Phi_N below the leading one
};

/// The field of conductor N, made on first use; safe to call from several threads. Throws LimitReached beyond
/// max_conductor.
const CyclotomicField& cyclotomic_field(long conductor);

/// An element of a cyclotomic field in its power basis.
class CyclotomicElement {
 public:
  CyclotomicElement(const CyclotomicField& field, FmpqPoly reduced) : field_(&field), value_(std::move(reduced)) {}
  /// The sum of powers[k] zeta^k / denominator over k < N; takes the array over.
  CyclotomicElement(const CyclotomicField& field, std::vector<Integer> powers, const Integer& denominator);

  const CyclotomicField& field() const { return *field_; }
  const FmpqPoly& value() const { return value_; }
  bool is_rational() const { return value_.length() <= 1; }
  Rational coefficient(long k) const;
  bool operator==(const CyclotomicElement& other) const {
    return field_ == other.field_ && fmpq_poly_equal(value_.get(), other.value_.get()) != 0;
  }

  /// The same number in a field that contains this one.
  CyclotomicElement embed(const CyclotomicField& field) const;
  /// The image under zeta -> zeta^a.
  CyclotomicElement galois(long a) const;
  CyclotomicElement inverse() const;
  /// The same number in the smallest cyclotomic field that contains it.
  CyclotomicElement descend() &&;

  friend CyclotomicElement operator+(const CyclotomicElement& a, const CyclotomicElement& b);
  friend CyclotomicElement operator-(const CyclotomicElement& a, const CyclotomicElement& b);
  friend CyclotomicElement operator*(const CyclotomicElement& a, const CyclotomicElement& b);
  friend CyclotomicElement operator*(const CyclotomicElement& a, const Rational& b);
  friend CyclotomicElement operator+(const CyclotomicElement& a, const Rational& b);

 private:
  bool descend_by(long prime);
  bool descend_by_square(long prime);
  bool descend_by_simple(long prime);
  std::vector<Integer> spread(long stride) const;

  const CyclotomicField* field_;
  FmpqPoly value_;
};

}  // namespace gordan::detail
