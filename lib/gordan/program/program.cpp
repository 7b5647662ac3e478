// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/program.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <bit>

namespace gordan {

Literal Literal::integer(long n) { return {static_cast<double>(n), std::to_string(n)}; }

bool Literal::is(long n) const { return text == std::to_string(n); }

std::strong_ordering Literal::operator<=>(const Literal& other) const {
  if (const auto order = text <=> other.text; order != 0) return order;
  return std::bit_cast<std::uint64_t>(value) <=> std::bit_cast<std::uint64_t>(other.value);
}

int input_size(const StraightLineProgram& program) {
  int size = 0;
  for (const Input& input : program.inputs) size += input.shape.size();
  return size;
}

int output_size(const StraightLineProgram& program) {
  int size = 0;
  for (const Output& output : program.outputs) size += output.shape.size();
  return size;
}

namespace {

bool broadcasts(int from, int to) { return from == to || from == 1; }

bool broadcasts(const Shape& from, const Shape& to) {
  return broadcasts(from.rows, to.rows) && broadcasts(from.cols, to.cols);
}

bool valid_terms(const Operation& op, const Shape& argument) {
  for (const PolynomialTerm& term : op.terms) {
    if (term.output < 0 || term.output >= op.shape.size()) return false;
    int last = -1;
    for (const Factor& factor : term.factors) {
      if (factor.index <= last || factor.index >= argument.size() || factor.exponent < 1)
        return false;
      last = factor.index;
    }
  }
  return true;
}

bool valid_indices(const Operation& op, const Shape& argument) {
  for (const int index : op.parameters)
    if (index < 0 || index >= argument.size()) return false;
  return static_cast<int>(op.parameters.size()) == op.shape.size();
}

bool valid_exponent(const std::vector<int>& p) {
  return p.size() == 2 && ((p[0] == -1 && p[1] == 1) || (p[0] == 1 && p[1] >= 2));
}

bool valid(const StraightLineProgram& program, const Operation& op,
           const std::vector<Shape>& shapes) {
  const auto a = shapes.empty() ? Shape{} : shapes.front();
  const auto unary = shapes.size() == 1;
  const auto binary = shapes.size() == 2;
  switch (op.code) {
    case OpCode::input: {
      const int k = op.parameters.size() == 1 ? op.parameters[0] : -1;
      return shapes.empty() && k >= 0 && k < static_cast<int>(program.inputs.size()) &&
             program.inputs[static_cast<std::size_t>(k)].shape == op.shape;
    }
    case OpCode::constant:
      return shapes.empty() && static_cast<int>(op.literals.size()) == op.shape.size();
    case OpCode::add:
    case OpCode::subtract:
    case OpCode::multiply:
      return binary && broadcasts(a, op.shape) && broadcasts(shapes[1], op.shape) &&
             op.shape.rows == std::max(a.rows, shapes[1].rows) &&
             op.shape.cols == std::max(a.cols, shapes[1].cols);
    case OpCode::negate: return unary && op.shape == a;
    case OpCode::matmul:
      return binary && a.cols == shapes[1].rows && op.shape == Shape{a.rows, shapes[1].cols};
    case OpCode::transpose: return unary && op.shape == Shape{a.cols, a.rows};
    case OpCode::reshape: return unary && op.shape.size() == a.size();
    case OpCode::gather: return unary && valid_indices(op, a);
    case OpCode::stack: {
      int size = 0;
      for (const Shape& shape : shapes) size += shape.size();
      return size == op.shape.size();
    }
    case OpCode::trace:
    case OpCode::determinant: return unary && a.rows == a.cols && op.shape.is_scalar();
    case OpCode::sum: return unary && op.shape.is_scalar();
    case OpCode::dot: return binary && a.size() == shapes[1].size() && op.shape.is_scalar();
    case OpCode::cross: return unary && a.cols == a.rows + 1 && op.shape == Shape{a.cols, 1};
    case OpCode::polynomials: return unary && valid_terms(op, a);
    case OpCode::power: return unary && op.shape == a && valid_exponent(op.parameters);
    case OpCode::elementary:
      return unary && op.shape == a && op.parameters.size() == 1 && op.parameters[0] >= 0 &&
             op.parameters[0] < real_functions;
  }
  return false;
}

}  // namespace

void validate(const StraightLineProgram& program) {
  for (std::size_t i = 0; i < program.operations.size(); ++i) {
    const Operation& op = program.operations[i];
    std::vector<Shape> shapes;
    for (const int argument : op.arguments) {
      require(argument >= 0 && argument < static_cast<int>(i), "arguments come before their use");
      shapes.push_back(program.operations[static_cast<std::size_t>(argument)].shape);
    }
    require(valid(program, op, shapes), "an operation fits its arguments");
  }
  for (const Output& output : program.outputs) {
    require(output.value >= 0 && output.value < static_cast<int>(program.operations.size()),
            "an output names an operation");
    require(program.operations[static_cast<std::size_t>(output.value)].shape == output.shape,
            "an output has the shape of its operation");
  }
}

}  // namespace gordan
