// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/program/scalar_expansion.hpp>

#include <gordan/program/derivative.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operation_count.hpp>
#include <gordan/program/operations.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

#include "program/random_program.hpp"

using namespace gordan;

namespace {

std::vector<double> values(const StraightLineProgram& program, const std::vector<double>& point) {
  return interpret<double>(program, std::span<const double>(point),
                           [](const Literal& c) { return c.value; });
}

// All operations but those that inputs come in by and outputs are put together by.
bool scalars_only(const StraightLineProgram& program) {
  return std::ranges::all_of(program.operations, [](const Operation& op) {
    return op.shape.is_scalar() || op.code == OpCode::input || op.code == OpCode::stack ||
           op.code == OpCode::constant || op.code == OpCode::gather || op.code == OpCode::reshape;
  });
}

}  // namespace

TEST_CASE("the scalars of a program have its values", "[program]") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const test::Sample sample = test::random_sample(seed, "random", 25);
    const StraightLineProgram scalars = scalar_expansion(sample.program);
    REQUIRE(scalars.inputs.size() == sample.program.inputs.size());
    REQUIRE(scalars.outputs.size() == sample.program.outputs.size());
    CHECK(scalars_only(scalars));
    for (std::size_t p = 0; p < sample.points.size(); ++p)
      REQUIRE(values(scalars, sample.points[p]) == sample.expected[p]);
  }
}

TEST_CASE("second derivatives of inner products are constants among scalars", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {4, 3});
  b.output({.name = "gram"}, upper_triangle(matmul(x, transpose(x))));
  b.output({.name = "root"}, sqrt(dot(x, x)));
  const std::vector<int> which{0};
  const StraightLineProgram hessian =
      with_jacobians(with_jacobians(b.finish({.name = "gram"}), which), which);
  const StraightLineProgram scalars = scalar_expansion(hessian);
  CHECK(operation_count(scalars).multiplications < operation_count(hessian).multiplications / 5);
  std::vector<double> point;
  for (int k = 0; k < 12; ++k) point.push_back(0.25 * k - 1);
  const std::vector<double> expected = values(hessian, point), found = values(scalars, point);
  REQUIRE(found.size() == expected.size());
  for (std::size_t k = 0; k < found.size(); ++k)
    CHECK(found[k] == Approx(expected[k]).margin(1e-13));
}

TEST_CASE("roots, functions and empty outputs of scalars", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {2, 1});
  b.output({.name = "y"}, exp(sqrt(x)) / power(x, 1, 3));
  b.output({.name = "none", .shape = {0, 3}}, b.filled({0, 3}, 0));
  b.output({.name = "seven"}, b.constant(3) + b.constant(4) * b.constant(1));
  const StraightLineProgram scalars = scalar_expansion(b.finish());
  const std::vector<double> y = values(scalars, {4, 2.25});
  REQUIRE(y.size() == 3);
  CHECK(y[0] == Approx(std::exp(2.0) / std::cbrt(4.0)));
  CHECK(y[1] == Approx(std::exp(1.5) / std::cbrt(2.25)));
  CHECK(y[2] == 7);
  CHECK(operation_count(scalars).additions == 0);
}
