// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/system_file.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/declared_units.hpp>
#include <gordan/problem/detail/problem_tables.hpp>
#include <gordan/problem/detail/system_formulas.hpp>
#include <gordan/problem/detail/toml_cursor.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace gordan {

namespace {

using detail::TomlEntry;
using detail::TomlTable;

constexpr const char* example =
    "a system such as: independent = [\"t\"], dependent = [\"n\"], parameters = [\"r\"], equations = [\"n_t = r*n\"]";

/// The units of one quantity; "" where there are none.
Located<std::string> units_of(const TomlTable& section, const TomlEntry& entry) {
  if (entry.value->is_string()) return section.text(entry);
  const TomlTable table = section.table(entry);
  table.refuse_unknown({"units"});
  const TomlEntry* units = table.find("units");
  return units == nullptr ? Located<std::string>{"", entry.place} : table.text(*units);
}

/// A table of names with units, or a list of names.
std::vector<SystemQuantity> parse_section(const TomlTable& file, const char* key) {
  std::vector<SystemQuantity> result;
  const TomlEntry* entry = file.find(key);
  if (entry == nullptr) return result;
  if (entry->value->is_array()) {
    for (const Located<std::string>& name : file.texts(*entry)) result.push_back({name, {"", name.place}, {}});
  } else {
    const TomlTable section = file.table(*entry);
    for (const TomlEntry& line : section.entries())
      result.push_back({{line.key, line.place}, units_of(section, line), {}});
  }
  for (const SystemQuantity& quantity : result) {
    detail::check_name({quantity.name.value, quantity.name.place, nullptr});
    try {
      (void)Expression::symbol(quantity.name.value);
    } catch (const InputError& error) {
      throw InputError(error.message(), quantity.name.place, error.expected(), error.suggestion());
    }
  }
  return result;
}

UnitSystem declared_system(const TomlTable& file) {
  const TomlEntry* entry = file.find("units");
  return entry == nullptr ? UnitSystem::standard() : unit_system(detail::parse_units_table(file.table(*entry)));
}

void add_note(EquationSystem& system, const std::string& note) {
  if (std::ranges::find(system.notes, note) == system.notes.end()) system.notes.push_back(note);
}

/// Gives every quantity its dimension: all have units, or none has.
void read_units(EquationSystem& system) {
  const auto has_units = [](const SystemQuantity* q) { return !q->units.value.empty(); };
  const std::vector<const SystemQuantity*> all = quantities(system);
  system.has_units = std::ranges::any_of(all, has_units);
  if (!system.has_units) return;
  const auto without = std::ranges::find_if_not(all, has_units);
  if (without != all.end())
    throw InputError(fmt::format("'{}' has no units, but others have", (*without)->name.value), (*without)->name.place,
                     "units; \"1\" for a number");
  for (const std::string& note : system.units.notes()) add_note(system, note);
  for (auto* section : {&system.independent, &system.dependent, &system.parameters}) {
    for (SystemQuantity& quantity : *section) {
      const ParsedDimension read = parse_dimension(system.units, quantity.units.value, quantity.units.place);
      quantity.dimension = read.dimension;
      for (const std::string& note : read.notes) add_note(system, note);
    }
  }
}

void check_names(const EquationSystem& system) {
  std::set<std::string> seen;
  for (const SystemQuantity* quantity : quantities(system)) {
    const Located<std::string>& name = quantity->name;
    if (!seen.insert(name.value).second)
      throw InputError(fmt::format("'{}' is declared twice", name.value), name.place, "another name");
    const auto jet = system.jets.find(name.value, name.place);
    const bool derivative = jet && std::ranges::any_of(jet->orders, [](int order) { return order > 0; });
    if (derivative)
      throw InputError(fmt::format("'{}' is a derivative of '{}'", name.value, system.jets.dependent()[jet->dependent]),
                       name.place, "another name");
  }
}

/// Where the characters of a text begin whose first quotation mark stands just before `place`: after the other two of
/// """, and on the next line when the text starts there.
Place text_start(std::string_view file, Place place) {
  std::size_t offset = 0;
  for (int line = 1; line < place.line && offset != std::string_view::npos; ++line) {
    offset = file.find('\n', offset);
    if (offset != std::string_view::npos) ++offset;
  }
  if (offset == std::string_view::npos) return place;
  const std::string_view line = file.substr(offset, file.find('\n', offset) - offset);
  for (const std::string_view quotes : {"\"\"\"", "'''"}) {
    const std::size_t at = line.find(quotes);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = line.substr(at + 3);
    if (rest.empty() || rest == "\r") return {place.source, place.line + 1, 1};
    return {place.source, place.line, place.column + 2};
  }
  return place;
}

std::vector<SystemEquation> parse_equations(const TomlTable& file, std::string_view text) {
  std::vector<SystemEquation> result;
  const TomlEntry* entry = file.find("equations");
  if (entry->value->is_array()) {
    for (const Located<std::string>& equation : file.texts(*entry))
      result.push_back({{fmt::format("{}", result.size() + 1), equation.place}, equation, {}, {}, {}});
  } else {
    const TomlTable section = file.table(*entry);
    for (const TomlEntry& line : section.entries())
      result.push_back({{line.key, line.place}, section.text(line), {}, {}, {}});
  }
  if (result.empty()) throw InputError("the system has no equations", entry->place, example);
  for (SystemEquation& equation : result) {
    equation.text.place = text_start(text, equation.text.place);
    equation.syntax = parse_equation_syntax(equation.text.value, equation.text.place);
  }
  return result;
}

/// An equation says something of a dependent variable.
void check_equation(const EquationSystem& system, const SystemEquation& equation) {
  const auto is_unknown = [&](const std::string& name) {
    return system.jets.find(name, equation.text.place).has_value();
  };
  if (std::ranges::any_of(symbols(equation.left - equation.right), is_unknown)) return;
  std::vector<std::string> written = symbols(equation.left);
  const std::vector<std::string> right = symbols(equation.right);
  written.insert(written.end(), right.begin(), right.end());
  const std::vector<std::string>& unknowns = system.jets.dependent();
  throw InputError(std::ranges::any_of(written, is_unknown)
                       ? "the equation is the same for all values of the dependent variables"
                       : "the equation has no dependent variable",
                   equation.syntax.left.place,
                   fmt::format("an equation for {}{}", unknowns.size() == 1 ? "" : "one of ", join(unknowns, ", ")));
}

std::vector<std::string> names(const std::vector<SystemQuantity>& section) {
  std::vector<std::string> result;
  for (const SystemQuantity& quantity : section) result.push_back(quantity.name.value);
  return result;
}

void parse_scales(const TomlTable& file, EquationSystem& system) {
  const TomlEntry* entry = file.find("scales");
  if (entry == nullptr) return;
  const TomlTable section = file.table(*entry);
  for (const TomlEntry& line : section.entries())
    system.scales.emplace_back(Located<std::string>{line.key, line.place}, section.text(line));
}

}  // namespace

std::vector<const SystemQuantity*> quantities(const EquationSystem& system) {
  std::vector<const SystemQuantity*> result;
  for (const auto* section : {&system.independent, &system.dependent, &system.parameters}) {
    for (const SystemQuantity& quantity : *section) result.push_back(&quantity);
  }
  return result;
}

std::vector<std::string> space_variables(const JetSpace& jets) {
  std::vector<std::string> result;
  for (const std::string& name : jets.independent()) {
    if (name != "t") result.push_back(name);
  }
  return result.empty() ? jets.independent() : result;
}

DimensionContext dimension_context(const EquationSystem& system) {
  const auto variable = [&system](const SyntaxTree& node) {
    if (const SystemQuantity* quantity = detail::find_quantity(system, node.name)) return quantity->dimension;
    const auto jet = system.jets.find(node.name, node.place);
    require(jet.has_value(), "the names of an equation are known before its dimensions are");
    PhysicalDimension result = system.dependent[jet->dependent].dimension;
    for (std::size_t k = 0; k < jet->orders.size(); ++k) result /= pow(system.independent[k].dimension, jet->orders[k]);
    return result;
  };
  DimensionContext context;
  context.variable = variable;
  context.space = space_variables(system.jets);
  return context;
}

EquationSystem parse_system(std::string_view text, const std::string& source) {
  const toml::table root = detail::parse_toml(text, source);
  const TomlTable file(root, "", source);
  file.refuse_unknown({"independent", "dependent", "parameters", "units", "equations", "scales"});
  EquationSystem system;
  system.name = std::filesystem::path(source).stem().string();
  system.units = declared_system(file);
  system.independent = parse_section(file, "independent");
  system.dependent = parse_section(file, "dependent");
  system.parameters = parse_section(file, "parameters");
  if (system.dependent.empty()) throw InputError("the system has no dependent variables", {source, 0, 0}, example);
  system.jets = JetSpace(names(system.independent), names(system.dependent));
  check_names(system);
  read_units(system);
  if (file.find("equations") == nullptr) throw InputError("the system has no equations", {source, 0, 0}, example);
  system.equations = parse_equations(file, text);
  for (SystemEquation& equation : system.equations) {
    equation.left = detail::system_formula(system, equation.syntax.left);
    equation.right = detail::system_formula(system, equation.syntax.right);
    check_equation(system, equation);
  }
  parse_scales(file, system);
  return system;
}

}  // namespace gordan
