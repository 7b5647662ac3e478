// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/problem_model.hpp>

#include <gordan/group/parse.hpp>
#include <gordan/problem/declared_units.hpp>
#include <gordan/problem/detail/derived_vector.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

bool all_equal(const std::vector<Summand>& summands) {
  return std::all_of(summands.begin(), summands.end(),
                     [&](const Summand& s) { return s.expression == summands.front().expression; });
}

/// The summands that a quantity stands for.
std::vector<NamedExpression> named_summands(const Group& group, const DeclaredQuantity& quantity) {
  const Representation type = parse_representation(group, quantity.type.value, quantity.type.place);
  const std::vector<Summand>& summands = type.summands();
  const std::string& name = quantity.name.value;
  for (const Summand& summand : summands) {
    if (!summand.name.empty())
      throw InputError(fmt::format("the type of '{}' names a part '{}'", name, summand.name), quantity.type.place,
                       "a type without names");
  }
  if (summands.size() == 1) return {{name, summands[0].expression}};
  std::vector<NamedExpression> result;
  if (all_equal(summands)) {
    for (std::size_t k = 0; k < summands.size(); ++k)
      result.push_back({fmt::format("{}{}", name, k + 1), summands[k].expression});
    return result;
  }
  std::vector<RepExpression> parts;
  for (const Summand& summand : summands) parts.push_back(summand.expression);
  return {{name, RepExpression::sum(parts)}};
}

/// The inputs as summands, with the units of each.
struct Summands {
  std::vector<NamedExpression> named;
  std::vector<SummandUnits> units;
};

Representation representation_of(const Group& group, const std::vector<NamedExpression>& summands, const Place& place) {
  try {
    return Representation(group, summands);
  } catch (const InputError& error) {
    throw InputError(error.message(), place, error.expected(), error.suggestion());
  }
}

/// Reads the units of quantities, and keeps what there is to note.
class UnitsReader {
 public:
  UnitsReader(const Problem& problem, std::vector<std::string>& notes) : notes_(notes) {
    if (problem.units) system_ = unit_system(*problem.units);
  }

  [[nodiscard]] PhysicalDimension dimension(const DeclaredQuantity& quantity) {
    if (!quantity.units) return {};
    const ParsedDimension parsed = parse_dimension(system_, quantity.units->value, quantity.units->place);
    for (const std::string& note : parsed.notes)
      if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(note);
    return parsed.dimension;
  }

 private:
  UnitSystem system_ = UnitSystem::standard();
  std::vector<std::string>& notes_;
};

/// Adds the summands of one input after another, so that a clash of names is found where it arises.
Summands summands_of(const Group& group, const std::vector<DeclaredQuantity>& inputs, UnitsReader& units) {
  Summands result;
  for (const DeclaredQuantity& input : inputs) {
    const SummandUnits of_input{units.dimension(input), input.positive};
    for (NamedExpression& summand : named_summands(group, input)) {
      result.named.push_back(std::move(summand));
      result.units.push_back(of_input);
    }
    static_cast<void>(representation_of(group, result.named, input.name.place));
  }
  return result;
}

/// The derived vectors, as summands after those of the inputs.
std::vector<DerivedSummand> add_derived(const Problem& problem, const Representation& source, Summands& summands) {
  std::vector<DerivedSummand> result;
  for (const DerivedQuantity& quantity : problem.derived) {
    const std::vector<DerivedSummand::Term> terms = detail::parse_derived_vector(quantity.definition, source);
    const std::size_t first = terms.front().summand;
    for (const DerivedSummand::Term& term : terms)
      detail::require_same_kind(source, summands.units, first, term.summand, quantity.definition.place);
    result.push_back({summands.named.size(), terms});
    summands.named.push_back({quantity.name.value, summands.named[first].expression});
    summands.units.push_back({summands.units[first].dimension, false});
    static_cast<void>(representation_of(source.group(), summands.named, quantity.name.place));
  }
  return result;
}

}  // namespace

ProblemModel problem_model(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                           const std::function<std::string(const std::string&)>& read_file, const Control& control) {
  const Group group = parse_group(problem.group.value, problem.group.place, read_file, control);
  std::vector<std::string> notes;
  UnitsReader units(problem, notes);
  Summands summands = summands_of(group, problem.inputs, units);
  const Representation source(group, summands.named);
  std::vector<DerivedSummand> derived = add_derived(problem, source, summands);
  ProblemModel model{source, {}, Representation(group, summands.named), std::move(derived), summands.units, {}};
  for (const DeclaredQuantity& output : outputs)
    model.targets.push_back({output.name.value, parse_representation(group, output.type.value, output.type.place),
                             units.dimension(output), output.units ? output.units->value : ""});
  model.notes = std::move(notes);
  return model;
}

}  // namespace gordan
