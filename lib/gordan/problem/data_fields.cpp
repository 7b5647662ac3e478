// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/data_file.hpp>
#include <gordan/problem/declared_units.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

DataField field_of(const Problem& problem, const DeclaredQuantity& quantity, const UnitSystem& system) {
  DataField field{quantity.name.value, {}, "", std::nullopt};
  if (!has_units(problem)) return field;
  field.unit = Unit{};
  if (quantity.units) {
    field.units = quantity.units->value;
    field.unit = parse_unit(system, quantity.units->value, quantity.units->place).unit;
  }
  return field;
}

/// The summands of an output with names as those of an input: NAME, or NAME1, NAME2, ... for copies.
std::vector<Summand> named_parts(const Target& target) {
  const std::vector<Summand>& summands = target.representation.summands();
  std::vector<NamedExpression> named;
  std::vector<RepExpression> types;
  for (const Summand& summand : summands) {
    named.push_back({fmt::format("{}{}", target.name, named.size() + 1), summand.expression});
    types.push_back(summand.expression);
  }
  if (summands.size() == 1) named[0].name = target.name;
  for (const RepExpression& type : types)
    if (!(type == types[0])) named = {{target.name, RepExpression::sum(types)}};
  return Representation(target.representation.group(), named).summands();
}

}  // namespace

std::string DataField::base_units() const {
  if (!unit) return "";
  if (!units.empty() && unit->factor.is_one() && unit->pi_exponent.is_zero()) return units;
  return to_string(unit->dimension);
}

std::size_t DataField::width() const {
  std::size_t result = 0;
  for (const Summand& part : parts) result += static_cast<std::size_t>(part.dimension);
  return result;
}

std::size_t total_width(const std::vector<DataField>& fields) {
  std::size_t result = 0;
  for (const DataField& field : fields) result += field.width();
  return result;
}

DataFields data_fields(const Problem& problem, const ProblemModel& model) {
  DataFields fields;
  if (problem.units) fields.system = unit_system(*problem.units);
  const UnitSystem& system = fields.system;
  const std::vector<Summand>& summands = model.source.summands();
  std::size_t next = 0;
  for (const DeclaredQuantity& input : problem.inputs) {
    DataField field = field_of(problem, input, system);
    for (int copy = 1; next < summands.size(); ++copy) {
      const std::string& name = summands[next].name;
      if (name != field.name && name != fmt::format("{}{}", field.name, copy)) break;
      field.parts.push_back(summands[next++]);
      if (name == field.name) break;
    }
    fields.inputs.push_back(std::move(field));
  }
  for (const Target& target : model.targets) {
    for (const DeclaredQuantity& output : problem.outputs) {
      if (output.name.value != target.name) continue;
      DataField field = field_of(problem, output, system);
      field.parts = named_parts(target);
      fields.outputs.push_back(std::move(field));
    }
  }
  return fields;
}

}  // namespace gordan
