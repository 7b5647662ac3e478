// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/program/operation_count.hpp>
#include <gordan/program/operations.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

std::size_t count(const StraightLineProgram& program, OpCode code) {
  std::size_t n = 0;
  for (const Operation& op : program.operations) n += op.code == code ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("equal operations are made once", "[program]") {
  ProgramBuilder b;
  const Value a = symmetric_matrix(b.input("A", {6, 1}), 3);
  const Value v = b.input("v", {3, 1});
  b.output({.name = "tr2"}, trace(matmul(a, a)));
  b.output({.name = "tr3"}, trace(matmul(matmul(a, a), a)));
  b.output({.name = "vAv"}, dot(v, matmul(a, v)));
  b.output({.name = "vAAv"}, matmul(transpose(v), matmul(a, matmul(a, v))));
  b.output({.name = "Av"}, matmul(a, v));
  const StraightLineProgram program = b.finish();
  CHECK(count(program, OpCode::matmul) == 3);  // A A, A v, A (A v)
  CHECK(count(program, OpCode::dot) == 4);
  CHECK(count(program, OpCode::transpose) == 0);
  CHECK(program.outputs[2].shape.is_scalar());
  CHECK(operation_count(program).total() == 45 + 15 + 15 + 17 + 17 + 5 + 5);
}

TEST_CASE("commutative operations are normalised and trivial ones vanish", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y");
  const Value m = b.input("m", {3, 3}), u = b.input("u", {3, 1});
  CHECK(x + y == y + x);
  CHECK(x * y == y * x);
  CHECK(dot(u, transpose(u)) == dot(u, u));
  CHECK(x + b.constant(0) == x);
  CHECK(x * b.constant(1) == x);
  CHECK(b.constant(0) * m == b.filled({3, 3}, 0));
  CHECK(x - x == b.constant(0));
  CHECK(-(-x) == x);
  CHECK(x + (-y) == x - y);
  CHECK((-x) * (-y) == x * y);
  CHECK(-(x - y) == y - x);
  CHECK(transpose(transpose(m)) == m);
  CHECK(matmul(b.identity(3), m) == m);
  CHECK(trace(transpose(m)) == trace(m));
  CHECK(power(x, 4) == power(x, 2) * power(x, 2));
  CHECK(power(x, 0) == b.constant(1));
  CHECK(extract(transpose(m), 0, 2) == extract(m, 2, 0));
  CHECK(dot(u, b.filled({3, 1}, 1)) == sum(u));
  const std::vector<Value> entries{extract(u, 0), extract(u, 1), extract(u, 2)};
  CHECK(stack(entries, {3, 1}) == u);
  const std::vector<Value> rows{row(m, 1), transpose(u)};
  CHECK(row(stack(rows, {2, 3}), 1) == transpose(u));
  CHECK(row(stack(rows, {2, 3}), 0) == row(m, 1));
  const Value s = symmetric_matrix(b.input("s", {6, 1}), 3);
  CHECK(transpose(s) == s);
  CHECK(transpose(matmul(s, s)) == matmul(s, s));
}

TEST_CASE("a literal that only rounds to 1 is not 1", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x");
  CHECK(b.constant(Literal{1.0, "1 + 10^-30"}) * x != x);
}

TEST_CASE("dead code is left out, unused inputs stay", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y");
  static_cast<void>(power(y, 7));
  b.output({.name = "f"}, x * x);
  const StraightLineProgram program = b.finish();
  CHECK(program.inputs.size() == 2);
  CHECK(program.operations.size() == 2);
  CHECK(input_size(program) == 2);
  CHECK(output_size(program) == 1);
}

TEST_CASE("polynomials that only select or vanish are no polynomials", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {4, 1});
  const Literal one = Literal::integer(1), zero = Literal::integer(0);
  CHECK(polynomials(x, {{1, one, {{0, 1}}}, {0, one, {{3, 1}}}}, {2, 1}) ==
        gather(x, {3, 0}, {2, 1}));
  CHECK(polynomials(x, {{0, zero, {{0, 2}}}}, {2, 1}) == b.filled({2, 1}, 0));
}

TEST_CASE("shapes that do not fit and foreign values are refused", "[program]") {
  ProgramBuilder b, c;
  const Value x = b.input("x", {2, 1}), y = b.input("y", {3, 1});
  CHECK_THROWS_AS(x + y, ContractViolation);
  CHECK_THROWS_AS(matmul(x, y), ContractViolation);
  CHECK_THROWS_AS(trace(y), ContractViolation);
  CHECK_THROWS_AS(extract(x, 2), ContractViolation);
  CHECK_THROWS_AS(x + c.input("z", {2, 1}), ContractViolation);
}
