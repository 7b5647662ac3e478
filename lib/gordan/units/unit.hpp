// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/physical_dimension.hpp>

namespace gordan {

/// A unit as a multiple of base units: factor * pi^pi_exponent * dimension, exactly. 1 km/h is 5/18 m s^-1.
struct Unit {
  Rational factor = 1;
  Rational pi_exponent;
  PhysicalDimension dimension;

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// A named quantity of which only the dimension is known: what products are made of.
struct UnitsVariable {
  std::string name;
  PhysicalDimension dimension;
};

}  // namespace gordan
