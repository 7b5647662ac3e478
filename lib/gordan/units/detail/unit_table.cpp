// SPDX-License-Identifier: GPL-3.0-or-later
// The units, prefixes and refused names, after the SI brochure (9th edition, 2019, tables 2 to 8), the table of NIST SP
// 811 for CGS and customary units, and CODATA 2022 for measured ones.
#include <gordan/units/detail/unit_table.hpp>

namespace gordan::detail {

namespace {

constexpr std::string_view measured = "a measured unit: CODATA 2022";

// clang-format off
constexpr UnitRow rows[] = {
    // SI base units and what has no dimension.
    {"m", "metre meter", "[L]", PrefixRule::all},
    {"g", "gram gramme", "[M]/1000", PrefixRule::all},
    {"s sec", "second", "[T]", PrefixRule::all},
    {"A", "ampere amp", "[I]", PrefixRule::all},
    {"K", "kelvin", "[Theta]", PrefixRule::all},
    {"mol", "mole", "[N]", PrefixRule::all},
    {"cd", "candela", "[J]", PrefixRule::all},
    {"rad", "radian", "1", PrefixRule::all},
    {"sr", "steradian", "rad^2", PrefixRule::all},
    // SI derived units.
    {"N", "newton", "kg m/s^2", PrefixRule::all},
    {"Pa", "pascal", "N/m^2", PrefixRule::all},
    {"J", "joule", "N m", PrefixRule::all},
    {"W", "watt", "J/s", PrefixRule::all},
    {"C", "coulomb", "A s", PrefixRule::all},
    {"V", "volt", "W/A", PrefixRule::all},
    {"F", "farad", "C/V", PrefixRule::all},
    {"\u03a9 \u2126 Ohm", "ohm", "V/A", PrefixRule::all},
    {"S", "siemens", "A/V", PrefixRule::all},
    {"Wb", "weber", "V s", PrefixRule::all},
    {"T", "tesla", "Wb/m^2", PrefixRule::all},
    {"H", "henry", "Wb/A", PrefixRule::all},
    {"Hz", "hertz", "s^-1", PrefixRule::all},
    {"Bq", "becquerel", "s^-1", PrefixRule::all},
    {"lm", "lumen", "cd sr", PrefixRule::all},
    {"lx", "lux", "lm/m^2", PrefixRule::all},
    {"Gy", "gray", "J/kg", PrefixRule::all},
    {"Sv", "sievert", "J/kg", PrefixRule::all},
    {"kat", "katal", "mol/s", PrefixRule::all},
    // Used with SI.
    {"min", "minute", "60 s", PrefixRule::none},
    {"h hr", "hour", "60 min", PrefixRule::none,
     "h is the hour; Planck's constant is a quantity, not a unit (--constants h)"},
    {"d", "day", "24 h", PrefixRule::none},
    {"l L \u2113", "litre liter", "dm^3", PrefixRule::all,
     "a litre is 10^-3 m^3 here; base = [\"l\"] or --base l makes it a base unit of its own"},
    {"t", "tonne", "1000 kg", PrefixRule::large},
    {"eV", "electronvolt", "1.602176634e-19 J", PrefixRule::all},
    {"Da", "dalton", "1.66053906892e-27 kg", PrefixRule::all, measured},
    {"u", "", "Da", PrefixRule::none, measured},
    {"", "week", "7 d", PrefixRule::none},
    {"yr", "year", "365.25 d", PrefixRule::large, "a year is the Julian year of 365.25 days"},
    {"ha", "hectare", "10^4 m^2", PrefixRule::none},
    {"au", "astronomical_unit", "149597870700 m", PrefixRule::none, "au is the astronomical unit"},
    {"pc", "parsec", "648000/pi au", PrefixRule::large},
    {"ly", "light_year lightyear", "9460730472580800 m", PrefixRule::large},
    {"\u00c5 \u212b", "angstrom", "10^-10 m", PrefixRule::none},
    {"\u00b0 deg", "degree", "pi/180 rad", PrefixRule::none},
    {"\u2032 arcmin", "arcminute", "1/60 deg", PrefixRule::none},
    {"\u2033 arcsec", "arcsecond", "1/60 arcmin", PrefixRule::none},
    {"mas", "", "1/1000 arcsec", PrefixRule::none},
    {"gon", "", "pi/200 rad", PrefixRule::none},
    {"rev", "turn revolution", "2 pi rad", PrefixRule::none},
    {"bar", "", "10^5 Pa", PrefixRule::all},
    {"atm", "atmosphere", "101325 Pa", PrefixRule::none},
    {"Torr", "torr", "101325/760 Pa", PrefixRule::all},
    {"mmHg", "", "133.322387415 Pa", PrefixRule::none},
    {"cal", "calorie", "4.184 J", PrefixRule::all, "cal is the thermochemical calorie, 4.184 J"},
    {"Wh", "", "W h", PrefixRule::all},
    {"Ah", "", "A h", PrefixRule::all},
    {"cc", "", "cm^3", PrefixRule::none},
    {"", "molar", "mol/l", PrefixRule::all},
    {"barn", "", "10^-28 m^2", PrefixRule::all},
    {"Ci", "curie", "3.7e10 Bq", PrefixRule::all},
    {"Jy", "jansky", "10^-26 W/m^2/Hz", PrefixRule::all},
    // Numbers.
    {"dimensionless unitless", "", "1", PrefixRule::none},
    {"%", "percent", "1/100", PrefixRule::none},
    {"\u2030", "permille", "1/1000", PrefixRule::none},
    {"ppm", "", "10^-6", PrefixRule::none},
    {"ppb", "", "10^-9", PrefixRule::none},
    {"bit", "", "1", PrefixRule::binary},
    {"B", "byte", "8 bit", PrefixRule::binary, "B is the byte of 8 bits, and a bit is a number"},
    // Temperatures with another zero, and their differences.
    {"degC \u00b0C \u2103", "celsius", "K", PrefixRule::none, "", "273.15"},
    {"degF \u00b0F \u2109", "fahrenheit", "5/9 K", PrefixRule::none, "", "45967/180"},
    {"delta_degC", "", "K", PrefixRule::none},
    {"delta_degF degR", "rankine", "5/9 K", PrefixRule::none},
    // CGS.
    {"dyn", "dyne", "10^-5 N", PrefixRule::all},
    {"erg", "", "10^-7 J", PrefixRule::all},
    {"Gal", "galileo", "10^-2 m/s^2", PrefixRule::all},
    {"P", "poise", "1/10 Pa s", PrefixRule::all},
    {"St", "stokes", "10^-4 m^2/s", PrefixRule::all},
    {"G", "gauss", "10^-4 T", PrefixRule::all,
     "G is the gauss, 10^-4 T; the constant of gravitation is a quantity, not a unit (--constants G)"},
    {"Oe", "oersted", "1000/(4 pi) A/m", PrefixRule::all},
    {"Mx", "maxwell", "10^-8 Wb", PrefixRule::all},
    {"Bi", "biot", "10 A", PrefixRule::none},
    {"Ba", "barye", "1/10 Pa", PrefixRule::none},
    {"sb", "stilb", "10^4 cd/m^2", PrefixRule::none},
    {"ph", "phot", "10^4 lx", PrefixRule::none},
    {"", "kayser", "100 m^-1", PrefixRule::none},
    {"", "debye", "10^-21 C m/299792458", PrefixRule::none},
    // Atomic and natural units, under names that mean nothing else.
    {"hartree E_h", "", "4.3597447222060e-18 J", PrefixRule::none, measured},
    {"rydberg Ry", "", "1/2 hartree", PrefixRule::none, measured},
    {"bohr a_0", "", "5.29177210544e-11 m", PrefixRule::none, measured},
    {"m_e electron_mass", "", "9.1093837139e-31 kg", PrefixRule::none, measured},
    {"m_p proton_mass", "", "1.67262192595e-27 kg", PrefixRule::none, measured},
    {"elementary_charge", "", "1.602176634e-19 C", PrefixRule::none},
    {"c_0", "", "299792458 m/s", PrefixRule::none},
    {"hbar \u0127 \u210f", "", "6.62607015e-34/(2 pi) J s", PrefixRule::none},
    {"k_B", "", "1.380649e-23 J/K", PrefixRule::none},
    {"N_A", "", "6.02214076e23 mol^-1", PrefixRule::none},
    // Customary units that are exact.
    {"in", "inch", "0.0254 m", PrefixRule::none},
    {"ft", "foot feet", "12 in", PrefixRule::none},
    {"yd", "yard", "3 ft", PrefixRule::none},
    {"mi", "mile", "5280 ft", PrefixRule::none},
    {"nmi", "nautical_mile", "1852 m", PrefixRule::none},
    {"kn", "knot", "nmi/h", PrefixRule::none},
    {"mph", "", "mi/h", PrefixRule::none},
    {"lb", "pound", "0.45359237 kg", PrefixRule::none},
    {"oz", "ounce", "1/16 lb", PrefixRule::none},
    {"kgf", "", "9.80665 N", PrefixRule::none},
    {"lbf", "", "9.80665 m/s^2 lb", PrefixRule::none},
    {"psi", "", "lbf/in^2", PrefixRule::none},
    {"ksi", "", "1000 psi", PrefixRule::none},
};

constexpr Prefix prefix_table[] = {
    {"da", "deca", 1}, {"", "deka", 1}, {"Q", "quetta", 30}, {"R", "ronna", 27}, {"Y", "yotta", 24}, {"Z", "zetta", 21},
    {"E", "exa", 18}, {"P", "peta", 15}, {"T", "tera", 12}, {"G", "giga", 9}, {"M", "mega", 6}, {"k", "kilo", 3},
    {"h", "hecto", 2}, {"d", "deci", -1}, {"c", "centi", -2}, {"m", "milli", -3}, {"\u00b5", "micro", -6},
    {"\u03bc", "", -6}, {"u", "", -6}, {"n", "nano", -9}, {"p", "pico", -12}, {"f", "femto", -15}, {"a", "atto", -18},
    {"z", "zepto", -21}, {"y", "yocto", -24}, {"r", "ronto", -27}, {"q", "quecto", -30},
    {"Ki", "kibi", 1, true}, {"Mi", "mebi", 2, true}, {"Gi", "gibi", 3, true}, {"Ti", "tebi", 4, true},
    {"Pi", "pebi", 5, true}, {"Ei", "exbi", 6, true},
};

constexpr RefusedName refused[] = {
    {"a.u.", "atomic unit, astronomical unit 'au', or arbitrary units: write hartree, bohr, m_e, hbar, or au"},
    {"M", "molar, written 'mol/l', or the dimension of mass, written [M]"},
    {"a", "year, written 'yr', or are, written '100 m^2'"},
    {"b", "barn, written 'barn', or 'bit'"},
    {"ppt", "parts per thousand or per trillion: write 10^-3 or 10^-12"},
    {"rpm", "revolutions, written 'rev/min', or rotations counted as numbers, written '1/min'"},
    {"cycle", "2 pi rad, written 'rev', or the number 1"},
    {"hp", "mechanical or metric horsepower: write it in W"},
    {"BTU", "several units of energy: write it in J"},
    {"Btu", "several units of energy: write it in J"},
    {"gal", "US or imperial gallon, or 'Gal': write it in l"},
    {"month", "months differ: write it in d"},
    {"esu", "units of the electrostatic CGS system have other dimensions than SI: write it in C"},
    {"emu", "units of the electromagnetic CGS system have other dimensions than SI: write it in A m^2"},
    {"statC", "units of the electrostatic CGS system have other dimensions than SI: write it in C"},
    {"c", "'c_0' is the speed of light as a unit, --constants c as a quantity; centi alone is no unit"},
    {"e", "'elementary_charge' is the charge as a unit, --constants e as a quantity"},
    {"dB", "logarithmic units have no dimension that products could use: give the ratio itself"},
    {"Np", "logarithmic units have no dimension that products could use: give the ratio itself"},
};
// clang-format on

}  // namespace

std::span<const UnitRow> unit_table() { return rows; }

std::span<const Prefix> prefixes() { return prefix_table; }

std::span<const RefusedName> refused_names() { return refused; }

}  // namespace gordan::detail
