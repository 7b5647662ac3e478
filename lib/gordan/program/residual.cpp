// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/residual.hpp>

#include <gordan/program/interpret.hpp>

#include <cmath>
#include <limits>

namespace gordan {

namespace {

/// Absolute values: subtraction adds.
struct Magnitude {
  double value = 0;
  friend Magnitude operator+(Magnitude a, Magnitude b) { return {a.value + b.value}; }
  friend Magnitude operator-(Magnitude a, Magnitude b) { return {a.value + b.value}; }
  friend Magnitude operator*(Magnitude a, Magnitude b) { return {a.value * b.value}; }
  friend Magnitude operator-(Magnitude a) { return a; }
};

}  // namespace

std::vector<double> term_scales(const StraightLineProgram& program,
                                std::span<const double> inputs) {
  std::vector<Magnitude> magnitudes;
  for (const double x : inputs) magnitudes.push_back({std::abs(x)});
  const auto literal = [](const Literal& c) { return Magnitude{std::abs(c.value)}; };
  std::vector<double> scales;
  for (const Magnitude& m : interpret<Magnitude>(program, magnitudes, literal))
    scales.push_back(m.value);
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
