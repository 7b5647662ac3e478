// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/program/operations.hpp>

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace gordan::detail {

/// What the simplifying verbs ask about values.
[[nodiscard]] inline bool is(Value v, OpCode code) { return v.operation().code == code; }

[[nodiscard]] inline Value argument(Value v, std::size_t k = 0) {
  return v.builder().value(v.operation().arguments[k]);
}

[[nodiscard]] inline bool is_constant(Value v, long n) {
  return is(v, OpCode::constant) && std::ranges::all_of(v.operation().literals,
                                                        [n](const Literal& c) { return c.is(n); });
}

[[nodiscard]] inline bool is_identity(Value v) {
  const Shape s = v.shape();
  return is(v, OpCode::constant) && s.rows == s.cols && v == v.builder().identity(s.rows);
}

/// 1/x.
[[nodiscard]] inline bool is_reciprocal(Value v) {
  return is(v, OpCode::power) && v.operation().parameters[0] == -1;
}

/// q of the q-th root of its argument, 1 of anything else.
[[nodiscard]] inline int root_degree(Value v) {
  return is(v, OpCode::power) ? v.operation().parameters[1] : 1;
}

[[nodiscard]] inline Value without_reshape(Value v) {
  return is(v, OpCode::reshape) ? argument(v) : v;
}

[[nodiscard]] inline Value make(OpCode code, Shape shape, std::initializer_list<Value> arguments,
                                std::vector<int> parameters = {}) {
  Operation operation;
  operation.code = code;
  operation.shape = shape;
  operation.parameters = std::move(parameters);
  for (const Value v : arguments) {
    require(&v.builder() == &arguments.begin()->builder(), "values of one builder");
    operation.arguments.push_back(v.index());
  }
  return arguments.begin()->builder().make(std::move(operation));
}

/// An operation whose result may have any shape: rows are made as columns and reshaped, so that
/// both share.
[[nodiscard]] inline Value make_column_first(ProgramBuilder& builder, Operation operation) {
  const Shape shape = operation.shape;
  if (shape.rows == 1) operation.shape = {shape.cols, 1};
  const Value column = builder.make(std::move(operation));
  return shape.rows == 1 && shape.cols != 1 ? reshape(column, shape) : column;
}

}  // namespace gordan::detail
