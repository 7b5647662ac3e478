// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/batch_plan.hpp>

#include <algorithm>

namespace gordan::detail {

BatchPlan::BatchPlan(const StraightLineProgram& source) : program(source) {
  validate(program);
  const auto take = [this](int size) {
    const int first = columns;
    columns += size;
    return first;
  };
  for (const Input& input : program.inputs)
    inputs.push_back({take(input.shape.size()), input.shape.size()});

  std::vector<int> column_of;
  int scratch = 0;
  for (std::size_t i = 0; i < program.operations.size(); ++i) {
    const Operation& op = program.operations[i];
    Step step;
    step.operation = static_cast<int>(i);
    for (const int argument : op.arguments)
      step.in.push_back(column_of[static_cast<std::size_t>(argument)]);
    if (op.code == OpCode::input)
      step.out = inputs[static_cast<std::size_t>(op.parameters.front())].column;
    else
      step.out = op.code == OpCode::reshape ? step.in.front() : take(op.shape.size());
    column_of.push_back(step.out);
    if (op.code == OpCode::input || op.code == OpCode::reshape) continue;
    if (op.code == OpCode::polynomials) {
      step.monomials = plan_monomials(op.terms, argument_shape(step, 0).size());
      scratch = std::max(scratch, step.monomials.products());
    }
    if (op.code == OpCode::determinant || op.code == OpCode::cross) {
      const Shape a = argument_shape(step, 0);
      step.laplace = laplace_expansion(a.rows, a.cols);
      scratch = std::max(scratch, 1 << a.cols);
    }
    (op.code == OpCode::constant ? constants : steps).push_back(std::move(step));
  }
  const int first_scratch = take(scratch);
  for (Step& step : steps) step.scratch = first_scratch;
  for (const Output& output : program.outputs)
    outputs.push_back({column_of[static_cast<std::size_t>(output.value)], output.shape.size()});
}

}  // namespace gordan::detail
