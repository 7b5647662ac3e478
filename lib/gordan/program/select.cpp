// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/select.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/derivative.hpp>
#include <gordan/program/operations.hpp>

namespace gordan {

namespace {

struct EntryPlace {
  int output = 0;
  int entry = 0;
};

std::vector<EntryPlace> places(const StraightLineProgram& program) {
  std::vector<EntryPlace> all;
  for (std::size_t o = 0; o < program.outputs.size(); ++o)
    for (int k = 0; k < program.outputs[o].shape.size(); ++k)
      all.push_back({static_cast<int>(o), k});
  return all;
}

// The same program, where polynomials that are outputs keep only the terms of chosen entries.
StraightLineProgram without_terms(StraightLineProgram program, std::span<const EntryPlace> chosen) {
  for (std::size_t o = 0; o < program.outputs.size(); ++o) {
    const auto at = static_cast<std::size_t>(program.outputs[o].value);
    Operation& op = program.operations[at];
    int uses = 0;
    for (const Output& output : program.outputs) uses += output.value == program.outputs[o].value;
    for (const Operation& other : program.operations)
      for (const int argument : other.arguments) uses += argument == program.outputs[o].value;
    if (op.code != OpCode::polynomials || uses > 1) continue;
    std::vector<bool> wanted(static_cast<std::size_t>(op.shape.size()), false);
    for (const EntryPlace& place : chosen)
      if (place.output == static_cast<int>(o)) wanted[static_cast<std::size_t>(place.entry)] = true;
    std::erase_if(op.terms, [&](const PolynomialTerm& term) {
      return !wanted[static_cast<std::size_t>(term.output)];
    });
  }
  return program;
}

}  // namespace

std::vector<std::string> entry_names(const StraightLineProgram& program) {
  std::vector<std::string> names;
  for (const Output& output : program.outputs)
    for (int k = 0; k < output.shape.size(); ++k) {
      if (!output.components.empty())
        names.push_back(output.components[static_cast<std::size_t>(k)]);
      else if (output.shape.is_scalar())
        names.push_back(output.name);
      else
        names.push_back(output.name + "[" + std::to_string(k) + "]");
    }
  return names;
}

StraightLineProgram select_entries(const StraightLineProgram& program,
                                   std::span<const int> entries) {
  const std::vector<EntryPlace> all = places(program);
  const std::vector<std::string> names = entry_names(program);
  std::vector<EntryPlace> chosen;
  std::vector<std::string> chosen_names;
  for (const int entry : entries) {
    require(entry >= 0 && entry < static_cast<int>(all.size()), "an entry of the outputs");
    chosen.push_back(all[static_cast<std::size_t>(entry)]);
    chosen_names.push_back(names[static_cast<std::size_t>(entry)]);
  }
  ProgramBuilder builder;
  std::vector<Value> inputs;
  for (const Input& input : program.inputs)
    inputs.push_back(
        builder.input(input.name, input.shape, input.components, input.description));
  const std::vector<Value> outputs = apply(builder, without_terms(program, chosen), inputs);
  std::vector<Value> parts;
  for (const EntryPlace& place : chosen)
    parts.push_back(extract(outputs[static_cast<std::size_t>(place.output)], place.entry));
  const Shape shape{static_cast<int>(parts.size()), 1};
  builder.output({.name = "y", .components = chosen_names},
                 parts.empty() ? builder.filled(shape, 0) : stack(parts, shape));
  return builder.finish(program.provenance);
}

}  // namespace gordan
