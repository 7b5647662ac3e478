// SPDX-License-Identifier: GPL-3.0-or-later
// Exact values: SI brochure (9th edition, 2019), section 2.2 and what follows from it. Measured values: CODATA 2022
// recommended values (Mohr, Newell, Taylor, Tiesinga, 2024).
#include <gordan/units/constants.hpp>

#include <gordan/core/text.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

constexpr const char* si = "SI (2019), exact by definition";
constexpr const char* derived = "follows exactly from SI (2019)";
constexpr const char* codata = "CODATA 2022, measured";

struct Row {
  const char* names;  ///< the first is the name
  const char* value;  ///< a number, in products and powers
  const char* unit;
  const char* uncertainty;  ///< "" for an exact one
  const char* meaning;
  const char* source;
};

// clang-format off
constexpr Row rows[] = {
    {"c", "299792458", "m/s", "", "speed of light in vacuum", si},
    {"h", "6.62607015e-34", "J s", "", "Planck constant", si},
    {"e", "1.602176634e-19", "C", "", "elementary charge", si},
    {"k_B kB k", "1.380649e-23", "J/K", "", "Boltzmann constant", si},
    {"N_A NA", "6.02214076e23", "mol^-1", "", "Avogadro constant", si},
    {"K_cd", "683", "lm/W", "", "luminous efficacy of radiation of 540 THz", si},
    {"Delta_nu_Cs", "9192631770", "Hz", "", "hyperfine transition frequency of caesium 133", si},
    {"hbar \u0127 \u210f", "6.62607015e-34/(2 pi)", "J s", "", "reduced Planck constant h/(2 pi)", derived},
    {"R", "6.02214076e23*1.380649e-23", "J/(mol K)", "", "molar gas constant N_A k_B", derived},
    {"F", "6.02214076e23*1.602176634e-19", "C/mol", "", "Faraday constant N_A e", derived},
    {"sigma sigma_SB", "2*pi^5*1.380649e-23^4/(15*6.62607015e-34^3*299792458^2)", "W m^-2 K^-4", "",
     "Stefan-Boltzmann constant 2 pi^5 k_B^4/(15 h^3 c^2)", derived},
    {"Phi_0", "6.62607015e-34/(2*1.602176634e-19)", "Wb", "", "magnetic flux quantum h/(2 e)", derived},
    {"K_J", "2*1.602176634e-19/6.62607015e-34", "Hz/V", "", "Josephson constant 2 e/h", derived},
    {"R_K", "6.62607015e-34/1.602176634e-19^2", "Ohm", "", "von Klitzing constant h/e^2", derived},
    {"G_0", "2*(1.602176634e-19^2)/6.62607015e-34", "S", "", "conductance quantum 2 e^2/h", derived},
    {"g_0 g_n", "9.80665", "m/s^2", "", "standard acceleration of free fall", "by convention (CGPM 1901), exact"},
    {"p_0 atm", "101325", "Pa", "", "standard atmosphere", "by convention (CGPM 1954), exact"},
    {"G", "6.67430e-11", "m^3/(kg s^2)", "0.00015e-11", "constant of gravitation", codata},
    {"alpha", "7.2973525643e-3", "1", "0.0000000011e-3", "fine-structure constant", codata},
    {"epsilon_0 eps0", "8.8541878188e-12", "F/m", "0.0000000014e-12", "electric constant", codata},
    {"mu_0 mu0", "1.25663706127e-6", "H/m", "0.00000000020e-6", "magnetic constant", codata},
    {"Z_0", "376.730313412", "Ohm", "0.000000059", "impedance of vacuum", codata},
    {"R_inf", "10973731.568157", "m^-1", "0.000012", "Rydberg constant", codata},
    {"a_0 a0", "5.29177210544e-11", "m", "0.00000000082e-11", "Bohr radius", codata},
    {"E_h", "4.3597447222060e-18", "J", "0.0000000000048e-18", "Hartree energy", codata},
    {"m_e", "9.1093837139e-31", "kg", "0.0000000028e-31", "electron mass", codata},
    {"m_p", "1.67262192595e-27", "kg", "0.00000000052e-27", "proton mass", codata},
    {"m_n", "1.67492750056e-27", "kg", "0.00000000085e-27", "neutron mass", codata},
    {"m_u", "1.66053906892e-27", "kg", "0.00000000052e-27", "atomic mass constant", codata},
    {"mu_B", "9.2740100657e-24", "J/T", "0.0000000029e-24", "Bohr magneton", codata},
    {"mu_N", "5.0507837393e-27", "J/T", "0.0000000016e-27", "nuclear magneton", codata},
    {"sigma_T", "6.6524587051e-29", "m^2", "0.0000000062e-29", "Thomson cross section", codata},
};
// clang-format on

Unit unit_of(const char* text) { return parse_unit(UnitSystem::standard(), text).unit; }

PhysicalConstant constant_of(const Row& row) {
  PhysicalConstant constant;
  const std::string names = row.names;
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(' ', begin), names.size());
    constant.other_names.push_back(names.substr(begin, end - begin));
    begin = end + 1;
  }
  constant.name = constant.other_names.front();
  constant.other_names.erase(constant.other_names.begin());
  const Unit number = unit_of(row.value);
  constant.value = unit_of(row.unit);
  constant.exact = *row.uncertainty == '\0';
  if (!constant.exact) constant.uncertainty = unit_of(row.uncertainty).factor * constant.value.factor;
  constant.value.factor *= number.factor;
  constant.value.pi_exponent += number.pi_exponent;
  constant.meaning = row.meaning;
  constant.source = row.source;
  return constant;
}

}  // namespace

const std::vector<PhysicalConstant>& physical_constants() {
  static const std::vector<PhysicalConstant> all = [] {
    std::vector<PhysicalConstant> constants;
    for (const Row& row : rows) constants.push_back(constant_of(row));
    return constants;
  }();
  return all;
}

const PhysicalConstant& physical_constant(std::string_view name, const Place& place) {
  std::vector<std::string> names;
  for (const PhysicalConstant& constant : physical_constants()) {
    if (constant.name == name) return constant;
    names.push_back(constant.name);
    for (const std::string& other : constant.other_names) {
      if (other == name) return constant;
      names.push_back(other);
    }
  }
  const std::string nearest = nearest_match(name, names);
  std::vector<std::string> shown;
  for (const PhysicalConstant& constant : physical_constants()) shown.push_back(constant.name);
  throw InputError(fmt::format("unknown constant '{}'", name), place, fmt::format("one of {}", join(shown, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

}  // namespace gordan
