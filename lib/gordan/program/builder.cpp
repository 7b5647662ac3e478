// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/builder.hpp>

#include <gordan/core/error.hpp>

#include <utility>

namespace gordan {

const Operation& Value::operation() const { return builder_->operation(index_); }

Value ProgramBuilder::input(std::string name, Shape shape, std::vector<std::string> components,
                            std::string description) {
  require(shape.rows >= 0 && shape.cols >= 0, "shapes are not negative");
  require(components.empty() || static_cast<int>(components.size()) == shape.size(),
          "one name per component");
  Operation operation;
  operation.code = OpCode::input;
  operation.shape = shape;
  operation.parameters = {static_cast<int>(inputs_.size())};
  inputs_.push_back({std::move(name), shape, std::move(components), std::move(description)});
  return make(std::move(operation));
}

Value ProgramBuilder::constant(Literal literal) {
  return constant(Shape{}, std::vector<Literal>{std::move(literal)});
}

Value ProgramBuilder::constant(Shape shape, std::vector<Literal> entries) {
  require(static_cast<int>(entries.size()) == shape.size(), "one literal per entry");
  Operation operation;
  operation.shape = shape;
  operation.literals = std::move(entries);
  return make(std::move(operation));
}

Value ProgramBuilder::filled(Shape shape, long n) {
  return constant(
      shape, std::vector<Literal>(static_cast<std::size_t>(shape.size()), Literal::integer(n)));
}

Value ProgramBuilder::identity(int n) {
  std::vector<Literal> entries;
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) entries.push_back(Literal::integer(i == j ? 1 : 0));
  return constant(Shape{n, n}, std::move(entries));
}

Value ProgramBuilder::make(Operation operation) {
  const auto [entry, added] =
      known_.try_emplace(std::move(operation), static_cast<int>(operations_.size()));
  if (added) operations_.push_back(entry->first);
  return Value(*this, entry->second);
}

void ProgramBuilder::output(Output output, Value value) {
  require(&value.builder() == this, "outputs are values of their own builder");
  output.shape = value.shape();
  output.value = value.index();
  require(output.components.empty() ||
              static_cast<int>(output.components.size()) == output.shape.size(),
          "one name per component");
  outputs_.push_back(std::move(output));
}

StraightLineProgram ProgramBuilder::finish(Provenance provenance) const {
  std::vector<bool> needed(operations_.size(), false);
  for (const Output& output : outputs_) needed[static_cast<std::size_t>(output.value)] = true;
  for (std::size_t i = operations_.size(); i-- > 0;)
    if (needed[i])
      for (const int argument : operations_[i].arguments)
        needed[static_cast<std::size_t>(argument)] = true;

  StraightLineProgram program{std::move(provenance), inputs_, {}, outputs_};
  std::vector<int> renumbered(operations_.size(), -1);
  const auto renumber = [&](int& index) { index = renumbered[static_cast<std::size_t>(index)]; };
  for (std::size_t i = 0; i < operations_.size(); ++i) {
    if (!needed[i]) continue;
    renumbered[i] = static_cast<int>(program.operations.size());
    Operation operation = operations_[i];
    for (int& argument : operation.arguments) renumber(argument);
    program.operations.push_back(std::move(operation));
  }
  for (Output& output : program.outputs) renumber(output.value);
  validate(program);
  return program;
}

}  // namespace gordan
