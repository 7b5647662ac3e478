// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/detail/coupling_squares.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>

#include <algorithm>
#include <limits>

namespace gordan::detail {

namespace {

__extension__ typedef unsigned __int128 WideNatural;  // NOLINT(modernize-use-using)

std::size_t place(int n) { return static_cast<std::size_t>(n); }
unsigned long natural(int n) { return static_cast<unsigned long>(n); }

constexpr Wide word = std::numeric_limits<std::int64_t>::max();

Integer to_integer(Wide value) {
  const bool negative = value < 0;
  const auto magnitude = static_cast<WideNatural>(negative ? -value : value);
  constexpr unsigned long half = 1UL << 63;
  Integer result = static_cast<unsigned long>(magnitude >> 64);
  if (!result.is_zero()) result *= Integer(half) * 2;
  result += Integer(static_cast<unsigned long>(magnitude));
  return negative ? -result : result;
}

/// The binomials C(n, 0), ..., C(n, n), if all fit a word.
std::vector<std::int64_t> binomial_row(int n) {
  if (n > 60) return {};
  std::vector<std::int64_t> row(place(n) + 1, 1);
  for (int k = 1; k < n; ++k) row[place(k)] = static_cast<std::int64_t>(Wide(row[place(k - 1)]) * (n - k + 1) / k);
  return row;
}

}  // namespace

FactorialExponents::FactorialExponents(int bound) : bound_(bound) {
  for (int n = 2; n <= bound; ++n) {
    if (is_prime(static_cast<std::uint32_t>(n))) primes_.push_back(n);
  }
  exponents_.assign((place(bound) + 1) * primes_.size(), 0);
  for (int n = 2; n <= bound; ++n) {
    std::int16_t* row = exponents_.data() + place(n) * primes_.size();
    std::copy(row - primes_.size(), row, row);
    int rest = n;
    for (std::size_t k = 0; rest > 1; ++k) {
      for (; rest % primes_[k] == 0; rest /= primes_[k]) ++row[k];
    }
  }
}

void FactorialExponents::add_binomial(std::vector<int>& exponents, int n, int k, int sign) const {
  const std::size_t width = primes_.size();
  const std::int16_t* top = exponents_.data() + place(n) * width;
  const std::int16_t* low = exponents_.data() + place(k) * width;
  const std::int16_t* high = exponents_.data() + place(n - k) * width;
  for (std::size_t p = 0; p < width; ++p) exponents[p] += sign * (top[p] - low[p] - high[p]);
}

Integer prime_product(const std::vector<int>& primes, const std::vector<int>& exponents, bool negative) {
  Integer result = 1;
  Wide pending = 1;
  for (std::size_t k = 0; k < primes.size(); ++k) {
    for (int e = negative ? -exponents[k] : exponents[k]; e > 0; --e) {
      pending *= primes[k];
      if (pending > (Wide(1) << 100)) {
        result *= to_integer(pending);
        pending = 1;
      }
    }
  }
  return result.is_one() ? to_integer(pending) : result * to_integer(pending);
}

CouplingSquares::CouplingSquares(const FactorialExponents& table, Spin j1, Spin j2, Spin J)
    : table_(table),
      twice1_(j1.twice),
      twice2_(j2.twice),
      twice3_(J.twice),
      t_((twice1_ + twice2_ - twice3_) / 2),
      u_((twice1_ - twice2_ + twice3_) / 2),
      v_((twice2_ - twice1_ + twice3_) / 2),
      exponents_(table.primes().size(), 0) {
  require((twice1_ + twice2_ + twice3_) / 2 + 1 <= table.bound(), "the table of factorials is large enough");
  table_.add_binomial(exponents_, twice1_, t_, 1);
  table_.add_binomial(exponents_, twice2_, t_, 1);
  table_.add_binomial(exponents_, (twice1_ + twice2_ + twice3_) / 2 + 1, t_, -1);
  for (const int n : {t_, u_, v_}) rows_.push_back(binomial_row(n));
}

bool CouplingSquares::small_sum(int t1, int t2, Wide& result) const {
  // Each term is below 2^180 at worst, so the size is looked at before the last product.
  if (rows_[0].empty() || rows_[1].empty() || rows_[2].empty()) return false;
  result = 0;
  const int first = std::max({0, t1 - u_, t2 - v_});
  const int last = std::min({t_, t1, t2});
  for (int k = first; k <= last; ++k) {
    const Wide two = Wide(rows_[0][place(k)]) * rows_[1][place(t1 - k)];
    if (two > word) return false;
    const Wide three = two * rows_[2][place(t2 - k)];
    if (three > (Wide(1) << 115)) return false;
    result += k % 2 == 0 ? three : -three;
  }
  return true;
}

Integer CouplingSquares::sum(Spin m1, Spin m2) const {
  const int t1 = (twice1_ - m1.twice) / 2;
  const int t2 = (twice2_ + m2.twice) / 2;
  Wide small = 0;
  if (small_sum(t1, t2, small)) return to_integer(small);
  Integer total;
  const int last = std::min({t_, t1, t2});
  for (int k = std::max({0, t1 - u_, t2 - v_}); k <= last; ++k) {
    Integer term = binomial(natural(t_), natural(k)) * binomial(natural(u_), natural(t1 - k));
    term *= binomial(natural(v_), natural(t2 - k));
    total += k % 2 == 0 ? term : -term;
  }
  return total;
}

SignedRoot CouplingSquares::value(Spin m1, Spin m2, int power_of_two) const {
  Integer s = sum(m1, m2);
  if (s.is_zero()) return {};
  const bool negative = s.sign() < 0;
  if (negative) s = -s;
  std::vector<int> exponents = exponents_;
  const int M = m1.twice + m2.twice;
  table_.add_binomial(exponents, twice1_, (twice1_ - m1.twice) / 2, -1);
  table_.add_binomial(exponents, twice2_, (twice2_ - m2.twice) / 2, -1);
  table_.add_binomial(exponents, twice3_, (twice3_ - M) / 2, -1);
  exponents.front() += power_of_two;
  const std::vector<int>& primes = table_.primes();
  for (std::size_t k = 0; k < primes.size(); ++k) {
    while (exponents[k] < 0 && s.mod(static_cast<std::uint32_t>(primes[k])) == 0) {
      s = exact_quotient(s, primes[k]);
      exponents[k] += 2;
    }
  }
  const Integer top = s * s * prime_product(primes, exponents, false);
  const Rational square = Rational(negative ? -top : top, prime_product(primes, exponents, true));
  return SignedRoot::from_signed_square(square);
}

Rational CouplingSquares::scale() const {
  const std::vector<int>& primes = table_.primes();
  return {prime_product(primes, exponents_, false), prime_product(primes, exponents_, true)};
}

void CouplingSquares::multiply_squares(long numerator, long denominator) {
  const std::vector<int>& primes = table_.primes();
  for (std::size_t k = 0; k < primes.size(); ++k) {
    for (; numerator % primes[k] == 0; numerator /= primes[k]) ++exponents_[k];
    for (; denominator % primes[k] == 0; denominator /= primes[k]) --exponents_[k];
  }
  require(numerator == 1 && denominator == 1, "the primes of the factor are in the table");
}

}  // namespace gordan::detail
