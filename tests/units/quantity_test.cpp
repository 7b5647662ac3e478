// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/units/quantity.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace gordan;

TEST_CASE("quantities compute exactly with their dimensions", "[units]") {
  const auto speed = quantity<Rational>(90, "km/h");
  CHECK(to_string(speed) == "25 m s^-1");
  CHECK(value_in(speed * quantity<Rational>(2, "min"), "km") == Rational(3));
  CHECK(to_string(quantity<Rational>(1, "eV") / exact_quantity(physical_constant("e"))) == "1 m^2 kg s^-3 A^-1");
  CHECK(quantity<Rational>(1, "in") < quantity<Rational>(Rational(255, 100), "cm"));
  CHECK(quantity<Rational>(1, "m") + quantity<Rational>(1, "cm") == quantity<Rational>(101, "cm"));
  CHECK(quantity<Rational>(1, "m") - quantity<Rational>(1, "m") == quantity<Rational>(0, "m"));
  CHECK((-speed).value == Rational(-25));
  CHECK(quantity<Rational>(1, "m") != quantity<Rational>(1, "s"));
  CHECK(to_string(quantity<double>(0.5, "l")) == "0.0005 m^3");
  CHECK(to_string(quantity<Rational>(5, "%")) == "1/20");
}

TEST_CASE("quantities of different dimensions are not added or compared", "[units]") {
  const auto m = quantity<Rational>(1, "m");
  const auto s = quantity<Rational>(1, "s");
  CHECK_THROWS_WITH(m + s, Catch::Contains("cannot add m and s"));
  CHECK_THROWS_WITH(quantity<double>(1, "J") - quantity<double>(1, "N"),
                    Catch::Contains("cannot subtract m^2 kg s^-2 (J) and m kg s^-2 (N)"));
  CHECK_THROWS_WITH(m < s, Catch::Contains("cannot compare m and s"));
  CHECK_THROWS_WITH(value_in(m, "s"), Catch::Contains("cannot convert m to s"));
  CHECK_THROWS_WITH(quantity<Rational>(1, "deg"), Catch::Contains("pi"));
  CHECK_THROWS_WITH(exact_quantity(physical_constant("hbar")), Catch::Contains("the reduced Planck constant"));
  CHECK_THROWS_AS(m / quantity<Rational>(0, "s"), std::domain_error);
}

TEST_CASE("temperatures are converted with their zero, differences without", "[units]") {
  CHECK(value_in(quantity<Rational>(100, "degC"), "K") == Rational(7463, 20));
  CHECK(value_in(quantity<Rational>(100, "degC"), "degF") == Rational(212));
  CHECK(value_in(quantity<Rational>(-40, "\u00b0F"), "\u00b0C") == Rational(-40));
  CHECK(value_in(quantity<Rational>(0, "K"), "degC") == Rational(-5463, 20));
  CHECK(value_in(quantity<Rational>(9, "delta_degF"), "delta_degC") == Rational(5));
  CHECK(value_in(quantity<double>(25, "degC"), "K") == Approx(298.15));
}

TEST_CASE("pi cancels in conversions between angles", "[units]") {
  const auto unit = [](const char* text) { return parse_unit(UnitSystem::standard(), text).unit; };
  const ConversionFactor arc = conversion_factor(unit("deg"), unit("arcmin"));
  CHECK(arc.factor == Rational(60));
  CHECK(arc.pi_exponent.is_zero());
  CHECK(conversion_factor(unit("rev/min"), unit("rad/s")).factor == Rational(1, 30));
  CHECK(to_double(conversion_factor(unit("deg"), unit("rad"))) == Approx(0.017453292519943295).epsilon(1e-15));
  CHECK_THROWS_WITH(conversion_factor(unit("N"), unit("J")), Catch::Contains("cannot convert m kg s^-2 (N) to"));
}

TEST_CASE("powers of quantities", "[units]") {
  CHECK(pow(quantity<Rational>(9, "m^2"), Rational(1, 2)) == quantity<Rational>(3, "m"));
  CHECK(pow(quantity<Rational>(-8, "m^3"), Rational(2, 3)) == quantity<Rational>(4, "m^2"));
  CHECK(pow(quantity<Rational>(-8, "m^3"), Rational(-1, 3)) == quantity<Rational>(Rational(-1, 2), "m^-1"));
  CHECK(pow(quantity<Rational>(0, "m"), 2) == quantity<Rational>(0, "m^2"));
  CHECK_THROWS_WITH(pow(quantity<Rational>(2, "m"), Rational(1, 2)), Catch::Contains("is irrational"));
  CHECK_THROWS_WITH(pow(quantity<Rational>(-4, "m"), Rational(1, 2)), Catch::Contains("is not real"));
  CHECK_THROWS_WITH(pow(quantity<Rational>(0, "m"), -1), Catch::Contains("divides by zero"));
  CHECK(pow(quantity<double>(-8, "m^3"), Rational(1, 3)).value == Approx(-2));
  CHECK(std::isnan(pow(quantity<double>(-4, "m"), Rational(1, 2)).value));
}

TEST_CASE("conversion there and back is exact, and floats follow", "[units]") {
  const char* units[] = {"km", "in", "ft", "nmi", "au", "\u00c5", "ly", "mm"};
  const std::uint32_t seed = 5;
  std::mt19937 random(seed);
  for (int round = 0; round < 200; ++round) {
    const char* from = units[random() % std::size(units)];
    const char* to = units[random() % std::size(units)];
    const Rational value(Integer(static_cast<long>(random() % 100000) - 50000), Integer(1 + random() % 1000));
    CAPTURE(seed, round, from, to, to_string(value));
    const Rational there = value_in(quantity<Rational>(value, from), to);
    CHECK(value_in(quantity<Rational>(there, to), from) == value);
    CHECK(value_in(quantity<double>(to_double(value), from), to) == Approx(to_double(there)).epsilon(1e-14));
  }
}
