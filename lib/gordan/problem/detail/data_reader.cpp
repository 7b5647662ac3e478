// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/data_reader.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/printable.hpp>
#include <gordan/problem/unit_conversion.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan::detail {

namespace {

constexpr std::size_t most_names = 12;

std::string did_you_mean(const std::string& nearest) {
  return nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest);
}

/// "'a', 'b' and 3 more".
std::string quoted_list(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t k = 0; k < std::min(names.size(), most_names); ++k)
    text += fmt::format("{}'{}'", k == 0 ? "" : ", ", names[k]);
  return names.size() <= most_names ? text : fmt::format("{} and {} more", text, names.size() - most_names);
}

}  // namespace

DataReader::DataReader(DataSource& source, const std::vector<DataField>& fields, const UnitSystem& system,
                       const DataOptions& options, std::string path)
    : source_(source), fields_(fields), system_(system), path_(std::move(path)) {
  read_options(options);
  check_units();
}

/// Units that the file states must be those of something.
void DataReader::check_units() const {
  for (const auto& [name, unit] : source_.units()) {
    if (unit.value.find_first_not_of(' ') == std::string::npos)
      throw InputError(fmt::format("the unit of '{}' is empty", printable(name)), unit.place,
                       "a unit; \"1\" for a number");
    if (source_.has(name)) continue;
    std::vector<std::string> known = source_.names();
    for (const DataField& field : fields_) {
      const std::vector<std::string> names = known_names(field);
      known.insert(known.end(), names.begin(), names.end());
    }
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    throw InputError(fmt::format("the file has the unit '{}' of '{}', but no such {}", printable(unit.value),
                                 printable(name), source_.noun()),
                     unit.place, "units of what the file or the problem has", did_you_mean(nearest_match(name, known)));
  }
}

/// The names that a field may go by: its own, those of its copies and of its coordinates.
std::vector<std::string> DataReader::known_names(const DataField& field) const {
  std::vector<std::string> names = {field.name};
  for (const Summand& part : field.parts) {
    if (part.name != field.name) names.push_back(part.name);
    if (part.dimension > 1) names.insert(names.end(), part.variables.begin(), part.variables.end());
  }
  return names;
}

void DataReader::read_options(const DataOptions& options) {
  for (const Located<std::string>& item : options.units) {
    const std::size_t equals = item.value.find('=');
    std::string name = item.value.substr(0, equals);
    name.erase(name.find_last_not_of(' ') + 1);
    const std::string unit = equals == std::string::npos ? "" : item.value.substr(equals + 1);
    if (name.empty() || unit.find_first_not_of(' ') == std::string::npos)
      throw InputError(fmt::format("'{}' says no unit", item.value), item.place, "NAME=UNIT, such as q1=km");
    std::vector<std::string> known;
    for (const DataField& field : fields_) {
      const std::vector<std::string> names = known_names(field);
      known.insert(known.end(), names.begin(), names.end());
      if (std::find(names.begin(), names.end(), name) != names.end() && !field.unit)
        throw InputError(fmt::format("'{}' has no units: the problem has none", name), item.place,
                         "units = \"...\" in the problem file");
    }
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw InputError(fmt::format("the problem has no '{}'", name), item.place,
                       fmt::format("one of {}", quoted_list(known)), did_you_mean(nearest_match(name, known)));
    given_units_[name] = {unit, item.place};
  }
}

LoadedField DataReader::read(const DataField& field) {
  LoadedField loaded{field.name, source_.place(field.name), 1, {}};
  bool first = true;
  const auto take = [&](ArrayColumns array, const std::string& name) {
    if (!first && array.rows != loaded.rows)
      throw InputError(fmt::format("'{}' has {}, other parts of '{}' have {}", name, counted(array.rows, "row"),
                                   field.name, loaded.rows),
                       source_.place(name), "one row a sample in each");
    loaded.rows = array.rows;
    first = false;
    if (!array.note.empty()) note(array.note);
    for (std::vector<double>& column : array.columns) loaded.columns.push_back(std::move(column));
  };
  const bool scalar = field.parts.size() == 1 && field.parts[0].dimension == 1;
  const bool has_arrays = source_.noun() == std::string_view("array");
  if (source_.has(field.name) && (has_arrays || scalar)) {
    take(read_array(field.name, field.parts), field.name);
    std::size_t k = 0;
    for (const Summand& part : field.parts) {
      const auto begin = loaded.columns.begin() + static_cast<std::ptrdiff_t>(k);
      Columns columns(std::make_move_iterator(begin), std::make_move_iterator(begin + part.dimension));
      finish(field, part, {static_cast<std::size_t>(part.dimension), field.name}, columns);
      std::move(columns.begin(), columns.end(), begin);
      k += columns.size();
    }
  } else {
    for (const Summand& part : field.parts) {
      if (part.dimension == 0) continue;
      const bool whole = source_.has(part.name) && (has_arrays || part.dimension == 1);
      ArrayColumns array = whole ? read_array(part.name, {part}) : read_coordinates(field, part);
      finish(field, part,
             whole ? std::vector<std::string>(static_cast<std::size_t>(part.dimension), part.name) : part.variables,
             array.columns);
      take(std::move(array), part.name);
    }
  }
  flush_conversions(field);
  return loaded;
}

ArrayColumns DataReader::read_array(const std::string& name, const std::vector<Summand>& parts) {
  used_.insert(name);
  return columns_of(source_.take(name), parts, source_.place(name));
}

ArrayColumns DataReader::read_coordinates(const DataField& field, const Summand& part) {
  ArrayColumns result;
  for (const std::string& variable : part.variables)
    if (!source_.has(variable)) missing(field, part, variable);
  for (const std::string& variable : part.variables) {
    Summand scalar = part;
    scalar.dimension = 1;
    scalar.type = "one coordinate";
    scalar.expression = RepExpression::trivial();
    ArrayColumns one = read_array(variable, {scalar});
    if (!result.columns.empty() && one.rows != result.rows)
      throw InputError(
          fmt::format("'{}' has {}, '{}' has {}", variable, counted(one.rows, "row"), part.variables[0], result.rows),
          source_.place(variable), "one row a sample in each");
    result.rows = one.rows;
    result.columns.push_back(std::move(one.columns[0]));
  }
  return result;
}

void DataReader::finish(const DataField& field, const Summand& part, const std::vector<std::string>& arrays,
                        Columns& columns) {
  for (std::size_t k = 0; k < columns.size(); ++k) {
    check_finite(arrays[k], part.variables[k], columns[k]);
    const Located<std::string>* unit = unit_of(field, part, part.variables[k], arrays[k]);
    if (unit == nullptr && !field.unit) continue;
    convert(field, unit == nullptr ? Located<std::string>{field.units, {}} : *unit, part.variables[k], columns[k]);
    check_finite(arrays[k], part.variables[k], columns[k]);
  }
}

const Located<std::string>* DataReader::unit_of(const DataField& field, const Summand& part,
                                                const std::string& variable, const std::string& array) const {
  for (const auto* units : {&given_units_, &source_.units()}) {
    for (const std::string& name : {variable, array, part.name, field.name}) {
      const auto found = units->find(name);
      if (found != units->end()) return &found->second;
    }
  }
  return nullptr;
}

void DataReader::convert(const DataField& field, const Located<std::string>& unit, const std::string& variable,
                         std::vector<double>& values) {
  if (!field.unit) {
    note(fmt::format("{}: its unit {} in the data is not used, as the problem has no units", field.name, unit.value));
    return;
  }
  const bool is_stated = !unit.place.source.empty();
  const ParsedUnit parsed =
      is_stated ? parse_value_unit(system_, unit.value, unit.place) : ParsedUnit{*field.unit, {}, {}};
  if (parsed.unit.dimension != field.unit->dimension)
    throw InputError(fmt::format("the data have '{}' in '{}', of the dimension {}", variable, unit.value,
                                 dimension_text(system_, parsed.unit.dimension)),
                     unit.place,
                     fmt::format("a unit of {}: the problem has {}", dimension_text(system_, field.unit->dimension),
                                 field.units.empty() ? "no units for it" : fmt::format("'{}'", field.units)));
  for (const std::string& text : parsed.notes) note(fmt::format("{}: {}", field.name, text));
  const UnitConversion conversion(parsed, {1, {}, field.unit->dimension});
  if (conversion.is_identity()) return;
  conversion.apply(values);
  const std::string words = fmt::format("{} -> {}, {}", unit.value, field.base_units(), conversion.words());
  for (auto& [text, variables] : conversions_) {
    if (text != words) continue;
    variables.push_back(variable);
    return;
  }
  conversions_.push_back({words, {variable}});
}

void DataReader::flush_conversions(const DataField& field) {
  std::size_t coordinates = 0;
  for (const Summand& part : field.parts) coordinates += part.variables.size();
  for (const auto& [text, variables] : conversions_)
    note(fmt::format("{}: {}", variables.size() == coordinates ? field.name : join(variables, ", "), text));
  conversions_.clear();
}

void DataReader::check_finite(const std::string& array, const std::string& variable,
                              const std::vector<double>& values) const {
  std::size_t missing = 0;
  std::size_t infinite = 0;
  std::size_t first = values.size();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isfinite(values[i])) continue;
    first = std::min(first, i);
    ++(std::isnan(values[i]) ? missing : infinite);
  }
  if (first == values.size()) return;
  throw InputError(
      fmt::format("'{}' is not finite in {} of {} ({} NaN or missing, {} infinite), first in row {}", variable,
                  missing + infinite, counted(values.size(), "row"), missing, infinite, first + 1),
      source_.value_place(array, first), "finite numbers");
}

void DataReader::missing(const DataField& field, const Summand& part, const std::string& name) const {
  std::vector<std::string> others;
  for (const std::string& there : source_.names())
    if (used_.count(there) == 0) others.push_back(there);
  const bool partly = name != part.variables[0];
  std::string nearest = nearest_match(name, others);
  if (nearest.empty() && !partly) nearest = nearest_match(field.name, others);
  const bool has_arrays = source_.noun() == std::string_view("array");
  std::string expected = part.dimension == 1 ? fmt::format("'{}'", part.variables[0]) : quoted_list(part.variables);
  if (has_arrays && part.dimension > 1)
    expected = fmt::format("'{}' of shape (n, {}), or {}", part.name, part.dimension, expected);
  throw InputError(fmt::format("the data have no {} '{}'", source_.noun(), !partly && has_arrays ? part.name : name),
                   {path_, 0, 0}, expected,
                   !nearest.empty()  ? did_you_mean(nearest)
                   : !others.empty() ? fmt::format("the file has {}", quoted_list(others))
                   : source_.names().empty()
                       ? fmt::format("the file has no {}s", source_.noun())
                       : fmt::format("all else that the file has is used: {}", quoted_list(source_.names())));
}

void DataReader::note(const std::string& text) {
  if (std::find(notes_.begin(), notes_.end(), text) == notes_.end()) notes_.push_back(text);
}

std::vector<std::string> DataReader::notes() const {
  std::vector<std::string> unused;
  for (const std::string& name : source_.names()) {
    const bool is_known = std::any_of(fields_.begin(), fields_.end(), [&](const DataField& field) {
      const std::vector<std::string> names = known_names(field);
      return std::find(names.begin(), names.end(), name) != names.end();
    });
    if (used_.count(name) == 0 && !is_known) unused.push_back(name);
  }
  std::vector<std::string> all = notes_;
  if (!unused.empty())
    all.push_back(fmt::format("not used, as the problem has no such names: {}", quoted_list(unused)));
  return all;
}

}  // namespace gordan::detail
