// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/parse_unit.hpp>
#include <gordan/units/unit_text.hpp>

#include <catch2/catch.hpp>

#include <random>

using namespace gordan;

namespace {

UnitSystem system_of(const std::vector<std::string>& bases,
                     const std::vector<std::pair<std::string, std::string>>& units = {}) {
  std::vector<BaseDeclaration> declared;
  for (const std::string& base : bases) declared.push_back({base, {"p.toml", 2, 9}});
  std::vector<UnitDefinition> definitions;
  int line = 3;
  for (const auto& [name, text] : units)
    definitions.push_back({name, {"p.toml", line, 1}, text, {"p.toml", line, 10}}), ++line;
  return UnitSystem(declared, definitions);
}

std::string read(const UnitSystem& system, const std::string& text) { return to_string(parse_unit(system, text).unit); }

std::string refused(const std::vector<std::string>& bases,
                    const std::vector<std::pair<std::string, std::string>>& units = {}) {
  try {
    static_cast<void>(system_of(bases, units));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a litre as a base unit is one under all its names, with prefixes", "[units]") {
  const UnitSystem system = system_of({"l"});
  for (const char* text : {"l", "L", "\u2113", "litre", "liters"}) CHECK(read(system, text) == "l");
  CHECK(read(system, "ml") == "1/1000 l");
  CHECK(read(system, "mL") == "1/1000 l");
  CHECK(read(system, "kilolitres") == "1000 l");
  CHECK(read(system, "l d^-1 m^-2") == "1/86400 m^-2 s^-1 l");
  CHECK(read(system, "molar") == "mol l^-1");
  CHECK(read(system, "[l L^-3]") == "m^-3 l");
  CHECK(parse_unit(system, "l").notes.empty());
  CHECK(system.notes().size() == 1);
  CHECK_THAT(system.notes().at(0), Catch::Contains("'l' is a base unit of its own here, not 1/1000 m^3"));
  CHECK(read(system_of({"L"}), "ml") == "1/1000 L");
}

TEST_CASE("numbers become base units where that is wanted", "[units]") {
  const UnitSystem angles = system_of({"rad"});
  CHECK(read(angles, "deg/s") == "1/180 pi s^-1 rad");
  CHECK(read(angles, "sr") == "rad^2");
  CHECK(read(system_of({"d"}), "l/d/m2") == "1/1000 m d^-1");
  CHECK(read(system_of({"d"}), "h") == "3600 s");
  CHECK(read(system_of({"bit"}), "kB") == "8000 bit");
  CHECK(read(system_of({"cells", "EUR"}), "cells/ml MEUR") == "1000000000000 m^-3 EUR cells");
  CHECK(system_of({"m", "kg"}).notes().size() == 2);
  CHECK(read(system_of({"kg"}), "N") == "m kg s^-2");
}

TEST_CASE("units of the user, in any order", "[units]") {
  const UnitSystem system = system_of({"vox"}, {{"ecu", "3 kecus/2"}, {"kecus", "4.5 l vox"}, {"slug", "lbf s^2/ft"}});
  CHECK(read(system, "ecu") == "27/4000 m^3 vox");
  CHECK(read(system, "mecu") == "27/4000000 m^3 vox");
  CHECK(read(system, "slug/ft^3") == read(system, "lbf s^2/ft/ft^3"));
  CHECK_THAT(refused({}, {{"a", "2 b"}, {"b", "3 c"}, {"c", "a/4"}}),
             Catch::Contains("p.toml:3:1: the unit 'a' is defined by itself"));
  CHECK_THAT(refused({}, {{"a", "3 a"}}), Catch::Contains("defined by itself"));
  CHECK_THAT(refused({}, {{"day", "23 h"}}), Catch::Contains("p.toml:3:1: 'day' is a unit already: 86400 s"));
  CHECK_THAT(refused({"ecu"}, {{"ecu", "l"}}), Catch::Contains("'ecu' is a unit already: a base unit"));
  CHECK_THAT(refused({}, {{"ecu", "l"}, {"ecu", "m"}}), Catch::Contains("defined twice"));
  CHECK_THAT(refused({}, {{"ecu", "4 foos"}}), Catch::Contains("p.toml:3:12: unknown unit 'foos'"));
  CHECK_THAT(refused({}, {{"warm", "degC"}}), Catch::Contains("offset unit"));
  CHECK_THAT(refused({}, {{"m2", "m^2"}}), Catch::Contains("'m2' cannot be the name of a unit"));
  CHECK_THAT(refused({}, {{"pi", "3"}}), Catch::Contains("cannot be the name"));
  CHECK_THAT(refused({"l", "l"}), Catch::Contains("given twice"));
  CHECK_THAT(refused({"l", "L"}), Catch::Contains("'l' and 'L' are the same unit"));
  CHECK_THAT(refused({"ml"}), Catch::Contains("'ml' is the millilitre"));
  CHECK_THAT(refused({"degC"}), Catch::Contains("offset unit"));
  CHECK_THAT(refused({"a b"}), Catch::Contains("cannot be the name"));
  CHECK_THAT(system_of({}, {{"mt", "2 m"}, {"Mt", "3 m"}}).notes().at(0),
             Catch::Contains("'Mt' is the unit defined here, not the megatonne"));
}

TEST_CASE("texts of units and dimensions", "[units]") {
  const UnitSystem& si = UnitSystem::standard();
  const auto dimension = [&](const char* text) { return parse_unit(si, text).unit.dimension; };
  CHECK(dimension_text(si, dimension("N")) == "m kg s^-2 (N)");
  CHECK(dimension_text(si, dimension("m/s")) == "m s^-1");
  CHECK(to_unicode(dimension("MPa sqrt(m)")) == "m^(-1/2) kg s\u207b\u00b2");
  CHECK(to_latex(dimension("m s^-12")) == "\\mathrm{m}\\,\\mathrm{s}^{-12}");
  CHECK(to_latex(PhysicalDimension()) == "1");
  CHECK(to_latex(PhysicalDimension::base("my_unit")) == "\\mathrm{my\\_unit}");
  CHECK(read(si, "km/h") == "5/18 m s^-1");
  CHECK(read(si, "2 m/m") == "2");
  CHECK(read(si, "deg") == "1/180 pi");
  CHECK(read(si, "Oe") == "250 pi^-1 m^-1 A");
}

TEST_CASE("what is printed is read back", "[units]") {
  const UnitSystem system = system_of({"l", "vox_2"});
  const char* bases[] = {"m", "kg", "s", "A", "K", "mol", "cd", "l", "vox_2"};
  const std::uint32_t seed = 20250;
  std::mt19937 random(seed);
  for (int round = 0; round < 300; ++round) {
    Unit unit{Rational(Integer(1 + random() % 5000), Integer(1 + random() % 900)), 0, {}};
    for (const char* base : bases)
      if (random() % 2 == 0)
        unit.dimension *= PhysicalDimension::base(
            base, Rational(Integer(static_cast<long>(random() % 19) - 9), Integer(1 + random() % 4)));
    unit.pi_exponent = static_cast<int>(random() % 3) - 1;
    CAPTURE(seed, round, to_string(unit));
    CHECK(parse_unit(system, to_string(unit)).unit == unit);
    CHECK(parse_unit(system, to_unicode(unit.dimension)).unit.dimension == unit.dimension);
  }
}

TEST_CASE("any bytes are read or refused", "[units]") {
  const UnitSystem system = system_of({"l"});
  const std::string letters[] = {"m",      "kg", "s", "^",    "/",  "*",    "(",    ")",      "[",      "]",
                                 "-",      "1",  "2", "0",    ".",  " ",    "sqrt", "\u00b2", "\u207b", "\u00b7",
                                 "\u221a", "e",  "9", "degC", "pi", "\xff", "_",    "M",      "per"};
  const std::uint32_t seed = 77;
  std::mt19937 random(seed);
  std::size_t accepted = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = 1 + random() % 10; length > 0; --length) text += letters[random() % std::size(letters)];
    CAPTURE(seed, round, text);
    try {
      static_cast<void>(parse_unit(system, text));
      ++accepted;
    } catch (const InputError& error) {
      CHECK(error.place().column >= 0);
    }
  }
  CHECK(accepted > 500);
}
