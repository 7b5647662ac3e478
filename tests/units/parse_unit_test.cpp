// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/parse_unit.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

using namespace gordan;

namespace {

Rational rational(const std::string& text) {
  const std::size_t bar = text.find('/');
  if (bar == std::string::npos) return Integer(std::string_view(text));
  return {Integer(std::string_view(text).substr(0, bar)), Integer(std::string_view(text).substr(bar + 1))};
}

/// "m^-1/2 kg s^-2" as the table of strings has it.
PhysicalDimension dimension(const std::string& text) {
  PhysicalDimension result;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (word == "1") continue;
    const std::size_t hat = word.find('^');
    const Rational exponent = hat == std::string::npos ? Rational(1) : rational(word.substr(hat + 1));
    result *= PhysicalDimension::base(word.substr(0, hat), exponent);
  }
  return result;
}

struct Line {
  std::string text, expected, factor, exponents;
};

std::vector<Line> table() {
  std::ifstream file(std::string(GORDAN_SOURCE_DIR) + "/tests/units/data/strings.tsv");
  REQUIRE(file);
  std::vector<Line> lines;
  for (std::string row; std::getline(file, row);) {
    if (row.starts_with('#')) continue;
    std::vector<std::string> cells(1);
    for (const char c : row) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back() += c;
    }
    cells.resize(4);
    lines.push_back({cells[0] == "(empty)" ? "" : cells[0], cells[1], cells[2], cells[3]});
  }
  return lines;
}

/// What is said about a unit that is refused; "" for one that is not.
std::string refused(const UnitSystem& system, const std::string& text) {
  try {
    static_cast<void>(parse_unit(system, text));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string refused(const std::string& text) { return refused(UnitSystem::standard(), text); }

void check_said(const std::string& message, const std::string& expected) {
  REQUIRE(!message.empty());
  std::string part;
  for (const char c : expected + ',') {
    if (c != ',') {
      part += c;
      continue;
    }
    part.erase(0, part.find_first_not_of(' '));
    CHECK_THAT(message, Catch::Contains(part));
    part.clear();
  }
}

void check_read(const UnitSystem& system, const Line& line) {
  const ParsedUnit parsed = parse_unit(system, line.text);
  CHECK(parsed.unit.factor == rational(line.factor));
  CHECK(parsed.unit.pi_exponent.is_zero());
  CHECK(to_string(parsed.unit.dimension) == to_string(dimension(line.exponents)));
  CHECK(parse_dimension(system, line.text).dimension == parsed.unit.dimension);
  if (const std::size_t at = line.expected.find("warning: "); at != std::string::npos)
    CHECK_THAT(parsed.notes.front(), Catch::Contains(line.expected.substr(at + 9)));
}

Unit unit(const std::string& text) { return parse_unit(UnitSystem::standard(), text).unit; }

}  // namespace

TEST_CASE("every line of the table of strings comes out as written there", "[units][strings]") {
  const std::vector<BaseDeclaration> cells = {{"cells", {}}};
  const UnitSystem with_cells(cells);
  std::size_t read = 0;
  for (const Line& line : table()) {
    CAPTURE(line.text, line.expected);
    ++read;
    const std::size_t other = line.expected.find("else refused: ");
    if (other != std::string::npos) {  // "ok when `cells` is declared, else refused: ..."
      check_read(with_cells, line);
      check_said(refused(line.text), line.expected.substr(other + 14));
    } else if (line.text == "degC") {
      CHECK(parse_value_unit(UnitSystem::standard(), line.text).unit == Unit{1, 0, dimension(line.exponents)});
      CHECK(parse_value_unit(UnitSystem::standard(), line.text).offset == Rational(5463, 20));
      for (const char* text : {"degC", "degC/m", "J/degC", "(degC)", "degC^2"})
        check_said(refused(text), "offset unit, use K");
      CHECK_THROWS_AS(parse_value_unit(UnitSystem::standard(), "m degC"), InputError);
    } else if (line.text == "a.u.") {
      check_said(refused(line.text), "ambiguous, atomic unit, astronomical unit, 'au'");
    } else if (line.expected.starts_with("refused: ")) {
      check_said(refused(line.text), line.expected.substr(9));
    } else {
      REQUIRE(line.expected.starts_with("ok"));
      check_read(UnitSystem::standard(), line);
    }
    if (line.text == "h")
      CHECK_THAT(parse_unit(UnitSystem::standard(), "h").notes.front(),
                 Catch::Contains("Planck's constant is a quantity"));
  }
  CHECK(read == 53);
}

TEST_CASE("units of the table have their values", "[units]") {
  struct Value {
    const char* text;
    const char* factor;
    int pi;
    const char* dimension;
  };
  const Value values[] = {
      {"degree", "1/180", 1, "1"},
      {"arcsec", "1/648000", 1, "1"},
      {"rev/min", "1/30", 1, "s^-1"},
      {"Oe", "250", -1, "m^-1 A"},
      {"dyn", "1/100000", 0, "m kg s^-2"},
      {"erg/s", "1/10000000", 0, "m^2 kg s^-3"},
      {"mGal", "1/100000", 0, "m s^-2"},
      {"cP", "1/1000", 0, "m^-1 kg s^-1"},
      {"cSt", "1/1000000", 0, "m^2 s^-1"},
      {"G", "1/10000", 0, "kg s^-2 A^-1"},
      {"atm", "101325", 0, "m^-1 kg s^-2"},
      {"mmol/l", "1", 0, "m^-3 mol"},
      {"Torr", "20265/152", 0, "m^-1 kg s^-2"},
      {"kcal", "4184", 0, "m^2 kg s^-2"},
      {"yr", "31557600", 0, "s"},
      {"au", "149597870700", 0, "m"},
      {"pc", "96939420213600000", -1, "m"},
      {"mph", "1397/3125", 0, "m s^-1"},
      {"kWh", "3600000", 0, "m^2 kg s^-2"},
      {"ha", "10000", 0, "m^2"},
      {"kilometres", "1000", 0, "m"},
      {"\u00b5\u03a9", "1/1000000", 0, "m^2 kg s^-3 A^-2"},
      {"\u212b", "1/10000000000", 0, "m"},
      {"GiB", "8589934592", 0, "1"},
      {"bohr", "66147151318/1250000000000000000000", 0, "m"},
      {"Da", "166053906892/100000000000000000000000000000000000000", 0, "kg"},
      {"dam", "10", 0, "m"},
      {"Qg", "1000000000000000000000000000", 0, "kg"},
      {"qs", "1/1000000000000000000000000000000", 0, "s"},
      {"MeV/c_0^2", "1602176634/898755178736817640000000000000000000000", 0, "kg"},
      {"C m", "1", 0, "m s A"},
      {"cd", "1", 0, "cd"},
      {"kat", "1", 0, "s^-1 mol"},
      {"lm", "1", 0, "cd"},
  };
  for (const Value& value : values) {
    CAPTURE(value.text);
    const Unit read = unit(value.text);
    CHECK(to_string(read.factor) == to_string(rational(value.factor)));
    CHECK(read.pi_exponent == Rational(value.pi));
    CHECK(to_string(read.dimension) == to_string(dimension(value.dimension)));
  }
  CHECK(parse_value_unit(UnitSystem::standard(), " \u00b0F ").unit == Unit{Rational(5, 9), 0, dimension("K")});
  CHECK(parse_value_unit(UnitSystem::standard(), "degF").offset == Rational(45967, 180));
}

TEST_CASE("what is written differently is the same unit", "[units]") {
  const std::vector<std::vector<const char*>> same = {
      {"kg m/s^2", "kg*m/s**2", "kg.m.s-2", "(kg m)/(s^2)", "kg m s^{-2}", "kg\u202fm\u2009s\u207b\u00b2",
       "m\u22c5kg\u00b7s^(-2)", "kg m per s^2", "kg m s\u22122", "1 N", "[M L T^-2]", "[M L/T^2]", "[L T^-2 M]",
       "1000 g m s^-1/s", "newtons"},
      {"MPa m^(1/2)", "MPa\u221am", "MPa\u221a(m)", "MPa sqrt(m)", "10^6 Pa m^0.5", "1e6 Pa m^( 1 / 2 )", "MPa m^+0.50",
       "sqrt(2) sqrt(8) MPa m/2 m^(-1/2)/2"},
      {"W/m^2/K", "W/(m2 K)", "W\u00b7m\u207b\u00b2\u00b7K\u207b\u00b9", "W m-2 K-1", "W \u00f7 m^2 \u00f7 K"},
      {"", " ", "1", "-", "dimensionless", "\u2013", "m/m", "s^0", "100 %", "rad", "[1]"},
  };
  for (const auto& group : same)
    for (const char* text : group) {
      CAPTURE(text);
      CHECK(unit(text) == unit(group.front()));
    }
}

TEST_CASE("notes say what was assumed", "[units]") {
  const auto notes = [](const char* text) { return parse_unit(UnitSystem::standard(), text).notes; };
  CHECK(notes("W/m^2/K").empty());
  CHECK(notes("1/s m").empty() == false);
  CHECK_THAT(notes("W/m^2 K").at(0), Catch::Contains("left to right, (W/m^2)*K"));
  CHECK_THAT(notes("ml").at(0), Catch::Contains("10^-3 m^3"));
  CHECK(notes("l/l l l").size() == 2);  // of the litre once
  CHECK_THAT(notes("G").at(0), Catch::Contains("gauss"));
  CHECK(notes("1/2 m").empty());
}

TEST_CASE("what is no unit is refused at its place", "[units]") {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"kg m^2 / x", "column 10: unknown unit 'x'"},
      {"kg n", "unknown unit 'n'; did you mean 'N'?"},
      {"Kg", "did you mean 'kg' or 'K g'?"},
      {"mpa", "did you mean 'mPa'?"},
      {"metr", "did you mean 'meter'?"},
      {"Nm", "did you mean 'nm' or 'N m'?"},
      {"kWhr", "did you mean"},
      {"m^", "column 3: unexpected the end; expected an exponent after '^'"},
      {"m/", "expected a unit after '/'"},
      {"/s", "column 1: unexpected '/'; expected a unit"},
      {"kg * / s", "column 6: unexpected '/'; expected a unit after '*'"},
      {"m 2", "column 3: a number beside a unit"},
      {"1 000 m", "a unit cannot be zero"},
      {"2 3 m", "a number beside a unit or another number"},
      {"m^2^3", "a power of a power needs parentheses"},
      {"(m", "expected ')'"},
      {"m)", "closes nothing"},
      {"N-m", "a product is written 'N m'"},
      {"m0.5", "write m^0..."},
      {"m2/3", "write m^(2/3) or (m^2)/3"},
      {"m^-1 / 2", "ambiguous exponent; write m^(-1/2) or (m^-1)/2"},
      {"m^1001", "the exponent 1001 is too large"},
      {"(m^1000)^2", "too large"},
      {"m^999 m^2", "the exponent 1001 of m is too large"},
      {"m^0.12345", "too large"},
      {"km^99999999999999999999", "too large"},
      {"((10^900)^900)^900", "too large"},
      {"1e99999 m", "too large"},
      {"sqrt(2) m", "the factor of 'sqrt(2) m' is irrational"},
      {"km^0.5", "irrational"},
      {"M", "'M' is ambiguous"},
      {"mM", "millimolar is written 'mmol/l'"},
      {"rpm", "rev/min"},
      {"deg C", "write degC"},
      {"dB", "logarithmic"},
      {"eV/c^2", "'c_0' is the speed of light as a unit"},
      {"[M X]", "column 4: unknown dimension 'X'"},
      {"[kg]", "unknown dimension 'kg'"},
      {"m\u207b", "a sign without an exponent"},
      {"m,s", "unexpected ','"},
      {"()", "column 2: unexpected ')'; expected a unit"},
      {"\xff\xfe", "unknown unit"},
  };
  for (const auto& [text, said] : cases) {
    CAPTURE(text, said);
    const std::string message = refused(text);
    CHECK_THAT(message, Catch::Contains(said));
  }
  CHECK(to_string(parse_dimension(UnitSystem::standard(), "MPa sqrt(mm)").dimension) == "m^(-1/2) kg s^-2");
  CHECK_FALSE(refused(std::string(300, '(') + "m" + std::string(300, ')')).empty());
  try {
    static_cast<void>(parse_unit(UnitSystem::standard(), "kg foo", {"p.toml", 3, 20}));
    FAIL("not refused");
  } catch (const InputError& error) {
    CHECK(error.place() == Place{"p.toml", 3, 23});
  }
}
