// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/physical_dimension.hpp>

#include <catch2/catch.hpp>

using gordan::PhysicalDimension;
using gordan::Rational;

TEST_CASE("dimensions multiply, divide and have rational powers", "[units]") {
  const PhysicalDimension m = PhysicalDimension::base("m");
  const PhysicalDimension s = PhysicalDimension::base("s");
  const PhysicalDimension force = PhysicalDimension::base("kg") * m / pow(s, 2);
  CHECK(to_string(force) == "m kg s^-2");
  CHECK(force / force == PhysicalDimension());
  CHECK((force / force).is_dimensionless());
  CHECK(to_string(force / force) == "1");
  CHECK(to_string(pow(m, Rational(1, 2)) * PhysicalDimension::base("l")) == "m^(1/2) l");
  CHECK(pow(force, 0).is_dimensionless());
  CHECK(force.exponent("s") == Rational(-2));
  CHECK(force.exponent("K") == Rational(0));
}

TEST_CASE("base units have one order, however a dimension was made", "[units]") {
  const auto base = [](const char* name) { return PhysicalDimension::base(name); };
  CHECK(to_string(base("vox") * base("cd") * base("cells") * base("m")) == "m cd cells vox");
  CHECK(base("vox") * base("m") == base("m") * base("vox"));
}
