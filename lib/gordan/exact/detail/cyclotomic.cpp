// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/cyclotomic.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/number.hpp>

#include <flint/ulong_extras.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace gordan::detail {

namespace {

std::vector<long> prime_divisors(long n) {
  std::vector<long> result;
  for (long p = 2; p * p <= n; ++p) {
    if (n % p != 0) continue;
    result.push_back(p);
    while (n % p == 0) n /= p;
  }
  if (n > 1) result.push_back(n);
  return result;
}

long inverse_modulo(long a, long m) {
  return m == 1 ? 0 : static_cast<long>(n_invmod(static_cast<ulong>(a % m), static_cast<ulong>(m)));
}

}  // namespace

CyclotomicField::CyclotomicField(long conductor) : conductor_(conductor), primes_(prime_divisors(conductor)) {
  require(conductor >= 1 && conductor % 4 != 2, "a conductor is never 2 mod 4");
  FmpzPoly phi;
  fmpz_poly_cyclotomic(phi.get(), static_cast<ulong>(conductor));
  fmpq_poly_set_fmpz_poly(modulus_.get(), phi.get());
  degree_ = modulus_.length() - 1;
  for (long k = 0; k < degree_; ++k) {
    const long value = fmpz_get_si(modulus_.coefficient(k));
    if (value != 0) lower_.push_back({k, value});
  }
}

void CyclotomicField::reduce(fmpz* f, long length) const {
  for (long k = length - 1; k >= conductor_; --k) {  // x^N = 1
    fmpz_add(f + k % conductor_, f + k % conductor_, f + k);
    fmpz_zero(f + k);
  }
  const long top = std::min(length, conductor_);
  constexpr long dense_cost = 100000;
  if ((top - degree_) * static_cast<long>(lower_.size()) > dense_cost) {
    std::vector<Integer> remainder(static_cast<std::size_t>(top));
    _fmpz_poly_rem(remainder.front().raw(), f, top, modulus_.get()->coeffs, degree_ + 1);
    for (long k = 0; k < top; ++k) fmpz_swap(f + k, remainder[static_cast<std::size_t>(k)].raw());
    for (long k = degree_; k < top; ++k) fmpz_zero(f + k);
    return;
  }
  for (long k = top - 1; k >= degree_; --k) {
    if (fmpz_is_zero(f + k)) continue;
    for (const Entry& entry : lower_) {
      fmpz* target = f + (k - degree_ + entry.exponent);
      if (entry.value == 1) {
        fmpz_sub(target, target, f + k);
      } else if (entry.value == -1) {
        fmpz_add(target, target, f + k);
      } else {
        fmpz_submul_si(target, f + k, entry.value);
      }
    }
    fmpz_zero(f + k);
  }
}

void CyclotomicField::reduce(FmpqPoly& f) const {
  if (f.length() <= degree_) return;
  reduce(f.get()->coeffs, f.length());
  _fmpq_poly_normalise(f.get());
  fmpq_poly_canonicalise(f.get());
}

const CyclotomicField& cyclotomic_field(long conductor) {
  thread_local const CyclotomicField* last = nullptr;
  if (last != nullptr && last->conductor() == conductor) return *last;
  if (conductor > max_conductor) {
    throw LimitReached(
        fmt::format("the number field of conductor {} is beyond the limit of {}", conductor, max_conductor));
  }
  static std::mutex mutex;
  static std::map<long, std::unique_ptr<const CyclotomicField>> fields;
  const std::lock_guard lock(mutex);
  auto& field = fields[conductor];
  if (!field) field = std::make_unique<const CyclotomicField>(conductor);
  last = field.get();
  return *last;
}

CyclotomicElement::CyclotomicElement(const CyclotomicField& field, std::vector<Integer> powers,
                                     const Integer& denominator)
    : field_(&field) {
  const long length = static_cast<long>(powers.size());
  if (length == 0) return;
  field.reduce(powers.front().raw(), length);
  const long used = std::min(length, field.degree());
  fmpq_poly_fit_length(value_.get(), used);
  for (long k = 0; k < used; ++k) fmpz_swap(value_.get()->coeffs + k, powers[static_cast<std::size_t>(k)].raw());
  fmpz_set(value_.get()->den, raw(denominator));
  _fmpq_poly_set_length(value_.get(), used);
  _fmpq_poly_normalise(value_.get());
  fmpq_poly_canonicalise(value_.get());
}

Rational CyclotomicElement::coefficient(long k) const {
  if (k >= value_.length()) return {};
  Integer numerator;
  Integer denominator;
  fmpz_set(raw(numerator), value_.coefficient(k));
  fmpz_set(raw(denominator), value_.denominator());
  return {std::move(numerator), std::move(denominator)};
}

std::vector<Integer> CyclotomicElement::spread(long stride) const {
  const long n = field_->conductor();
  std::vector<Integer> powers(static_cast<std::size_t>(n));
  for (long k = 0; k < value_.length(); ++k) {
    fmpz* target = powers[static_cast<std::size_t>(k * stride % n)].raw();
    fmpz_add(target, target, value_.coefficient(k));
  }
  return powers;
}

CyclotomicElement CyclotomicElement::galois(long a) const {
  const long n = field_->conductor();
  Integer denominator;
  fmpz_set(raw(denominator), value_.denominator());
  return {*field_, spread((a % n + n) % n), denominator};
}

CyclotomicElement CyclotomicElement::embed(const CyclotomicField& field) const {
  const long ratio = field.conductor() / field_->conductor();
  if (ratio == 1) return *this;
  std::vector<Integer> powers(static_cast<std::size_t>(field.conductor()));
  for (long k = 0; k < value_.length(); ++k) {
    fmpz_set(powers[static_cast<std::size_t>(k * ratio)].raw(), value_.coefficient(k));
  }
  Integer denominator;
  fmpz_set(raw(denominator), value_.denominator());
  return {field, std::move(powers), denominator};
}

CyclotomicElement CyclotomicElement::descend() && {
  bool smaller = true;
  while (smaller && !is_rational()) {
    smaller = std::ranges::any_of(field_->primes(), [this](long prime) { return descend_by(prime); });
  }
  return std::move(*this);
}

bool CyclotomicElement::descend_by(long prime) {
  return field_->conductor() % (prime * prime) == 0 ? descend_by_square(prime) : descend_by_simple(prime);
}

// q^2 | N: 1, zeta_N, ..., zeta_N^(q-1) is a basis over Q(zeta_(N/q)), and Phi_N(x) = Phi_(N/q)(x^q). So the number
// lies in the smaller field exactly when all its exponents are divisible by q.
bool CyclotomicElement::descend_by_square(long q) {
  for (long k = 0; k < value_.length(); ++k) {
    if (k % q != 0 && !fmpz_is_zero(value_.coefficient(k))) return false;
  }
  long smaller = field_->conductor() / q;
  long stride = 1;
  bool negate_odd = false;
  if (smaller % 4 == 2) {  // zeta_(2m) = -zeta_m^((m+1)/2) for odd m
    smaller /= 2;
    stride = (smaller + 1) / 2;
    negate_odd = true;
  }
  std::vector<Integer> powers(static_cast<std::size_t>(smaller));
  for (long k = 0; k * q < value_.length(); ++k) {
    fmpz* target = powers[static_cast<std::size_t>(k * stride % smaller)].raw();
    if (negate_odd && k % 2 != 0) {
      fmpz_sub(target, target, value_.coefficient(k * q));
    } else {
      fmpz_add(target, target, value_.coefficient(k * q));
    }
  }
  Integer denominator;
  fmpz_set(raw(denominator), value_.denominator());
  *this = CyclotomicElement(cyclotomic_field(smaller), std::move(powers), denominator);
  return true;
}

// N = q m with q prime to m: zeta_N^k = zeta_q^(k/m mod q) zeta_m^(k/q mod m). Write the number as the sum of c_b
// zeta_q^b with c_b in Q(zeta_m); the only relation is 1 + zeta_q + ... = 0. So it lies in Q(zeta_m) exactly when c_1 =
// ... = c_(q-1), and then it is c_0 - c_1.
bool CyclotomicElement::descend_by_simple(long q) {
  const long m = field_->conductor() / q;
  if (m == 1) return false;  // descend() has seen that the number is not rational
  const CyclotomicField& smaller = cyclotomic_field(m);
  const long u = inverse_modulo(m, q);
  const long v = inverse_modulo(q, m);
  std::vector<std::vector<Integer>> parts(static_cast<std::size_t>(q),
                                          std::vector<Integer>(static_cast<std::size_t>(m)));
  for (long k = 0; k < value_.length(); ++k) {
    if (fmpz_is_zero(value_.coefficient(k))) continue;
    auto& part = parts[static_cast<std::size_t>(k * u % q)];
    fmpz* target = part[static_cast<std::size_t>(k * v % m)].raw();
    fmpz_add(target, target, value_.coefficient(k));
  }
  for (auto& part : parts) smaller.reduce(part.front().raw(), m);
  for (std::size_t b = 2; b < parts.size(); ++b) {
    if (parts[b] != parts[1]) return false;
  }
  for (std::size_t k = 0; k < parts[0].size(); ++k) parts[0][k] -= parts[1][k];
  Integer denominator;
  fmpz_set(raw(denominator), value_.denominator());
  *this = CyclotomicElement(smaller, std::move(parts[0]), denominator);
  return true;
}

CyclotomicElement operator+(const CyclotomicElement& a, const CyclotomicElement& b) {
  FmpqPoly sum;
  fmpq_poly_add(sum.get(), a.value_.get(), b.value_.get());
  return {*a.field_, std::move(sum)};
}

CyclotomicElement operator-(const CyclotomicElement& a, const CyclotomicElement& b) {
  FmpqPoly difference;
  fmpq_poly_sub(difference.get(), a.value_.get(), b.value_.get());
  return {*a.field_, std::move(difference)};
}

CyclotomicElement operator*(const CyclotomicElement& a, const CyclotomicElement& b) {
  FmpqPoly product;
  fmpq_poly_mul(product.get(), a.value_.get(), b.value_.get());
  a.field_->reduce(product);
  return {*a.field_, std::move(product)};
}

CyclotomicElement operator*(const CyclotomicElement& a, const Rational& b) {
  FmpqPoly product;
  fmpq_poly_scalar_mul_fmpq(product.get(), a.value_.get(), Fmpq(b).get());
  return {*a.field_, std::move(product)};
}

CyclotomicElement operator+(const CyclotomicElement& a, const Rational& b) {
  FmpqPoly sum;
  fmpq_poly_set_fmpq(sum.get(), Fmpq(b).get());
  fmpq_poly_add(sum.get(), sum.get(), a.value_.get());
  return {*a.field_, std::move(sum)};
}

}  // namespace gordan::detail
