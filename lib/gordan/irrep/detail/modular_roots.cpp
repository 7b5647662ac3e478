// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/modular_roots.hpp>

#include <algorithm>
#include <cstddef>

#include <gordan/exact/prime.hpp>

namespace gordan::detail {

namespace {

void trim(ModularPolynomial& f) {
  while (!f.empty() && f.back() == 0) f.pop_back();
}

void make_monic(ModularPolynomial& f, std::uint32_t p) {
  if (f.empty() || f.back() == 1) return;
  const std::uint32_t factor = inverse_mod(f.back(), p);
  for (std::uint32_t& c : f) c = mul_mod(c, factor, p);
}

/// Replaces a by its remainder modulo the monic f; returns the quotient.
ModularPolynomial divide(ModularPolynomial& a, const ModularPolynomial& f, std::uint32_t p) {
  trim(a);
  if (a.size() < f.size()) return {};
  const std::size_t degree = f.size() - 1;
  ModularPolynomial quotient(a.size() - degree, 0);
  for (std::size_t k = quotient.size(); k-- > 0;) {
    const std::uint32_t factor = a[k + degree];
    quotient[k] = factor;
    if (factor == 0) continue;
    const std::uint32_t negative = p - factor;
    for (std::size_t i = 0; i <= degree; ++i) {
      a[k + i] = static_cast<std::uint32_t>((a[k + i] + std::uint64_t{negative} * f[i]) % p);
    }
  }
  trim(a);
  return quotient;
}

ModularPolynomial multiply_modulo(const ModularPolynomial& a, const ModularPolynomial& b, const ModularPolynomial& f,
                                  std::uint32_t p) {
  if (a.empty() || b.empty()) return {};
  ModularPolynomial product(a.size() + b.size() - 1, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == 0) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      product[i + j] = static_cast<std::uint32_t>((product[i + j] + std::uint64_t{a[i]} * b[j]) % p);
    }
  }
  divide(product, f, p);
  return product;
}

ModularPolynomial greatest_common_divisor(ModularPolynomial a, ModularPolynomial b, std::uint32_t p) {
  trim(a);
  trim(b);
  while (!b.empty()) {
    make_monic(b, p);
    divide(a, b, p);
    a.swap(b);
  }
  make_monic(a, p);
  return a;
}

ModularPolynomial power_modulo(ModularPolynomial base, std::uint32_t exponent, const ModularPolynomial& f,
                               std::uint32_t p) {
  ModularPolynomial result{1};
  divide(result, f, p);
  for (; exponent != 0; exponent >>= 1U) {
    if ((exponent & 1U) != 0) result = multiply_modulo(result, base, f, p);
    base = multiply_modulo(base, base, f, p);
  }
  return result;
}

/// Takes f = product of different linear factors apart.
void collect_roots(const ModularPolynomial& f, std::uint32_t p, Random& random, std::vector<std::uint32_t>& roots) {
  if (f.size() <= 1) return;
  if (f.size() == 2) {
    roots.push_back(f[0] == 0 ? 0 : p - f[0]);
    return;
  }
  for (;;) {
    ModularPolynomial shifted{random.below(p), 1};
    ModularPolynomial power = power_modulo(shifted, (p - 1) / 2, f, p);
    if (power.empty()) power.push_back(0);
    power[0] = sub_mod(power[0], 1, p);
    const ModularPolynomial factor = greatest_common_divisor(f, power, p);
    if (factor.size() <= 1 || factor.size() == f.size()) continue;
    ModularPolynomial rest = f;
    const ModularPolynomial cofactor = divide(rest, factor, p);
    collect_roots(factor, p, random, roots);
    collect_roots(cofactor, p, random, roots);
    return;
  }
}

}  // namespace

ModularPolynomial annihilator(const std::vector<std::uint32_t>& sequence, std::uint32_t p) {
  ModularPolynomial current{1};   // connection polynomial 1 + c_1 x + ...
  ModularPolynomial previous{1};  // the one before the last change of length
  std::size_t length = 0;
  std::size_t shift = 1;
  std::uint32_t last = 1;
  for (std::size_t n = 0; n < sequence.size(); ++n) {
    std::uint64_t discrepancy = 0;
    for (std::size_t i = 0; i < current.size() && i <= n; ++i) {
      discrepancy = (discrepancy + std::uint64_t{current[i]} * sequence[n - i]) % p;
    }
    if (discrepancy == 0) {
      ++shift;
      continue;
    }
    const std::uint32_t factor = mul_mod(static_cast<std::uint32_t>(discrepancy), inverse_mod(last, p), p);
    ModularPolynomial next = current;
    next.resize(std::max(next.size(), previous.size() + shift), 0);
    for (std::size_t i = 0; i < previous.size(); ++i) {
      next[i + shift] = sub_mod(next[i + shift], mul_mod(factor, previous[i], p), p);
    }
    if (2 * length <= n) {
      length = n + 1 - length;
      previous = current;
      last = static_cast<std::uint32_t>(discrepancy);
      shift = 1;
    } else {
      ++shift;
    }
    current = std::move(next);
  }
  current.resize(length + 1, 0);
  std::reverse(current.begin(), current.end());
  return current;
}

std::vector<std::uint32_t> split_roots(const ModularPolynomial& f, std::uint32_t p, Random& random) {
  if (f.size() > 2) {
    ModularPolynomial power = power_modulo({0, 1}, p, f, p);
    if (power != ModularPolynomial{0, 1}) return {};
  }
  std::vector<std::uint32_t> roots;
  collect_roots(f, p, random, roots);
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace gordan::detail
