// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/rational.hpp>

#include <cstddef>
#include <map>
#include <vector>

namespace gordan::detail {

/// Many sparse homogeneous equations in few unknowns over Q.
class RationalEquations {
 public:
  using Equation = std::map<std::size_t, Rational>;

  explicit RationalEquations(std::size_t unknowns) : unknowns_(unknowns) {}

  void add(Equation equation);

  /// The reduced echelon basis of the solutions: each is 1 at one free unknown and 0 at the others. Independent
  /// equations are chosen modulo a prime, solved over Q, and the solutions put into all equations; more solutions than
  /// modulo the prime do not exist.
  [[nodiscard]] std::vector<std::vector<Rational>> solutions(const Control& control) const;

 private:
  std::size_t unknowns_;
  std::vector<Equation> equations_;
};

}  // namespace gordan::detail
