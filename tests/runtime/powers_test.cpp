// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/runtime/evaluator.hpp>

#include <catch2/catch.hpp>

#include "program/laurent_sample.hpp"

using namespace gordan;

TEST_CASE("batches of Laurent monomials rescale exactly by powers of two", "[runtime]") {
  Random random(5);
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const test::LaurentSample sample = test::laurent_sample(seed, 4, 5);
    const Evaluator evaluator(sample.program);
    Eigen::ArrayXXd inputs(40, 4), expected(40, 5);
    for (Eigen::Index i = 0; i < inputs.rows(); ++i) {
      const std::vector<double> x = test::positive_point(random, 4);
      const std::vector<int> k = test::whole_rescaling(random, sample);
      const std::vector<double> moved = test::rescaled(x, k);
      const std::vector<double> y = test::rescaled_outputs(sample, x, k);
      for (std::size_t v = 0; v < 4; ++v) inputs(i, static_cast<Eigen::Index>(v)) = moved[v];
      for (std::size_t o = 0; o < 5; ++o) expected(i, static_cast<Eigen::Index>(o)) = y[o];
    }
    REQUIRE((evaluator.evaluate(inputs) == expected).all());
  }
}

TEST_CASE("batches of roots and functions agree with the interpreter", "[runtime]") {
  ProgramBuilder b;
  const Value x = b.input("x", {2, 3});
  b.output({.name = "roots"}, power(x, 2, 3) + power(x * x, 1, 5) + power(x * x, -3, 4));
  b.output({.name = "exp"}, exp(x) + log(x * x));
  for (const RealFunction f : {RealFunction::sin, RealFunction::cos, RealFunction::tanh})
    b.output({.name = "f"}, real_function(f, x));
  const StraightLineProgram program = b.finish();
  const Evaluator evaluator(program);
  const Eigen::ArrayXXd inputs = 0.1 + Eigen::ArrayXXd::Ones(45, 6) * 1.7 -
                                 Eigen::ArrayXd::LinSpaced(45, 0.013, 3.3).replicate(1, 6);
  const Eigen::ArrayXXd outputs = evaluator.evaluate(inputs);
  for (Eigen::Index i = 0; i < inputs.rows(); ++i) {
    const Eigen::ArrayXd point = inputs.row(i);
    const auto expected = interpret<double>(
        program, std::span<const double>(point.data(), 6), [](const Literal& c) { return c.value; });
    for (std::size_t o = 0; o < expected.size(); ++o)
      REQUIRE(outputs(i, static_cast<Eigen::Index>(o)) == expected[o]);
  }
}
