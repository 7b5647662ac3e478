// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/parse_unit.hpp>

#include <span>
#include <string>

namespace gordan {

/// What turns the numbers of one unit into those of another: y = factor * pi^pi_exponent * x + offset, exactly.
class UnitConversion {
 public:
  /// From a unit of values (degC has an offset) to a unit of the same dimension; a contract violation otherwise.
  UnitConversion(const ParsedUnit& from, const Unit& to);

  [[nodiscard]] bool is_identity() const;
  /// "times 1000", "times 5/18", "times pi/180", "times 1, plus 273.15".
  [[nodiscard]] std::string words() const;
  /// The value, rounded once: the double nearest to the exact result (ties to even) wherever pi is not in it.
  [[nodiscard]] double operator()(double value) const;
  void apply(std::span<double> values) const;

 private:
  /// high + low is the number to about 106 bits.
  struct Double2 {
    double high = 0;
    double low = 0;
  };
  static Double2 rounded(const Rational& number);
  [[nodiscard]] double exactly(double value) const;

  Rational factor_;
  Rational pi_exponent_;
  Rational offset_;
  Rational multiplier_;  ///< factor * pi^pi_exponent, of pi the first 60 digits
  Double2 slope_;
  Double2 shift_;
};

}  // namespace gordan
