// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

std::string superscript(const std::string& integer) {
  static constexpr const char* digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                           "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
  std::string text;
  for (const char c : integer) text += c == '-' ? "\u207b" : digits[c - '0'];
  return text;
}

/// "pi", "pi^-1"; "" for the exponent 0.
std::string pi_text(const Rational& exponent) {
  if (exponent.is_zero()) return "";
  if (exponent.is_one()) return "pi";
  return exponent.is_integer() ? fmt::format("pi^{}", to_string(exponent))
                               : fmt::format("pi^({})", to_string(exponent));
}

}  // namespace

std::string to_string(const Unit& unit) {
  std::string text = unit.factor.is_one() ? "" : to_string(unit.factor);
  for (const std::string& part :
       {pi_text(unit.pi_exponent), unit.dimension.is_dimensionless() ? "" : to_string(unit.dimension)})
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  return text.empty() ? "1" : text;
}

std::string dimension_text(const UnitSystem& system, const PhysicalDimension& dimension) {
  const std::string symbol = system.symbol(dimension);
  return symbol.empty() ? to_string(dimension) : fmt::format("{} ({})", to_string(dimension), symbol);
}

std::string to_unicode(const PhysicalDimension& dimension) {
  std::string text;
  for (const auto& [name, exponent] : dimension.exponents()) {
    if (!text.empty()) text += ' ';
    text += name;
    if (exponent.is_one()) continue;
    text += exponent.is_integer() ? superscript(to_string(exponent)) : fmt::format("^({})", to_string(exponent));
  }
  return text.empty() ? "1" : text;
}

std::string to_latex(const PhysicalDimension& dimension) {
  std::string text;
  for (const auto& [name, exponent] : dimension.exponents()) {
    if (!text.empty()) text += "\\,";
    std::string escaped;
    for (const char c : name) escaped += c == '_' || c == '%' ? std::string("\\") + c : std::string(1, c);
    text += fmt::format("\\mathrm{{{}}}", escaped);
    if (!exponent.is_one()) text += fmt::format("^{{{}}}", to_string(exponent));
  }
  return text.empty() ? "1" : text;
}

}  // namespace gordan
