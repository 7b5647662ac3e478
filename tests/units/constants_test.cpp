// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/units/constants.hpp>
#include <gordan/units/quantity.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <set>

using namespace gordan;

namespace {

double value(const char* name) { return float_quantity(physical_constant(name)).value; }

PhysicalDimension dimension(const char* text) { return parse_unit(UnitSystem::standard(), text).unit.dimension; }

}  // namespace

TEST_CASE("constants that SI defines are exact", "[units]") {
  CHECK(to_string(exact_quantity(physical_constant("c"))) == "299792458 m s^-1");
  CHECK(physical_constant("h").value.factor == Rational(Integer("662607015"), pow(Integer(10), 42)));
  CHECK(physical_constant("h").value.dimension == dimension("J s"));
  CHECK(to_string(physical_constant("R").value.factor) == "207861565453831/25000000000000");  // 8.31446261815324
  CHECK(physical_constant("hbar").value.factor * 2 == physical_constant("h").value.factor);
  CHECK(physical_constant("hbar").value.pi_exponent == Rational(-1));
  CHECK(physical_constant("\u0127").name == "hbar");
  CHECK(physical_constant("kB").name == "k_B");
  CHECK(physical_constant("sigma").value.pi_exponent == Rational(5));
  CHECK(value("sigma") == Approx(5.670374419e-8).epsilon(1e-9));
  CHECK(value("F") == Approx(96485.33212).epsilon(1e-9));
  CHECK(value("R_K") == Approx(25812.80745).epsilon(1e-9));
  CHECK(value("K_J") == Approx(483597.8484e9).epsilon(1e-9));
  CHECK(value("Phi_0") == Approx(2.067833848e-15).epsilon(1e-9));
  CHECK(value("G_0") == Approx(7.748091729e-5).epsilon(1e-9));
  for (const PhysicalConstant& constant : physical_constants())
    CHECK(constant.exact == (constant.source.find("exact") != std::string::npos));
}

// The measured values depend on each other by exact laws: an error in one digit of one of them shows.
TEST_CASE("measured constants satisfy the laws between them", "[units]") {
  const double alpha = value("alpha"), c = value("c"), h = value("h"), e = value("e"), m_e = value("m_e");
  const double hbar = value("hbar"), pi = std::numbers::pi;
  CHECK(value("epsilon_0") == Approx(e * e / (2 * alpha * h * c)).epsilon(1e-9));
  CHECK(value("mu_0") == Approx(2 * alpha * h / (e * e * c)).epsilon(1e-9));
  CHECK(value("Z_0") == Approx(value("mu_0") * c).epsilon(1e-9));
  CHECK(value("a_0") == Approx(hbar / (m_e * c * alpha)).epsilon(1e-9));
  CHECK(value("E_h") == Approx(alpha * alpha * m_e * c * c).epsilon(1e-9));
  CHECK(value("R_inf") == Approx(alpha * alpha * m_e * c / (2 * h)).epsilon(1e-9));
  CHECK(value("mu_B") == Approx(e * hbar / (2 * m_e)).epsilon(1e-9));
  CHECK(value("mu_N") == Approx(e * hbar / (2 * value("m_p"))).epsilon(1e-9));
  CHECK(value("sigma_T") == Approx(8 * pi / 3 * std::pow(alpha * alpha * value("a_0"), 2)).epsilon(1e-9));
  CHECK(value("m_p") / m_e == Approx(1836.152673426).epsilon(1e-9));
  CHECK(value("m_n") / m_e == Approx(1838.68366200).epsilon(1e-9));
  CHECK(value("m_u") / m_e == Approx(1 / 5.485799090441e-4).epsilon(1e-9));
  CHECK(value("G") == Approx(6.6743e-11).epsilon(1e-12));
  CHECK(to_double(physical_constant("G").uncertainty) == Approx(1.5e-15));
  CHECK(dimension("F/m") == physical_constant("epsilon_0").value.dimension);
}

TEST_CASE("units of the table that are constants have their values", "[units]") {
  const std::pair<const char*, const char*> same[] = {{"E_h", "E_h"},
                                                      {"bohr", "a_0"},
                                                      {"m_e", "m_e"},
                                                      {"m_p", "m_p"},
                                                      {"Da", "m_u"},
                                                      {"c_0", "c"},
                                                      {"hbar", "hbar"},
                                                      {"k_B", "k_B"},
                                                      {"N_A", "N_A"},
                                                      {"atm", "p_0"},
                                                      {"elementary_charge", "e"}};
  for (const auto& [unit, constant] : same) {
    CAPTURE(unit, constant);
    CHECK(parse_unit(UnitSystem::standard(), unit).unit == physical_constant(constant).value);
  }
}

TEST_CASE("names of constants are distinct, unknown ones are refused", "[units]") {
  std::set<std::string> names;
  for (const PhysicalConstant& constant : physical_constants()) {
    CHECK(names.insert(constant.name).second);
    for (const std::string& other : constant.other_names) CHECK(names.insert(other).second);
  }
  CHECK_THROWS_WITH(physical_constant("k_b", {"--constants", 0, 0}),
                    Catch::Contains("--constants: unknown constant 'k_b'") && Catch::Contains("did you mean 'k_B'?"));
}
