// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/detail/integer_series.hpp>

#include <cstddef>
#include <utility>

namespace gordan::detail {

void trim(IntegerSeries& f) {
  while (!f.empty() && f.back().is_zero()) f.pop_back();
}

void multiply_binomial(IntegerSeries& f, int d) {
  const auto shift = static_cast<std::size_t>(d);
  f.resize(f.size() + shift);
  for (std::size_t k = f.size(); k-- > shift;) f[k] -= f[k - shift];
}

bool divide_binomial(IntegerSeries& f, int d) {
  const auto shift = static_cast<std::size_t>(d);
  for (std::size_t k = shift; k < f.size(); ++k) f[k] += f[k - shift];
  for (std::size_t k = f.size() > shift ? f.size() - shift : 0; k < f.size(); ++k) {
    if (!f[k].is_zero()) return false;
  }
  f.resize(f.size() > shift ? f.size() - shift : 0);
  return true;
}

IntegerSeries cyclotomic_polynomial(int k) {
  IntegerSeries f(static_cast<std::size_t>(k) + 1);
  f.front() = Integer(-1);
  f.back() = Integer(1);
  for (int d = 1; d < k; ++d) {
    if (k % d == 0) static_cast<void>(divide(f, cyclotomic_polynomial(d)));
  }
  return f;
}

bool divide(IntegerSeries& f, const IntegerSeries& g) {
  if (f.size() < g.size()) return f.empty();
  IntegerSeries rest = f;
  IntegerSeries quotient(f.size() - g.size() + 1);
  for (std::size_t k = quotient.size(); k-- > 0;) {
    quotient[k] = rest[k + g.size() - 1];
    if (quotient[k].is_zero()) continue;
    for (std::size_t j = 0; j < g.size(); ++j) rest[k + j] -= quotient[k] * g[j];
  }
  for (const Integer& coefficient : rest) {
    if (!coefficient.is_zero()) return false;
  }
  f = std::move(quotient);
  return true;
}

IntegerSeries product(const IntegerSeries& f, const IntegerSeries& g) {
  if (f.empty() || g.empty()) return {};
  IntegerSeries result(f.size() + g.size() - 1);
  for (std::size_t i = 0; i < f.size(); ++i) {
    for (std::size_t j = 0; j < g.size(); ++j) result[i + j] += f[i] * g[j];
  }
  return result;
}

}  // namespace gordan::detail
