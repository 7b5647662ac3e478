// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/residual.hpp>

#include <gordan/program/interpret.hpp>

#include <cmath>
#include <limits>

namespace gordan {

namespace {

/// A value and the sum of the absolute values of its terms: in `scale` subtraction adds.
struct Magnitude {
  double value = 0;
  double scale = 0;
  friend Magnitude operator+(Magnitude a, Magnitude b) {
    return {a.value + b.value, a.scale + b.scale};
  }
  friend Magnitude operator-(Magnitude a, Magnitude b) {
    return {a.value - b.value, a.scale + b.scale};
  }
  friend Magnitude operator*(Magnitude a, Magnitude b) {
    return {a.value * b.value, a.scale * b.scale};
  }
  friend Magnitude operator-(Magnitude a) { return {-a.value, a.scale}; }
};

/// To first order an error of u * scale in x is one of |f'(x)| u * scale in f(x).
Magnitude function(double value, double derivative, double scale) {
  return {value, std::abs(value) + (scale == 0 ? 0 : std::abs(derivative) * scale)};
}

Magnitude rational_power(Magnitude x, int p, int q) {
  const double y = gordan::rational_power(x.value, p, q);
  if (x.value == 0 && p > 0) return {y, real_root(x.scale, q)};
  return function(y, p * y / (q * x.value), x.scale);
}

Magnitude real_function(RealFunction f, Magnitude x) {
  const double y = gordan::real_function(f, x.value);
  switch (f) {
    case RealFunction::exp: return function(y, y, x.scale);
    case RealFunction::log: return function(y, 1 / x.value, x.scale);
    case RealFunction::sin: return function(y, std::cos(x.value), x.scale);
    case RealFunction::cos: return function(y, std::sin(x.value), x.scale);
    case RealFunction::tanh: return function(y, 1 - y * y, x.scale);
  }
  return x;
}

}  // namespace

std::vector<double> term_scales(const StraightLineProgram& program,
                                std::span<const double> inputs) {
  std::vector<Magnitude> magnitudes;
  for (const double x : inputs) magnitudes.push_back({x, std::abs(x)});
  const auto literal = [](const Literal& c) { return Magnitude{c.value, std::abs(c.value)}; };
  std::vector<double> scales;
  for (const Magnitude& m : interpret<Magnitude>(program, magnitudes, literal))
    scales.push_back(m.scale);
  return scales;
}

double ulps(double value, double expected, double scale) {
  const double infinity = std::numeric_limits<double>::infinity();
  if (std::isnan(value) || std::isnan(expected)) return infinity;
  if (value == expected) return 0;
  const double magnitude = std::abs(scale);
  if (!(magnitude > 0) || std::isinf(magnitude)) return infinity;
  return std::abs(value - expected) / (std::nextafter(magnitude, infinity) - magnitude);
}

}  // namespace gordan
