// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/problem_tables.hpp>

#include <gordan/core/ascii_name.hpp>
#include <gordan/problem/max_degree.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace gordan::detail {

namespace {

bool is_identifier(const std::string& name) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto continues = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && is_letter(name[0]) && std::all_of(name.begin(), name.end(), continues);
}

DeclaredQuantity parse_quantity(const TomlTable& section, const TomlEntry& entry) {
  check_name(entry);
  const TomlTable table = section.table(entry);
  table.refuse_unknown({"type", "units", "positive"});
  DeclaredQuantity quantity{{entry.key, entry.place}, {}, std::nullopt, false};
  if (const TomlEntry* units = table.find("units")) quantity.units = table.text(*units);
  const TomlEntry* type = table.find("type");
  if (type != nullptr)
    quantity.type = table.text(*type);
  else if (quantity.units)
    quantity.type = {"scalar", entry.place};
  else
    throw InputError(fmt::format("'{}' has no type", entry.key), entry.place, "a type such as { type = \"vector\" }");
  if (const TomlEntry* positive = table.find("positive")) {
    const Located<bool> value = table.boolean(*positive);
    if (value.value && quantity.type.value != "scalar")
      throw InputError(fmt::format("'{}' is no scalar and cannot be positive", entry.key), value.place,
                       "positive = true with type = \"scalar\" only");
    quantity.positive = value.value;
  }
  return quantity;
}

MonomialKind monomial_kind(const Located<std::string>& text) {
  constexpr std::array kinds = {MonomialKind::polynomial, MonomialKind::laurent, MonomialKind::half_integer};
  return kinds[choice(text, {"polynomial", "laurent", "half-integer"}, "monomials")];
}

}  // namespace

void check_name(const TomlEntry& entry) {
  if (!is_identifier(entry.key))
    throw InputError(fmt::format("'{}' is not a name", entry.key), entry.place,
                     "an ASCII letter, then letters, digits and _", ascii_suggestion(entry.key));
}

std::vector<DeclaredQuantity> parse_quantities(const TomlTable& file, const TomlEntry& entry) {
  const TomlTable section = file.table(entry);
  std::vector<DeclaredQuantity> result;
  for (const TomlEntry& quantity : section.entries()) result.push_back(parse_quantity(section, quantity));
  return result;
}

std::vector<DerivedQuantity> parse_derived(const TomlTable& table) {
  std::vector<DerivedQuantity> result;
  for (const TomlEntry& entry : table.entries()) {
    check_name(entry);
    result.push_back({{entry.key, entry.place}, table.text(entry)});
  }
  return result;
}

DeclaredUnits parse_units_table(const TomlTable& table) {
  DeclaredUnits units;
  for (const TomlEntry& entry : table.entries()) {
    if (entry.key == "base")
      units.base = table.texts(entry);
    else
      units.definitions.push_back({{entry.key, entry.place}, table.text(entry)});
  }
  return units;
}

FeatureOptions parse_features(const TomlTable& table) {
  table.refuse_unknown({"monomials", "norms", "cosines", "max_degree"});
  FeatureOptions options;
  if (const TomlEntry* entry = table.find("monomials")) options.monomials = monomial_kind(table.text(*entry));
  if (const TomlEntry* entry = table.find("norms")) options.norms = table.boolean(*entry).value;
  if (const TomlEntry* entry = table.find("cosines")) options.cosines = table.boolean(*entry).value;
  if (const TomlEntry* entry = table.find("max_degree")) {
    const Located<std::int64_t> value = table.integer(*entry);
    options.max_degree = {check_max_degree(value.value, value.place), value.place};
  }
  return options;
}

bool only_scalars(const Problem& problem) {
  const auto scalar = [](const DeclaredQuantity& quantity) { return quantity.type.value == "scalar"; };
  return std::all_of(problem.inputs.begin(), problem.inputs.end(), scalar) &&
         std::all_of(problem.outputs.begin(), problem.outputs.end(), scalar);
}

}  // namespace gordan::detail
