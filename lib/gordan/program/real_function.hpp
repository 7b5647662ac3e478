// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/program/program.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <string_view>

namespace gordan {

/// The name of a function, as C, C++ and NumPy call it.
[[nodiscard]] constexpr std::string_view function_name(RealFunction f) {
  constexpr std::array<std::string_view, real_functions> names{"exp", "log", "sin", "cos", "tanh"};
  return names[static_cast<std::size_t>(f)];
}

/// The real x^(1/q), q >= 2: correctly rounded for q = 2, negative for negative x and odd q, NaN
/// for negative x and even q.
template <std::floating_point T>
[[nodiscard]] T real_root(T x, int q) {
  if (q == 2) return std::sqrt(x);
  if (q == 3) return std::cbrt(x);
  const T root = std::pow(q % 2 == 1 ? std::abs(x) : x, T(1) / static_cast<T>(q));
  return std::copysign(root, x);
}

/// x^(p/q) for the exponents of OpCode::power, {-1, 1} and {1, q}.
template <std::floating_point T>
[[nodiscard]] T rational_power(T x, int p, int q) {
  return p == -1 ? T(1) / x : real_root(x, q);
}

/// f(x) by the standard library.
template <std::floating_point T>
[[nodiscard]] T real_function(RealFunction f, T x) {
  switch (f) {
    case RealFunction::exp: return std::exp(x);
    case RealFunction::log: return std::log(x);
    case RealFunction::sin: return std::sin(x);
    case RealFunction::cos: return std::cos(x);
    case RealFunction::tanh: return std::tanh(x);
  }
  return x;
}

}  // namespace gordan
