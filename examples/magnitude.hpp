// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <limits>

namespace examples {

/// A scalar that adds absolute values. Generated headers are templated on the scalar: evaluated with this one they
/// give the sum of the absolute values of the terms, the scale in which rounding errors are counted.
class Magnitude {
 public:
  Magnitude() = default;
  explicit Magnitude(double x) : value_(std::abs(x)) {}
  [[nodiscard]] double value() const { return value_; }

  Magnitude& operator+=(Magnitude b) { return value_ += b.value_, *this; }
  Magnitude& operator*=(Magnitude b) { return value_ *= b.value_, *this; }
  [[nodiscard]] friend Magnitude operator+(Magnitude a, Magnitude b) { return a += b; }
  [[nodiscard]] friend Magnitude operator-(Magnitude a, Magnitude b) { return a += b; }
  [[nodiscard]] friend Magnitude operator*(Magnitude a, Magnitude b) { return a *= b; }
  [[nodiscard]] Magnitude operator-() const { return *this; }

 private:
  double value_ = 0;
};

/// The difference of a and b in units in the last place of the scale.
[[nodiscard]] inline double ulps(double a, double b, Magnitude scale) {
  const double up = std::nextafter(scale.value(), std::numeric_limits<double>::infinity());
  return std::abs(a - b) / (up - scale.value());
}

}  // namespace examples
