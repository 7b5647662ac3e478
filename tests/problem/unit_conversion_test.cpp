// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/unit_conversion.hpp>

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>

using namespace gordan;

namespace {

UnitConversion conversion(const std::string& from, const std::string& to) {
  const UnitSystem& system = UnitSystem::standard();
  return {parse_value_unit(system, from), parse_unit(system, to).unit};
}

/// The double as a fraction, by its bits.
Rational exact(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const auto exponent = static_cast<long>((bits >> 52U) & 0x7FFU);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52U) - 1);
  const Rational mantissa(static_cast<std::int64_t>(exponent == 0 ? fraction : fraction | (std::uint64_t{1} << 52U)));
  const Rational size = mantissa * pow(Rational(2), (exponent == 0 ? 1 : exponent) - 1075);
  return (bits >> 63U) != 0 ? -size : size;
}

double random_finite(Random& random) {
  for (;;) {
    const auto value = std::bit_cast<double>(random.next());
    if (std::isfinite(value)) return value;
  }
}

}  // namespace

TEST_CASE("a conversion says its exact factor") {
  CHECK(conversion("km", "m").words() == "times 1000");
  CHECK(conversion("km/h", "m/s").words() == "times 5/18");
  CHECK(conversion("ft", "m").words() == "times 0.3048");
  CHECK(conversion("mm", "m").words() == "times 0.001");
  CHECK(conversion("deg", "1").words() == "times pi/180");
  CHECK(conversion("1", "deg").words() == "times 180/pi");
  CHECK(conversion("degC", "K").words() == "times 1, plus 273.15");
  CHECK(conversion("N", "kg m/s^2").is_identity());
  CHECK_FALSE(conversion("g", "kg").is_identity());
}

TEST_CASE("every value is the double nearest to the exact result") {
  struct Case {
    const char* from;
    const char* to;
    Rational factor;
    Rational offset;
  };
  const std::vector<Case> cases = {{"km", "m", 1000, 0},
                                   {"mm", "m", Rational(1, 1000), 0},
                                   {"km/h", "m/s", Rational(5, 18), 0},
                                   {"ft", "m", Rational(381, 1250), 0},
                                   {"degC", "K", 1, Rational(27315, 100)},
                                   {"u", "kg", Rational(Integer("166053906892")) * pow(Rational(10), -38), 0}};
  Random random(3);
  for (const Case& c : cases) {
    CAPTURE(c.from, c.to);
    const UnitConversion convert = conversion(c.from, c.to);
    for (int i = 0; i < 4000; ++i) {
      // All magnitudes, small ones where an offset counts, and short ones, whose results may lie between two doubles.
      const double any = random_finite(random);
      const double value = i % 3 == 0   ? any
                           : i % 3 == 1 ? static_cast<double>(random.below(2000000)) / 1024 - 900
                                        : std::ldexp(static_cast<double>(random.next() >> 11U), -40);
      CAPTURE(value);
      CHECK(convert(value) == to_double(exact(value) * c.factor + c.offset));
    }
  }
  CHECK(std::signbit(conversion("km", "m")(-0.0)));
  CHECK(conversion("km", "m")(1e308) == INFINITY);
  CHECK(std::isnan(conversion("km", "m")(NAN)));
}

TEST_CASE("pi is taken to more digits than a double has") {
  const UnitConversion degrees = conversion("deg", "1");
  CHECK(degrees(180) == 3.141592653589793);
  CHECK(degrees(1) == 0.017453292519943295);
  CHECK(degrees(90) == 1.5707963267948966);
  CHECK(conversion("1", "deg")(1) == 57.29577951308232);
}
