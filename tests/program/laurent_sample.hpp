// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operations.hpp>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

/// Random monomials with half-integer exponents, and points at which powers of two rescale them.
namespace gordan::test {

struct LaurentSample {
  StraightLineProgram program;
  std::vector<std::vector<int>> twice_exponents;  ///< of each output
};

inline LaurentSample laurent_sample(std::uint64_t seed, int variables, int outputs) {
  Random random(seed);
  LaurentSample sample;
  ProgramBuilder b;
  const Value x = b.input("x", {variables, 1});
  for (int k = 0; k < outputs; ++k) {
    std::vector<int> twice;
    std::vector<RationalFactor> factors;
    for (int v = 0; v < variables; ++v) {
      twice.push_back(static_cast<int>(random.below(13)) - 6);
      factors.push_back({extract(x, v), twice.back(), 2});
    }
    b.output({.name = "m" + std::to_string(k)}, monomial(b, factors));
    sample.twice_exponents.push_back(twice);
  }
  sample.program = b.finish({.name = "laurent"});
  return sample;
}

/// Positive numbers with full mantissas, from 1/16 to 16.
inline std::vector<double> positive_point(Random& random, int size) {
  std::vector<double> x;
  for (int k = 0; k < size; ++k)
    x.push_back(std::ldexp(1.0 + static_cast<double>(random.next() >> 12U) * 0x1p-52,
                           static_cast<int>(random.below(8)) - 4));
  return x;
}

/// Powers k of two, x_i -> 2^(k_i) x_i, under which every output changes by a whole power.
inline std::vector<int> whole_rescaling(Random& random, const LaurentSample& sample) {
  const std::size_t size = sample.twice_exponents.front().size();
  while (true) {
    std::vector<int> k;
    for (std::size_t i = 0; i < size; ++i) k.push_back(static_cast<int>(random.below(21)) - 10);
    bool whole = true;
    for (const std::vector<int>& twice : sample.twice_exponents)
      whole = whole && std::inner_product(twice.begin(), twice.end(), k.begin(), 0) % 2 == 0;
    if (whole) return k;
  }
}

inline std::vector<double> rescaled(std::vector<double> x, const std::vector<int>& k) {
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = std::ldexp(x[i], k[i]);
  return x;
}

/// The outputs at x, each times the power of two by which the rescaling changes it.
inline std::vector<double> rescaled_outputs(const LaurentSample& sample,
                                            const std::vector<double>& x,
                                            const std::vector<int>& k) {
  std::vector<double> y = interpret<double>(sample.program, std::span<const double>(x),
                                            [](const Literal& c) { return c.value; });
  for (std::size_t o = 0; o < y.size(); ++o) {
    const std::vector<int>& twice = sample.twice_exponents[o];
    y[o] = std::ldexp(y[o], std::inner_product(twice.begin(), twice.end(), k.begin(), 0) / 2);
  }
  return y;
}

}  // namespace gordan::test
