// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/derivative.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/detail/tangent.hpp>
#include <gordan/program/operations.hpp>

#include <utility>

namespace gordan {

namespace {

using detail::Tangent;

Direction outputs_of(const StraightLineProgram& program, const Direction& values) {
  Direction outputs;
  for (const Output& output : program.outputs)
    outputs.push_back(values[static_cast<std::size_t>(output.value)]);
  return outputs;
}

std::vector<Value> evaluate(ProgramBuilder& builder, const StraightLineProgram& program,
                            std::span<const Value> inputs) {
  require(inputs.size() == program.inputs.size(), "one value per input");
  std::vector<Value> values;
  for (const Operation& op : program.operations) {
    std::vector<Value> arguments;
    for (const int argument : op.arguments)
      arguments.push_back(values[static_cast<std::size_t>(argument)]);
    if (op.code == OpCode::input) {
      values.push_back(inputs[static_cast<std::size_t>(op.parameters[0])]);
      require(values.back().shape() == op.shape, "an input has its declared shape");
    } else {
      values.push_back(detail::rebuild(builder, op, arguments));
    }
  }
  return values;
}

// The tangents of all operations along one direction.
Direction tangents(const StraightLineProgram& program, const std::vector<Value>& values,
                   const Direction& direction) {
  require(direction.size() == program.inputs.size(), "one tangent per input");
  Direction result;
  for (std::size_t i = 0; i < program.operations.size(); ++i) {
    const Operation& op = program.operations[i];
    if (op.code == OpCode::input) {
      result.push_back(direction[static_cast<std::size_t>(op.parameters[0])]);
      require(!result.back() || result.back()->shape() == op.shape,
              "a tangent has the shape of its input");
      continue;
    }
    std::vector<Value> arguments;
    Direction along;
    bool zero = true;
    for (const int argument : op.arguments) {
      arguments.push_back(values[static_cast<std::size_t>(argument)]);
      along.push_back(result[static_cast<std::size_t>(argument)]);
      zero = zero && !along.back();
    }
    Tangent tangent = zero ? Tangent{} : detail::tangent(op, values[i], arguments, along);
    if (tangent && detail::is_constant(*tangent, 0)) tangent.reset();
    result.push_back(tangent);
  }
  return result;
}

std::vector<Value> declare_inputs(ProgramBuilder& builder, const StraightLineProgram& program,
                                  const std::string& prefix) {
  std::vector<Value> values;
  for (const Input& input : program.inputs) {
    std::vector<std::string> components = input.components;
    for (std::string& name : components) name = prefix + name;
    values.push_back(
        builder.input(prefix + input.name, input.shape, std::move(components), input.description));
  }
  return values;
}

Value or_zero(ProgramBuilder& builder, const Tangent& tangent, Shape shape) {
  return tangent ? *tangent : builder.filled(shape, 0);
}

}  // namespace

std::vector<Value> apply(ProgramBuilder& builder, const StraightLineProgram& program,
                         std::span<const Value> inputs) {
  return push_forward(builder, program, inputs, {}).values;
}

PushForward push_forward(ProgramBuilder& builder, const StraightLineProgram& program,
                         std::span<const Value> inputs, std::span<const Direction> directions) {
  const std::vector<Value> values = evaluate(builder, program, inputs);
  PushForward result;
  for (const Output& output : program.outputs)
    result.values.push_back(values[static_cast<std::size_t>(output.value)]);
  for (const Direction& direction : directions)
    result.derivatives.push_back(outputs_of(program, tangents(program, values, direction)));
  return result;
}

std::vector<Value> jacobians(ProgramBuilder& builder, const StraightLineProgram& program,
                             std::span<const Value> inputs, std::span<const int> which) {
  std::vector<Direction> directions;
  for (const int k : which) {
    require(k >= 0 && k < static_cast<int>(inputs.size()), "an input of the program");
    const Shape shape = inputs[static_cast<std::size_t>(k)].shape();
    for (int entry = 0; entry < shape.size(); ++entry) {
      std::vector<Literal> unit(static_cast<std::size_t>(shape.size()));
      unit[static_cast<std::size_t>(entry)] = Literal::integer(1);
      Direction direction(inputs.size());
      direction[static_cast<std::size_t>(k)] = builder.constant(shape, std::move(unit));
      directions.push_back(std::move(direction));
    }
  }
  const PushForward forward = push_forward(builder, program, inputs, directions);
  std::vector<Value> result;
  for (std::size_t o = 0; o < forward.values.size(); ++o) {
    const Shape shape = forward.values[o].shape();
    const Shape matrix{static_cast<int>(directions.size()), shape.size()};
    if (matrix.size() == 0) {
      result.push_back(builder.filled({matrix.cols, matrix.rows}, 0));
      continue;
    }
    std::vector<Value> rows;
    for (const Direction& derivative : forward.derivatives)
      rows.push_back(or_zero(builder, derivative[o], shape));
    result.push_back(transpose(stack(rows, matrix)));
  }
  return result;
}

StraightLineProgram differentiate_forward(const StraightLineProgram& program) {
  ProgramBuilder builder;
  const std::vector<Value> inputs = declare_inputs(builder, program, "");
  const std::vector<Value> along = declare_inputs(builder, program, "d_");
  const std::vector<Direction> directions{Direction(along.begin(), along.end())};
  const PushForward forward = push_forward(builder, program, inputs, directions);
  for (std::size_t o = 0; o < program.outputs.size(); ++o)
    builder.output(program.outputs[o], forward.values[o]);
  for (std::size_t o = 0; o < program.outputs.size(); ++o) {
    const Output& output = program.outputs[o];
    builder.output({.name = "d_" + output.name, .description = "along d of " + output.name},
                   or_zero(builder, forward.derivatives.front()[o], output.shape));
  }
  return builder.finish(program.provenance);
}

StraightLineProgram with_jacobians(const StraightLineProgram& program, std::span<const int> which) {
  ProgramBuilder builder;
  const std::vector<Value> inputs = declare_inputs(builder, program, "");
  const std::vector<Value> values = apply(builder, program, inputs);
  const std::vector<Value> matrices = jacobians(builder, program, inputs, which);
  for (std::size_t o = 0; o < program.outputs.size(); ++o)
    builder.output(program.outputs[o], values[o]);
  for (std::size_t o = 0; o < program.outputs.size(); ++o)
    builder.output({.name = "jacobian_" + program.outputs[o].name}, matrices[o]);
  return builder.finish(program.provenance);
}

}  // namespace gordan
