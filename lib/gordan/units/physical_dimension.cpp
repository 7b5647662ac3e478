// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/physical_dimension.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace gordan {

namespace {

constexpr std::array<std::string_view, 7> si_base = {"m", "kg", "s", "A", "K", "mol", "cd"};

std::string power_text(const std::string& base, const Rational& exponent) {
  if (exponent.is_one()) return base;
  if (exponent.is_integer()) return fmt::format("{}^{}", base, to_string(exponent));
  return fmt::format("{}^({})", base, to_string(exponent));
}

}  // namespace

bool base_unit_less(std::string_view a, std::string_view b) {
  const auto rank = [](std::string_view name) { return std::find(si_base.begin(), si_base.end(), name); };
  return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
}

PhysicalDimension PhysicalDimension::base(std::string name, Rational exponent) {
  PhysicalDimension result;
  if (!exponent.is_zero()) result.exponents_.emplace_back(std::move(name), std::move(exponent));
  return result;
}

Rational PhysicalDimension::exponent(std::string_view base) const {
  for (const auto& [name, power] : exponents_)
    if (name == base) return power;
  return 0;
}

PhysicalDimension& PhysicalDimension::operator*=(const PhysicalDimension& other) {
  for (const auto& [name, power] : other.exponents_) {
    const auto place =
        std::lower_bound(exponents_.begin(), exponents_.end(), name,
                         [](const auto& entry, const auto& key) { return base_unit_less(entry.first, key); });
    if (place == exponents_.end() || place->first != name) {
      exponents_.emplace(place, name, power);
    } else if ((place->second += power).is_zero()) {
      exponents_.erase(place);
    }
  }
  return *this;
}

PhysicalDimension& PhysicalDimension::operator/=(const PhysicalDimension& other) { return *this *= pow(other, -1); }

PhysicalDimension pow(const PhysicalDimension& dimension, const Rational& exponent) {
  PhysicalDimension result;
  for (const auto& [name, power] : dimension.exponents()) result *= PhysicalDimension::base(name, power * exponent);
  return result;
}

std::string to_string(const PhysicalDimension& dimension) {
  std::string text;
  for (const auto& [name, power] : dimension.exponents()) text += (text.empty() ? "" : " ") + power_text(name, power);
  return text.empty() ? "1" : text;
}

}  // namespace gordan
