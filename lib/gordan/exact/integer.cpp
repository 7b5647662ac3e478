// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/integer.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/flint.hpp>

#include <algorithm>
#include <stdexcept>

namespace gordan {

using detail::raw;

Integer::Integer(std::string_view decimal) {
  std::string_view digits = decimal;
  if (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) digits.remove_prefix(1);
  if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
    throw InputError("'" + std::string(decimal) + "' is not an integer", {}, "decimal digits");
  }
  fmpz_set_str(&word_, std::string(digits).c_str(), 10);
  if (decimal.front() == '-') fmpz_neg(&word_, &word_);
}

void Integer::assign(long value) { fmpz_set_si(&word_, value); }
void Integer::assign_unsigned(unsigned long value) { fmpz_set_ui(&word_, value); }
void Integer::copy_big(const Integer& other) { fmpz_set(&word_, &other.word_); }
void Integer::clear() noexcept { fmpz_clear(&word_); }
int Integer::compare(const Integer& a, const Integer& b) noexcept { return fmpz_cmp(&a.word_, &b.word_); }

Integer& Integer::operator+=(const Integer& other) {
  fmpz_add(&word_, &word_, &other.word_);
  return *this;
}

Integer& Integer::operator-=(const Integer& other) {
  fmpz_sub(&word_, &word_, &other.word_);
  return *this;
}

Integer& Integer::operator*=(const Integer& other) {
  fmpz_mul(&word_, &word_, &other.word_);
  return *this;
}

Integer Integer::operator-() const {
  Integer result;
  fmpz_neg(&result.word_, &word_);
  return result;
}

int Integer::sign() const noexcept { return fmpz_sgn(&word_); }
bool Integer::fits_long() const noexcept { return fmpz_fits_si(&word_) != 0; }

long Integer::to_long() const {
  if (!fits_long()) throw std::overflow_error("an integer does not fit a machine word");
  return fmpz_get_si(&word_);
}

std::uint32_t Integer::mod(std::uint32_t p) const { return static_cast<std::uint32_t>(fmpz_fdiv_ui(&word_, p)); }
std::size_t Integer::bits() const noexcept { return fmpz_bits(&word_); }

Integer abs(const Integer& a) { return a.sign() < 0 ? -a : a; }

Integer gcd(const Integer& a, const Integer& b) {
  Integer result;
  fmpz_gcd(raw(result), raw(a), raw(b));
  return result;
}

Integer lcm(const Integer& a, const Integer& b) {
  Integer result;
  fmpz_lcm(raw(result), raw(a), raw(b));
  return result;
}

Integer pow(const Integer& base, unsigned long exponent) {
  Integer result;
  fmpz_pow_ui(raw(result), raw(base), exponent);
  return result;
}

Integer factorial(unsigned long n) {
  Integer result;
  fmpz_fac_ui(raw(result), n);
  return result;
}

Integer binomial(unsigned long n, unsigned long k) {
  Integer result;
  if (k <= n) fmpz_bin_uiui(raw(result), n, k);
  return result;
}

bool is_divisible(const Integer& a, const Integer& b) {
  return b.is_zero() ? a.is_zero() : fmpz_divisible(raw(a), raw(b)) != 0;
}

Integer exact_quotient(const Integer& a, const Integer& b) {
  require(!b.is_zero() && is_divisible(a, b), "exact_quotient: the divisor must divide");
  Integer result;
  fmpz_divexact(raw(result), raw(a), raw(b));
  return result;
}

Integer floor_quotient(const Integer& a, const Integer& b) {
  if (b.is_zero()) throw std::domain_error("division by zero");
  Integer result;
  fmpz_fdiv_q(raw(result), raw(a), raw(b));
  return result;
}

Integer floor_remainder(const Integer& a, const Integer& b) {
  if (b.is_zero()) throw std::domain_error("division by zero");
  Integer result;
  fmpz_fdiv_r(raw(result), raw(a), raw(b));
  return result;
}

std::string to_string(const Integer& a) {
  std::string result(fmpz_sizeinbase(raw(a), 10) + 2, '\0');
  fmpz_get_str(result.data(), 10, raw(a));
  result.resize(result.find('\0'));
  return result;
}

}  // namespace gordan
