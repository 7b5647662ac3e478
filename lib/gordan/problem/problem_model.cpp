// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/problem_model.hpp>

#include <gordan/group/parse.hpp>
#include <gordan/rep/parse.hpp>

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

/// Adds the summands of one input after another, so that a clash of names is found where it arises.
Representation source_of(const Group& group, const std::vector<DeclaredQuantity>& inputs) {
  std::vector<NamedExpression> summands;
  for (const DeclaredQuantity& input : inputs) {
    for (NamedExpression& summand : named_summands(group, input)) summands.push_back(std::move(summand));
    try {
      if (&input != &inputs.back()) static_cast<void>(Representation(group, summands));
    } catch (const InputError& error) {
      throw InputError(error.message(), input.name.place, error.expected(), error.suggestion());
    }
  }
  try {
    return Representation(group, summands);
  } catch (const InputError& error) {
    throw InputError(error.message(), inputs.empty() ? Place{} : inputs.back().name.place, error.expected(),
                     error.suggestion());
  }
}

}  // namespace

ProblemModel problem_model(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                           const std::function<std::string(const std::string&)>& read_file, const Control& control) {
  const Group group = parse_group(problem.group.value, problem.group.place, read_file, control);
  ProblemModel model{source_of(group, problem.inputs), {}};
  for (const DeclaredQuantity& output : outputs)
    model.targets.push_back({output.name.value, parse_representation(group, output.type.value, output.type.place)});
  return model;
}

}  // namespace gordan
