// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/dynamics_model.hpp>

#include <gordan/core/text.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/learn/dynamics_fit.hpp>
#include <gordan/problem/fit_data.hpp>
#include <gordan/problem/law.hpp>
#include <gordan/program/derivative.hpp>
#include <gordan/program/operations.hpp>
#include <gordan/units/parse_unit.hpp>

#include <gordan/problem/typed_parts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

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

/// The names of the inputs that move: positions and momenta, or states.
std::vector<Located<std::string>> moving_names(const DynamicsTable& table) {
  std::vector<Located<std::string>> names = table.positions;
  names.insert(names.end(), table.momenta.begin(), table.momenta.end());
  for (const StateRate& one : table.state) names.push_back(one.state);
  return names;
}

/// The outputs that are fitted: the Hamiltonian, or the rate of change of each state.
std::vector<DeclaredQuantity> dynamics_targets(const Problem& problem, const DynamicsTable& table) {
  const bool named = !table.state.empty() && table.state.front().rate;
  if (table.state.size() < 2 && !named) return {fit_target(problem)};
  if (problem.fit && problem.fit->target)
    throw InputError("'target' does not go with several states", problem.fit->target->place,
                     "state = { x = \"rate of x\", ... } under [dynamics]");
  if (!named && table.state.size() != problem.outputs.size())
    throw InputError(
        fmt::format("{} states and {} outputs", table.state.size(), problem.outputs.size()),
        table.state.front().state.place,
        "an output for each, its rate of change, in the same order; or state = { x = \"rate of x\", ... }");
  std::vector<DeclaredQuantity> targets;
  for (std::size_t k = 0; k < table.state.size(); ++k)
    targets.push_back(named ? output_named(problem, *table.state[k].rate) : problem.outputs[k]);
  for (std::size_t k = 0; k < targets.size(); ++k)
    for (std::size_t j = 0; j < k; ++j)
      if (targets[j].name.value == targets[k].name.value)
        throw InputError(fmt::format("'{}' is the rate of two states", targets[k].name.value),
                         table.state[k].rate->place, "an output of its own for each state");
  return targets;
}

/// What depends on the states must have the units of H = [q][p]/[t], or of x' = [x]/[t], one for each x.
void require_units(const Problem& problem, const ProblemModel& model, const std::vector<int>& state,
                   const PhysicalDimension& time, bool hamiltonian) {
  if (!has_units(problem)) return;
  const std::size_t count = hamiltonian ? state.size() / 2 : state.size();
  for (std::size_t k = 0; k < count; ++k) {
    const Target& target = hamiltonian ? model.targets.front() : model.targets[k];
    PhysicalDimension wanted = model.units[static_cast<std::size_t>(state[k])].dimension / time;
    if (hamiltonian) wanted *= model.units[static_cast<std::size_t>(state[count + k])].dimension;
    if (wanted == target.dimension) continue;
    throw InputError(
        fmt::format("'{}' has the units {}", target.name, to_string(target.dimension)), problem.dynamics->place,
        fmt::format("{}, as [dynamics] says with time in {} (time_units)", to_string(wanted), to_string(time)));
  }
}

/// The target of a Hamiltonian is a scalar; a rate has as many coordinates as its state.
void require_types(const ProblemModel& model, const std::vector<DeclaredQuantity>& targets,
                   const std::vector<DataField>& states, bool hamiltonian) {
  if (hamiltonian && model.targets.front().representation.dimension() != 1)
    throw InputError(fmt::format("the Hamiltonian '{}' is no scalar", targets.front().name.value),
                     targets.front().type.place, "type = \"scalar\"");
  for (std::size_t k = 0; !hamiltonian && k < targets.size(); ++k) {
    const int size = model.targets[k].representation.dimension();
    if (const int wanted = states[k].parts.front().dimension; size != wanted)
      throw InputError(fmt::format("the rate '{}' has {} coordinates, and '{}' {}", targets[k].name.value, size,
                                   states[k].name, wanted),
                       targets[k].type.place, "a rate of the type of its state");
  }
}

/// Each feature as an output of its own, module after module, for LinearDynamics::of_fields: with zeros where other
/// states are.
StraightLineProgram features_as_outputs(const ProblemProgram& compiled) {
  TypedProgramParts parts{compiled.typed->invariants, compiled.typed->derived, compiled.typed->scalars, {}, {}};
  const bool several = compiled.typed->modules.size() > 1;
  int total = 0;
  for (const NamedTypedModule& module : compiled.typed->modules) {
    total += module.module.target.dimension();
    for (const TypedFeature& feature : module.typed.features) {
      const std::string text = feature_text(module.module, parts.scalars, feature);
      NamedTypedModule single{several ? module.name + ": " + text : text, module.module, {}, {}, ""};
      single.typed.features = {feature};
      parts.modules.push_back(std::move(single));
    }
  }
  const StraightLineProgram alone = lower_typed(parts, {});
  if (!several) return alone;
  ProgramBuilder builder;
  std::vector<Value> inputs;
  for (const Input& input : alone.inputs)
    inputs.push_back(builder.input(input.name, input.shape, input.components, input.description));
  std::vector<Value> values = apply(builder, alone, inputs);
  int before = 0;
  std::size_t next = 0;
  for (const NamedTypedModule& module : compiled.typed->modules) {
    const int size = module.module.target.dimension();
    const int after = total - before - size;
    for (std::size_t k = 0; k < module.typed.features.size(); ++k, ++next) {
      const std::vector<Value> blocks = {builder.filled({before, 1}, 0), values[next], builder.filled({after, 1}, 0)};
      builder.output({.name = alone.outputs[next].name}, stack(blocks, {total, 1}));
    }
    before += size;
  }
  return builder.finish();
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

/// A term of the dynamics: a feature of the rate of a state, or of the Hamiltonian.
struct DynamicsTerm {
  const NamedTypedModule* module;
  const TypedFeature* feature;
};

std::vector<DynamicsTerm> terms_of(const DynamicsModel& model) {
  std::vector<DynamicsTerm> terms;
  for (const NamedTypedModule& module : model.compiled.typed->modules)
    for (const TypedFeature& feature : module.typed.features) terms.push_back({&module, &feature});
  return terms;
}

/// The fit, whose faults are those of the data in a file.
DynamicsFit fit_of_file(const LinearDynamics& dynamics, const std::vector<Trajectory>& trajectories, int chunk,
                        const std::string& path, const Control& control) {
  try {
    return fit_dynamics(dynamics, trajectories, {.chunk_points = chunk}, control);
  } catch (const InputError& error) {
    throw InputError(error.message(), {path, 0, 0}, error.expected(), error.suggestion());
  }
}

/// The laws of all targets, one after the other.
template <class Text>
std::string laws(const DynamicsModel& model, const std::string& between, const Text& law) {
  std::string text;
  for (const NamedTypedModule& module : model.compiled.typed->modules)
    text += (text.empty() ? "" : between) + law(module.name);
  return text;
}

TrajectoryFields trajectory_fields(const Problem& problem, const DataFields& fields, const std::vector<int>& state,
                                   const std::vector<int>& constants) {
  const DynamicsTable& table = *problem.dynamics;
  TrajectoryFields result{
      fields_of(fields, state), fields_of(fields, constants), table.time.value, 1, fields.system, {}};
  result.time_dimension = time_dimension(table, fields.system, result.time_factor);
  if (table.time_units) result.time_units = table.time_units->value;
  for (const DeclaredQuantity& input : problem.inputs)
    if (input.positive) result.positive.push_back(input.name.value);
  return result;
}

}  // namespace

DynamicsModel dynamics_model(const Problem& problem, const std::function<std::string(const std::string&)>& read_file,
                             const Control& control) {
  const DynamicsTable& table = *problem.dynamics;
  const bool hamiltonian = table.state.empty();
  const std::vector<DeclaredQuantity> targets = dynamics_targets(problem, table);
  ProblemProgram compiled = problem_program(problem, targets, read_file, control);
  const DataFields fields = data_fields(problem, compiled.model);
  const std::vector<int> state = input_numbers(fields, moving_names(table));
  if (std::set<int>(state.begin(), state.end()).size() != state.size())
    throw InputError("an input is named twice in [dynamics]", table.place, "each input that moves once");
  const std::vector<int> constants = others(fields, state);
  TrajectoryFields in_files = trajectory_fields(problem, fields, state, constants);
  require_types(compiled.model, targets, in_files.state, hamiltonian);
  require_units(problem, compiled.model, state, in_files.time_dimension, hamiltonian);
  require_features(problem, table.place);
  if (hamiltonian && (compiled.program.outputs.size() != 1 || !problem.features || !problem.features->max_degree))
    throw InputError("dynamics is fitted to a library of features", table.place, "max_degree = ... under [features]");
  const std::span<const int> positions(state.data(), hamiltonian ? state.size() / 2 : 0);
  const std::span<const int> momenta = std::span<const int>(state).subspan(positions.size());
  LinearDynamics dynamics =
      hamiltonian ? LinearDynamics::of_hamiltonian(with_feature_names(compiled), positions, momenta, constants)
                  : LinearDynamics::of_fields(features_as_outputs(compiled), state, constants);
  return {std::move(compiled), std::move(dynamics), std::move(in_files)};
}

void fit_trajectories(const DynamicsModel& model, const DynamicsTable& table, const std::string& data_path,
                      bool rational, FitReport& report, const Control& control) {
  const std::vector<Trajectory> trajectories = read_trajectories(data_path, model.fields);
  const DynamicsFit fit =
      fit_of_file(model.dynamics, trajectories, static_cast<int>(table.chunk.value), data_path, control);
  const std::vector<DynamicsTerm> terms = terms_of(model);
  const bool several = model.compiled.typed->modules.size() > 1;
  for (const Eigen::Index k : fit.terms) {
    const auto& [module, feature] = terms[static_cast<std::size_t>(k)];
    FittedTerm term{feature_text(module->module, model.compiled.typed->scalars, *feature),
                    feature_latex(module->module, model.compiled.typed->scalars, *feature),
                    fit.coefficients(k),
                    "",
                    fit.standard_errors(k),
                    "1",
                    std::nullopt,
                    several ? module->name : ""};
    // Steps of finite length bias coefficients by about as much as they change predictions.
    const double spread = std::max(term.standard_error, 10 * fit.discretisation * std::abs(term.coefficient));
    if (rational) term.exact = recognized_rational(term.coefficient, spread);
    report.terms.push_back(std::move(term));
  }
  leave_out_zeros(report);
  report.method = fmt::format(
      "shooting over {} points from the integral form, {} iterations, {} Dormand-Prince steps "
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
  for (const NamedTypedModule& module : model.compiled.typed->modules)
    report.notes.push_back((several ? module.name + ": " : "") + module.typed.certificate);
  report.target = laws(model, ", ", [](const std::string& name) { return name; });
  report.formula =
      laws(model, ", ", [&](const std::string& name) { return law_text(name, terms_of_target(report.terms, name)); });
  report.latex = laws(model, ", \\quad ",
                      [&](const std::string& name) { return law_latex(name, terms_of_target(report.terms, name)); });
}

Eigen::VectorXd coefficients_of(const DynamicsModel& model, const std::vector<FittedTerm>& terms) {
  const std::vector<DynamicsTerm> all = terms_of(model);
  Eigen::VectorXd coefficients = Eigen::VectorXd::Zero(model.dynamics.terms());
  for (std::size_t k = 0; k < all.size(); ++k) {
    const auto& [module, feature] = all[k];
    const std::string text = feature_text(module->module, model.compiled.typed->scalars, *feature);
    for (const FittedTerm& term : terms)
      if (term.feature == text && (term.target.empty() || term.target == module->name))
        coefficients(static_cast<Eigen::Index>(k)) = coefficient_value(term);
  }
  return coefficients;
}

}  // namespace gordan
