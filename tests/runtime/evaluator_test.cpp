// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/evaluator.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/residual.hpp>

#include <catch2/catch.hpp>

#include "program/random_program.hpp"

using namespace gordan;

namespace {

Eigen::ArrayXXd rows(const std::vector<std::vector<double>>& points, Eigen::Index columns) {
  Eigen::ArrayXXd array(static_cast<Eigen::Index>(points.size()), columns);
  for (Eigen::Index i = 0; i < array.rows(); ++i)
    for (Eigen::Index j = 0; j < columns; ++j)
      array(i, j) = points[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  return array;
}

}  // namespace

TEST_CASE("batches of random programs agree with a naive evaluation", "[runtime]") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const int dimension = 2 + static_cast<int>(seed % 4);
    const test::Sample sample = test::random_sample(seed, "sample", 30, dimension);
    const Evaluator evaluator(sample.program);
    const Eigen::ArrayXXd outputs = evaluator.evaluate(rows(sample.points, evaluator.input_size()));
    REQUIRE((outputs == rows(sample.expected, evaluator.output_size())).all());
  }
}

TEST_CASE("batches longer than a block agree with the interpreter", "[runtime]") {
  ProgramBuilder b;
  const Value x = b.input("x", {6, 3});
  const Value gram = matmul(x, transpose(x));
  const Literal third{1.0 / 3.0, "1/3"};
  b.output({.name = "gram"}, upper_triangle(third * gram));
  b.output({.name = "cubes"}, sum(power(gram, 3)));
  const StraightLineProgram program = b.finish();
  const Evaluator evaluator(program);
  Random random(5);
  for (const int points : {0, 1, 127, 128, 129, 300}) {
    CAPTURE(points);
    Eigen::ArrayXXd inputs(points, evaluator.input_size());
    for (double& entry : inputs.reshaped()) entry = static_cast<double>(random.below(1000)) / 997.0;
    const Eigen::ArrayXXd outputs = evaluator.evaluate(inputs);
    REQUIRE(outputs.rows() == points);
    for (Eigen::Index i = 0; i < points; ++i) {
      const Eigen::ArrayXd in = inputs.row(i);
      const std::span<const double> point(in.data(), static_cast<std::size_t>(in.size()));
      const auto expected =
          interpret<double>(program, point, [](const Literal& c) { return c.value; });
      const auto scales = term_scales(program, point);
      for (std::size_t k = 0; k < expected.size(); ++k)
        REQUIRE(ulps(outputs(i, static_cast<Eigen::Index>(k)), expected[k], scales[k]) <= 8);
    }
  }
}

TEST_CASE("batches of the wrong width are refused", "[runtime]") {
  ProgramBuilder b;
  b.output({.name = "f"}, b.input("x", {3, 1}));
  const Evaluator evaluator(b.finish());
  CHECK_THROWS_AS(evaluator.evaluate(Eigen::ArrayXXd::Zero(2, 4)), ContractViolation);
  Eigen::ArrayXXd narrow(2, 2);
  CHECK_THROWS_AS(evaluator.evaluate(Eigen::ArrayXXd::Zero(2, 3), narrow), ContractViolation);
}
