// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/operation_count.hpp>

#include <gordan/program/laplace.hpp>
#include <gordan/program/monomial_plan.hpp>

#include <algorithm>
#include <set>

namespace gordan {

namespace {

OperationCount count_minors(const Shape& shape) {
  OperationCount count;
  for (const LaplaceStep& step : laplace_expansion(shape.rows, shape.cols)) {
    if (step.row > 0) ++count.multiplications;
    if (!step.first) ++count.additions;
  }
  return count;
}

OperationCount count_polynomials(const Operation& op, const Shape& argument) {
  OperationCount count;
  count.multiplications = plan_monomials(op.terms, argument.size()).products();
  std::set<int> outputs;
  for (const PolynomialTerm& term : op.terms) {
    const bool trivial = term.coefficient.is(1) || term.coefficient.is(-1) || term.factors.empty();
    if (!trivial) ++count.multiplications;
    if (!outputs.insert(term.output).second) ++count.additions;
  }
  return count;
}

}  // namespace

OperationCount operation_count(const StraightLineProgram& program, int index) {
  const Operation& op = program.operations[static_cast<std::size_t>(index)];
  const long size = op.shape.size();
  Shape a;
  if (!op.arguments.empty())
    a = program.operations[static_cast<std::size_t>(op.arguments.front())].shape;
  switch (op.code) {
    case OpCode::add:
    case OpCode::subtract: return {size, 0};
    case OpCode::multiply: return {0, size};
    case OpCode::matmul: return {size * std::max(a.cols - 1, 0), size * a.cols};
    case OpCode::trace: return {std::max(a.rows - 1, 0), 0};
    case OpCode::sum: return {std::max(a.size() - 1, 0), 0};
    case OpCode::dot: return {std::max(a.size() - 1, 0), a.size()};
    case OpCode::determinant:
    case OpCode::cross: return count_minors(a);
    case OpCode::polynomials: return count_polynomials(op, a);
    case OpCode::power:
    case OpCode::elementary: return {0, 0, size};
    default: return {};
  }
}

OperationCount operation_count(const StraightLineProgram& program) {
  OperationCount total;
  for (int i = 0; i < static_cast<int>(program.operations.size()); ++i) {
    const OperationCount count = operation_count(program, i);
    total.additions += count.additions;
    total.multiplications += count.multiplications;
    total.functions += count.functions;
  }
  return total;
}

}  // namespace gordan
