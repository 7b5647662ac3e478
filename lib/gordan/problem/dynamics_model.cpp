// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/dynamics_model.hpp>

#include <gordan/core/text.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/learn/dynamics_fit.hpp>
#include <gordan/problem/fit_data.hpp>
#include <gordan/problem/law.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace gordan {

namespace {

/// The number of an input among those of the program; one part only.
int input_number(const DataFields& fields, const Located<std::string>& name) {
  int number = 0;
  std::vector<std::string> known;
  for (const DataField& field : fields.inputs) {
    if (field.name == name.value) {
      if (field.parts.size() != 1)
        throw InputError(fmt::format("'{}' has {} copies", name.value, field.parts.size()), name.place,
                         "inputs without copies in [dynamics]");
      return number;
    }
    known.push_back(field.name);
    number += static_cast<int>(field.parts.size());
  }
  const std::string nearest = nearest_match(name.value, known);
  throw InputError(fmt::format("the problem has no input '{}'", name.value), name.place,
                   fmt::format("one of {}", join(known, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

std::vector<int> input_numbers(const DataFields& fields, const std::vector<Located<std::string>>& names) {
  std::vector<int> numbers;
  for (const Located<std::string>& name : names) numbers.push_back(input_number(fields, name));
  return numbers;
}

/// The inputs that do not move.
std::vector<int> others(const DataFields& fields, const std::vector<int>& moving) {
  std::vector<int> result;
  int number = 0;
  for (const DataField& field : fields.inputs)
    for (std::size_t part = 0; part < field.parts.size(); ++part, ++number)
      if (std::find(moving.begin(), moving.end(), number) == moving.end()) result.push_back(number);
  return result;
}

std::vector<DataField> fields_of(const DataFields& fields, const std::vector<int>& numbers) {
  std::vector<DataField> parts;  // one a part, so that numbers of inputs are places
  for (const DataField& field : fields.inputs)
    for (const Summand& part : field.parts)
      parts.push_back({field.parts.size() == 1 ? field.name : part.name, {part}, field.units, field.unit});
  std::vector<DataField> result;
  for (const int number : numbers) result.push_back(parts[static_cast<std::size_t>(number)]);
  return result;
}

/// The target's units must be those of H = [q][p]/[t], or of x' = [x]/[t].
void require_units(const Problem& problem, const ProblemModel& model, const Target& target,
                   const std::vector<int>& state, const PhysicalDimension& time, bool hamiltonian) {
  if (!has_units(problem)) return;
  const std::size_t half = state.size() / 2;
  for (std::size_t k = 0; k < (hamiltonian ? half : state.size()); ++k) {
    PhysicalDimension wanted = model.units[static_cast<std::size_t>(state[k])].dimension / time;
    if (hamiltonian) wanted *= model.units[static_cast<std::size_t>(state[half + k])].dimension;
    if (wanted == target.dimension) continue;
    throw InputError(
        fmt::format("'{}' has the units {}", target.name, to_string(target.dimension)), problem.dynamics->place,
        fmt::format("{}, as [dynamics] says with time in {} (time_units)", to_string(wanted), to_string(time)));
  }
}

/// Each feature of a vector as an output of its own, for LinearDynamics::of_fields.
StraightLineProgram features_as_outputs(const ProblemProgram& compiled) {
  const NamedTypedModule& module = compiled.typed->modules.front();
  TypedProgramParts parts{compiled.typed->invariants, compiled.typed->derived, compiled.typed->scalars, {}, {}};
  for (const TypedFeature& feature : module.typed.features) {
    NamedTypedModule single{feature_text(module.module, parts.scalars, feature), module.module, {}, {}, ""};
    single.typed.features = {feature};
    parts.modules.push_back(std::move(single));
  }
  return lower_typed(parts, {});
}

/// The program with each feature's text as the name of its component, for messages.
StraightLineProgram with_feature_names(const ProblemProgram& compiled) {
  StraightLineProgram program = compiled.program;
  const NamedTypedModule& module = compiled.typed->modules.front();
  for (Output& output : program.outputs) {
    output.components.clear();
    for (const TypedFeature& feature : module.typed.features)
      output.components.push_back(feature_text(module.module, compiled.typed->scalars, feature));
  }
  return program;
}

PhysicalDimension time_dimension(const DynamicsTable& table, const UnitSystem& system, double& factor) {
  if (!table.time_units) return PhysicalDimension::base("s");
  const Unit unit = parse_unit(system, table.time_units->value, table.time_units->place).unit;
  factor = to_double(unit.factor);
  return unit.dimension;
}

}  // namespace

DynamicsModel dynamics_model(const Problem& problem, const std::function<std::string(const std::string&)>& read_file,
                             const Control& control) {
  const DynamicsTable& table = *problem.dynamics;
  const DeclaredQuantity quantity = fit_target(problem);
  ProblemProgram compiled = problem_program(problem, {quantity}, read_file, control);
  const DataFields fields = data_fields(problem, compiled.model);
  const bool hamiltonian = !table.state;
  std::vector<int> state =
      hamiltonian ? input_numbers(fields, table.positions) : std::vector<int>{input_number(fields, *table.state)};
  const std::vector<int> momenta = input_numbers(fields, table.momenta);
  const std::vector<int> positions = state;
  state.insert(state.end(), momenta.begin(), momenta.end());
  if (std::set<int>(state.begin(), state.end()).size() != state.size())
    throw InputError("an input is named twice in [dynamics]", table.place, "each position and momentum once");
  const std::vector<int> constants = others(fields, state);
  TrajectoryFields in_files{
      fields_of(fields, state), fields_of(fields, constants), table.time.value, 1, fields.system, {}};
  const PhysicalDimension time = time_dimension(table, fields.system, in_files.time_factor);
  in_files.time_dimension = time;
  if (table.time_units) in_files.time_units = table.time_units->value;
  for (const DeclaredQuantity& input : problem.inputs)
    if (input.positive) in_files.positive.push_back(input.name.value);
  require_units(problem, compiled.model, compiled.model.targets.front(), state, time, hamiltonian);
  if (!compiled.typed || compiled.typed->modules.front().typed.features.empty())
    throw InputError("there are no features to fit", quantity.name.place, "[features] with a larger max_degree");
  if (hamiltonian && (compiled.program.outputs.size() != 1 || !problem.features || !problem.features->max_degree))
    throw InputError("dynamics is fitted to a library of features", table.place, "max_degree = ... under [features]");
  if (hamiltonian && compiled.model.targets.front().representation.dimension() != 1)
    throw InputError(fmt::format("the Hamiltonian '{}' is no scalar", quantity.name.value), quantity.type.place,
                     "type = \"scalar\"");
  LinearDynamics dynamics =
      hamiltonian ? LinearDynamics::of_hamiltonian(with_feature_names(compiled), positions, momenta, constants)
                  : LinearDynamics::of_fields(features_as_outputs(compiled), state, constants);
  return {std::move(compiled), std::move(dynamics), std::move(in_files)};
}

void fit_trajectories(const DynamicsModel& model, const DynamicsTable& table, const std::string& data_path,
                      bool rational, FitReport& report, const Control& control) {
  const std::vector<Trajectory> trajectories = read_trajectories(data_path, model.fields);
  const DynamicsFit fit =
      fit_dynamics(model.dynamics, trajectories, {.chunk_points = static_cast<int>(table.chunk.value)}, control);
  const NamedTypedModule& module = model.compiled.typed->modules.front();
  for (const Eigen::Index k : fit.terms) {
    const TypedFeature& feature = module.typed.features[static_cast<std::size_t>(k)];
    FittedTerm term{feature_text(module.module, model.compiled.typed->scalars, feature),
                    feature_latex(module.module, model.compiled.typed->scalars, feature),
                    fit.coefficients(k),
                    "",
                    fit.standard_errors(k),
                    "1",
                    std::nullopt};
    // Steps of finite length bias coefficients by about as much as they change predictions.
    const double spread = std::max(term.standard_error, 10 * fit.discretisation * std::abs(term.coefficient));
    if (rational) term.exact = recognized_rational(term.coefficient, spread);
    report.terms.push_back(std::move(term));
  }
  report.method = fmt::format(
      "shooting over {} points from the integral form, {} iterations, {} Runge-Kutta steps "
      "between points; terms by the extended information criterion",
      table.chunk.value, fit.iterations, fit.substeps);
  report.metrics = {{"relative residual", fit.relative_residual},
                    {"residual by spread", fit.residual_of_spread},
                    {"change by double steps", fit.discretisation},
                    {"equations", static_cast<double>(fit.rows)},
                    {"features", static_cast<double>(model.dynamics.terms())},
                    {"samples", static_cast<double>(trajectories.size())}};
  for (const std::string& text : fit.dependences) report.warnings.push_back("left out: " + text);
  report.warnings.insert(report.warnings.end(), fit.warnings.begin(), fit.warnings.end());
  if (fit.discretisation > fit.noise)
    report.notes.push_back(
        fmt::format("the residual is below the error of the integration, {:.1g} of the states: the standard errors are "
                    "what half as many steps more would change",
                    fit.discretisation));
  report.notes.push_back(module.typed.certificate);
  report.formula = law_text(report.target, report.terms);
  report.latex = law_latex(report.target, report.terms);
}

Eigen::VectorXd coefficients_of(const DynamicsModel& model, const std::vector<FittedTerm>& terms) {
  const NamedTypedModule& module = model.compiled.typed->modules.front();
  Eigen::VectorXd coefficients = Eigen::VectorXd::Zero(model.dynamics.terms());
  for (std::size_t k = 0; k < module.typed.features.size(); ++k) {
    const std::string text = feature_text(module.module, model.compiled.typed->scalars, module.typed.features[k]);
    for (const FittedTerm& term : terms)
      if (term.feature == text) coefficients(static_cast<Eigen::Index>(k)) = coefficient_value(term);
  }
  return coefficients;
}

}  // namespace gordan
