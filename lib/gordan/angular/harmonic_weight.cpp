// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/harmonic_weight.hpp>

#include <gordan/core/error.hpp>

#include <cstdlib>

namespace gordan {

Integer harmonic_weight(int l, int m) {
  require(l >= 0 && std::abs(m) <= l, "harmonic_weight: -l <= m <= l");
  const Integer ways = binomial(2 * static_cast<unsigned long>(l), static_cast<unsigned long>(l - std::abs(m)));
  return m == 0 ? ways : ways * 2;
}

std::vector<Integer> harmonic_weights(int l) {
  std::vector<Integer> weights;
  for (int m = -l; m <= l; ++m) weights.push_back(harmonic_weight(l, m));
  return weights;
}

}  // namespace gordan
