// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/number_pieces.hpp>

#include <gordan/exact/detail/cyclotomic.hpp>
#include <gordan/exact/rounding.hpp>

#include <flint/ulong_extras.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <optional>

namespace gordan {

namespace detail {

namespace {

/// The mean of the Galois conjugates: zeta_n -> mu(n) / phi(n) for a primitive n-th root of unity.
Rational mean_of_conjugates(const Number& x) {
  if (x.is_rational()) return x.to_rational();
  const CyclotomicElement& element = *x.irrational();
  const long conductor = x.conductor();
  Rational result;
  for (long k = 0; k < element.value().length(); ++k) {
    const auto n = static_cast<ulong>(conductor / std::gcd(conductor, k));
    const int mu = n_moebius_mu(n);
    if (mu != 0) result += element.coefficient(k) * Rational(mu, n_euler_phi(n));
  }
  return result;
}

/// Is x fixed by the squares of all automorphisms of its field?
bool is_multiquadratic(const Number& x) {
  const long n = x.conductor();
  if (n % 16 == 0) return false;
  for (const long p : cyclotomic_field(n).primes()) {
    if (p == 2) continue;  // the squares modulo 8 are trivial
    const long rest = n / p;
    if (rest % p == 0) return false;
    const auto generator = static_cast<long>(n_primitive_root_prime(static_cast<ulong>(p)));
    const long square = generator * generator % p;
    // a = square modulo p, a = 1 modulo n / p
    const auto inverse = static_cast<long>(n_invmod(static_cast<ulong>(rest % p), static_cast<ulong>(p)));
    const long a = 1 + rest * ((square + p - 1) * inverse % p);
    if (x.galois(a) != x) return false;
  }
  return true;
}

/// The squarefree d with sqrt(d) in Q(zeta_n): the real ones first, ascending in absolute value.
std::vector<long> radicands(long n) {
  std::vector<long> result{1};
  for (const long p : cyclotomic_field(n).primes()) {
    const std::size_t count = result.size();
    for (std::size_t i = 0; i < count; ++i) result.push_back(result[i] * p);
  }
  std::ranges::sort(result);
  const std::size_t count = result.size();
  for (std::size_t i = 0; i < count; ++i) result.push_back(-result[i]);
  std::erase_if(result, [n](long d) { return n % (((d % 4) + 4) % 4 == 1 ? d : 4 * d) != 0; });
  return result;
}

/// x = r zeta_N^k for a rational r, N the conductor.
std::optional<NumberPiece> root_piece(const Number& x) {
  const long n = x.conductor();
  const Number norm = x * x.conjugate();
  if (!norm.is_rational()) return std::nullopt;
  const Rational square = norm.to_rational();
  if (fmpz_is_square(raw(square.num())) == 0 || fmpz_is_square(raw(square.den())) == 0) return std::nullopt;
  Rational scale = Number::square_root(square).to_rational();
  const Number unit = x * (1 / scale);
  // The angle finds the candidate, the comparison decides.
  const double turn = std::arg(to_complex(unit)) / (2 * std::numbers::pi);
  const long k = (std::lround(turn * static_cast<double>(2 * n)) + 2 * n) % (2 * n);
  if (Number::root_of_unity(2 * n, k) != unit) return std::nullopt;
  long exponent = k / 2;
  if (k % 2 != 0) {  // n is odd, and zeta_(2n)^n = -1
    scale = -scale;
    exponent = (k + n) % (2 * n) / 2;
  } else if (n % 2 == 0 && exponent > n / 2) {
    scale = -scale;
    exponent -= n / 2;
  }
  return NumberPiece{scale, 1, false, n, exponent};
}

/// The value that occurs most often, zero before others and small ones before large ones.
Rational most_frequent(const std::vector<Rational>& values) {
  std::map<Rational, int> counts;
  for (const Rational& value : values) ++counts[value];
  Rational best;
  int count = counts.contains(best) ? counts[best] : 0;
  for (const auto& [value, occurrences] : counts) {
    if (occurrences > count) {
      best = value;
      count = occurrences;
    }
  }
  return best;
}

/// Powers of zeta_N, made fewer by the relations zeta^r (1 + zeta^(N/p) + ... + zeta^((p-1) N/p)) = 0.
std::vector<NumberPiece> power_pieces(const Number& x) {
  const long n = x.conductor();
  std::vector<Rational> powers = x.coefficients();
  powers.resize(static_cast<std::size_t>(n));
  for (const long p : cyclotomic_field(n).primes()) {
    const long stride = n / p;
    for (long r = 0; r < stride; ++r) {
      std::vector<Rational> coset;
      for (long k = r; k < n; k += stride) coset.push_back(powers[static_cast<std::size_t>(k)]);
      const Rational common = most_frequent(coset);
      if (common.is_zero()) continue;
      for (long k = r; k < n; k += stride) powers[static_cast<std::size_t>(k)] -= common;
    }
  }
  std::vector<NumberPiece> result;
  for (long k = 0; k < n; ++k) {
    const Rational& value = powers[static_cast<std::size_t>(k)];
    if (!value.is_zero()) result.push_back({value, 1, false, k == 0 ? 1 : n, k});
  }
  return result;
}

template <class Symbol>
std::string write_sum(const std::vector<NumberPiece>& pieces, Symbol symbol_of, std::string_view times,
                      std::string (*rational)(const Rational&)) {
  if (pieces.empty()) return "0";
  std::string sum;
  for (const NumberPiece& piece : pieces) {
    const Rational size = abs(piece.coefficient);
    std::string body = piece.is_rational() || !size.is_one() ? rational(size) : "";
    if (!piece.is_rational()) {
      if (!body.empty()) body += times;
      body += symbol_of(piece);
    }
    append_signed(sum, piece.coefficient.sign() < 0, body);
  }
  return sum;
}

}  // namespace

std::vector<NumberPiece> multiquadratic_pieces(const Number& x) {
  std::vector<NumberPiece> result;
  if (x.is_zero() || !is_multiquadratic(x)) return result;
  for (const long d : radicands(x.conductor())) {
    // sqrt(d) sqrt(e) has mean d for e = d and 0 for other squarefree e
    Rational coefficient = mean_of_conjugates(x * Number::square_root(d)) / d;
    if (!coefficient.is_zero()) result.push_back({std::move(coefficient), std::abs(d), d < 0});
  }
  return result;
}

std::string plain_symbol(const NumberPiece& piece, std::string_view unit) {
  std::string result;
  if (piece.radicand != 1) result = fmt::format("sqrt({})", piece.radicand);
  if (piece.imaginary) result += fmt::format("{}{}", result.empty() ? "" : "*", unit);
  if (piece.order != 1) result += fmt::format("zeta({})", piece.order);
  if (piece.order != 1 && piece.exponent != 1) result += fmt::format("^{}", piece.exponent);
  return result;
}

std::string latex_symbol(const NumberPiece& piece) {
  std::string result;
  if (piece.radicand != 1) result = fmt::format("\\sqrt{{{}}}", piece.radicand);
  if (piece.imaginary) result += result.empty() ? "i" : " i";
  if (piece.order != 1) result += fmt::format("\\zeta_{{{}}}", piece.order);
  if (piece.order != 1 && piece.exponent != 1) result += fmt::format("^{{{}}}", piece.exponent);
  return result;
}

std::string latex_rational(const Rational& x) {
  if (x.is_integer()) return to_string(x.num());
  return fmt::format("{}\\frac{{{}}}{{{}}}", x.sign() < 0 ? "-" : "", to_string(abs(x.num())), to_string(x.den()));
}

void append_signed(std::string& sum, bool negative, std::string_view body) {
  if (sum.empty()) {
    if (negative) sum += '-';
  } else {
    sum += negative ? " - " : " + ";
  }
  sum += body;
}

std::string plain_sum(const std::vector<NumberPiece>& pieces, std::string_view unit) {
  return write_sum(
      pieces, [unit](const NumberPiece& piece) { return plain_symbol(piece, unit); }, "*",
      [](const Rational& x) { return to_string(x); });
}

std::string latex_sum(const std::vector<NumberPiece>& pieces) {
  return write_sum(pieces, latex_symbol, " ", latex_rational);
}

}  // namespace detail

std::vector<NumberPiece> number_pieces(const Number& x) {
  if (x.is_zero()) return {};
  if (x.is_rational()) return {NumberPiece{x.to_rational()}};
  if (x.conductor() != 4 && !x.is_real()) {
    if (auto piece = detail::root_piece(x)) return {*std::move(piece)};
  }
  auto surds = detail::multiquadratic_pieces(x);
  return surds.empty() ? detail::power_pieces(x) : surds;
}

}  // namespace gordan
