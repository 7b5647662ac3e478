// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/spin.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/exact/signed_root.hpp>

#include <cstdint>
#include <vector>

namespace gordan::detail {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ stands before a typedef only

/// The prime exponents of n! for n up to a bound.
class FactorialExponents {
 public:
  explicit FactorialExponents(int bound);
  [[nodiscard]] const std::vector<int>& primes() const { return primes_; }
  [[nodiscard]] int bound() const { return bound_; }
  /// Adds sign times the exponents of C(n, k).
  void add_binomial(std::vector<int>& exponents, int n, int k, int sign) const;

 private:
  int bound_;
  std::vector<int> primes_;
  std::vector<std::int16_t> exponents_;  // [n * primes + place]
};

/// The coefficients <j1 m1 j2 m2 | J m1+m2> of one triple, as S sqrt(c / (C(2j1,j1-m1) C(2j2,j2-m2) C(2J,J-M))) with an
/// integer S and a rational c of the triple (clebsch_gordan.hpp).
class CouplingSquares {
 public:
  CouplingSquares(const FactorialExponents& table, Spin j1, Spin j2, Spin J);

  /// The integer S.
  [[nodiscard]] Integer sum(Spin m1, Spin m2) const;
  /// The coefficient times sqrt(factor), where 2^power_of_two is that factor: exactly, in lowest terms.
  [[nodiscard]] SignedRoot value(Spin m1, Spin m2, int power_of_two) const;
  /// The rational c.
  [[nodiscard]] Rational scale() const;
  /// Multiplies the squares of all values by a number whose primes the table knows.
  void multiply_squares(long numerator, long denominator);

 private:
  [[nodiscard]] bool small_sum(int t1, int t2, Wide& result) const;

  const FactorialExponents& table_;
  int twice1_, twice2_, twice3_;
  int t_, u_, v_;                // j1+j2-J, j1-j2+J, j2-j1+J
  std::vector<int> exponents_;   // of c
  std::vector<std::vector<std::int64_t>> rows_;  // binomials of t, u, v where they fit a word; else empty
};

/// The product of p^e over the places with e > 0 (or, with `negative`, of p^-e over those with e < 0).
[[nodiscard]] Integer prime_product(const std::vector<int>& primes, const std::vector<int>& exponents, bool negative);

}  // namespace gordan::detail
