// SPDX-License-Identifier: GPL-3.0-or-later
// Random exact values for the tests of the module exact, and the naive arithmetic they are compared with.
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/polynomial.hpp>

#include <numeric>
#include <vector>

namespace gordan::test {

inline long between(Random& random, long low, long high) {
  return low + static_cast<long>(random.below(static_cast<std::uint32_t>(high - low + 1)));
}

inline Integer random_integer(Random& random) {
  Integer result = between(random, -20, 20);
  for (std::uint32_t i = random.below(6); i > 0; --i) result = result * Integer(random.next()) + between(random, -3, 3);
  return result;
}

inline Rational small_rational(Random& random) { return {between(random, -9, 9), between(random, 1, 6)}; }

/// A sum of a few powers of a root of unity of order n.
inline Number random_number(Random& random, long n) {
  Number result = small_rational(random);
  for (std::uint32_t i = random.below(4); i > 0; --i) {
    result += Number(small_rational(random)) * Number::root_of_unity(n, between(random, 0, n - 1));
  }
  return result;
}

inline const std::vector<long>& orders() {
  static const std::vector<long> list{1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 12, 15,
                                      16, 20, 21, 24, 25, 27, 30, 36, 40, 45, 60};
  return list;
}

inline Number random_number(Random& random) {
  return random_number(random, orders()[random.below(static_cast<std::uint32_t>(orders().size()))]);
}

inline Polynomial random_polynomial(Random& random, const PolynomialRing& ring, int terms, int degree, bool rational) {
  std::vector<Term> list;
  for (int t = 0; t < terms; ++t) {
    Exponents exponents(ring.num_variables());
    for (std::uint32_t d = random.below(static_cast<std::uint32_t>(degree + 1)); d > 0; --d) {
      ++exponents[random.below(static_cast<std::uint32_t>(exponents.size()))];
    }
    list.push_back({std::move(exponents), rational ? Number(small_rational(random)) : random_number(random, 60)});
  }
  return Polynomial(ring, std::move(list));
}

/// The coefficients of Phi_n: x^n - 1 divided by Phi_d for all proper divisors d.
inline std::vector<Rational> cyclotomic_polynomial(long n) {
  std::vector<Rational> result(static_cast<std::size_t>(n + 1));
  result.front() = -1;
  result.back() = 1;
  for (long d = 1; d < n; ++d) {
    if (n % d != 0) continue;
    const std::vector<Rational> divisor = cyclotomic_polynomial(d);
    std::vector<Rational> quotient(result.size() - divisor.size() + 1);
    for (std::size_t k = quotient.size(); k-- > 0;) {
      quotient[k] = result[k + divisor.size() - 1];
      for (std::size_t j = 0; j < divisor.size(); ++j) result[k + j] -= quotient[k] * divisor[j];
    }
    result = quotient;
  }
  return result;
}

/// An element of Q[x] / Phi_n(x) by schoolbook arithmetic, n fixed.
struct NaiveElement {
  long n = 1;
  std::vector<Rational> coefficients;

  /// The sum of powers[k] x^k.
  static NaiveElement reduced(long n, std::vector<Rational> powers) {
    const std::vector<Rational> phi = cyclotomic_polynomial(n);
    const std::size_t degree = phi.size() - 1;
    for (std::size_t k = powers.size(); k-- > degree;) {
      const Rational top = powers[k];
      for (std::size_t j = 0; j <= degree; ++j) powers[k - degree + j] -= top * phi[j];
    }
    powers.resize(degree);
    return {n, std::move(powers)};
  }
  static NaiveElement of(const Number& x, long n) {
    std::vector<Rational> powers(static_cast<std::size_t>(n));
    const std::vector<Rational> list = x.coefficients();
    const auto stride = static_cast<std::size_t>(n / x.conductor());
    for (std::size_t k = 0; k < list.size(); ++k) powers[k * stride] = list[k];
    return reduced(n, std::move(powers));
  }
  NaiveElement times(const NaiveElement& other) const {
    std::vector<Rational> powers(2 * static_cast<std::size_t>(n));
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
      for (std::size_t j = 0; j < other.coefficients.size(); ++j)
        powers[i + j] += coefficients[i] * other.coefficients[j];
    }
    return reduced(n, std::move(powers));
  }
  NaiveElement galois(long a) const {
    std::vector<Rational> powers(static_cast<std::size_t>(n));
    for (std::size_t k = 0; k < coefficients.size(); ++k) {
      powers[static_cast<std::size_t>(static_cast<long>(k) * a % n)] += coefficients[k];
    }
    return reduced(n, std::move(powers));
  }
  bool operator==(const NaiveElement&) const = default;

  /// The smallest d with the element in Q(zeta_d): it is fixed by all automorphisms that are 1 modulo d.
  long conductor() const {
    for (long d = 1; d <= n; ++d) {
      if (n % d != 0) continue;
      bool fixed = true;
      for (long a = 1; a <= n && fixed; a += d) fixed = std::gcd(a, n) != 1 || galois(a) == *this;
      if (fixed) return d;
    }
    return n;
  }
};

}  // namespace gordan::test
