// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operation_count.hpp>
#include <gordan/program/operations.hpp>
#include <gordan/program/residual.hpp>

#include <catch2/catch.hpp>

#include "program/fraction.hpp"
#include "program/laurent_sample.hpp"

using namespace gordan;
using test::Fraction;

namespace {

double value_of(const StraightLineProgram& program, std::vector<double> x) {
  return interpret<double>(program, std::span<const double>(x),
                           [](const Literal& c) { return c.value; })
      .front();
}

Fraction fraction(const Literal& c) { return static_cast<std::int64_t>(c.value); }

}  // namespace

TEST_CASE("powers are simplified and shared", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y", {2, 2});
  CHECK(power(x, 0) == b.constant(1));
  CHECK(power(y, 0, 3) == b.filled({2, 2}, 1));
  CHECK(power(x, 3, 3) == x);
  CHECK(power(x, -2) == reciprocal(x * x));
  CHECK(power(x, 2, -4) == reciprocal(sqrt(x)));
  CHECK(power(x, 3, 2) == x * sqrt(x));
  CHECK(power(sqrt(x), 2) == x);
  CHECK(sqrt(x) * sqrt(x) == x);
  CHECK(power(power(x, 1, 3), 9) == power(x, 3));
  CHECK(power(x, 1, 4) == sqrt(sqrt(x)));
  CHECK(sqrt(reciprocal(x)) == reciprocal(sqrt(x)));
  CHECK(reciprocal(reciprocal(x)) == x);
  CHECK(reciprocal(-x) == -reciprocal(x));
  CHECK(power(-x, 1, 3) == -power(x, 1, 3));
  CHECK_FALSE(sqrt(-x) == -sqrt(x));
  CHECK(power(-x, 2) == x * x);
  CHECK(sqrt(b.constant(1)) == b.constant(1));
  CHECK(x / b.constant(1) == x);
  CHECK_THROWS_AS(power(x, 1, 0), ContractViolation);
  CHECK(real_function(RealFunction::sin, -x) == -real_function(RealFunction::sin, x));
  CHECK(real_function(RealFunction::cos, -x) == real_function(RealFunction::cos, x));
  CHECK(exp(b.constant(0)) == b.constant(1));
  CHECK(log(b.constant(1)) == b.constant(0));
}

TEST_CASE("monomials have one root and, without negative root exponents, one division",
          "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y"), z = b.input("z");
  const auto of = [&](std::vector<RationalFactor> factors) { return monomial(b, factors); };
  CHECK(of({}) == b.constant(1));
  CHECK(of({{x, 1, 2}, {y, 1, 2}}) == sqrt(x * y));
  CHECK(of({{x, 3, 2}, {y, -2, 1}, {z, -1, 2}}) == x * sqrt(x / z) / (y * y));
  CHECK(of({{x, -1, 2}, {y, -2, 4}}) == reciprocal(sqrt(x * y)));
  CHECK(of({{x, 1, 2}, {y, 1, 3}}) == power(x * x * x * (y * y), 1, 6));
  b.output({.name = "f"}, of({{x, 3, 2}, {y, -2, 1}, {z, 1, 2}}));
  CHECK(operation_count(b.finish()).functions == 2);
}

TEST_CASE("monomials at a point agree with pow, and powers of two rescale them exactly",
          "[program]") {
  Random random(11);
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const test::LaurentSample sample = test::laurent_sample(seed, 3, 4);
    const std::vector<double> x = test::positive_point(random, 3);
    const auto literal = [](const Literal& c) { return c.value; };
    const auto y = interpret<double>(sample.program, std::span<const double>(x), literal);
    for (std::size_t o = 0; o < y.size(); ++o) {
      long double expected = 1;
      for (std::size_t v = 0; v < x.size(); ++v)
        expected *= std::pow(static_cast<long double>(x[v]), sample.twice_exponents[o][v] / 2.0L);
      REQUIRE(ulps(y[o], static_cast<double>(expected), std::abs(y[o])) < 12);
    }
    const std::vector<int> k = test::whole_rescaling(random, sample);
    const std::vector<double> moved = test::rescaled(x, k);
    REQUIRE(interpret<double>(sample.program, std::span<const double>(moved), literal) ==
            test::rescaled_outputs(sample, x, k));
  }
}

TEST_CASE("Laurent monomials are exact in rational numbers, roots are refused there", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x"), y = b.input("y");
  b.output({.name = "f"}, power(x, -3) * y + x / y - reciprocal(x - y));
  const StraightLineProgram program = b.finish();
  const std::vector<Fraction> point{{2, 3}, {-5, 7}};
  const Fraction u = point[0], v = point[1], one = 1;
  CHECK(interpret<Fraction>(program, std::span<const Fraction>(point), fraction).front() ==
        v / (u * u * u) + u / v - one / (u - v));

  b.output({.name = "g"}, sqrt(x));
  const StraightLineProgram rooted = b.finish();
  const std::span<const Fraction> at(point);
  CHECK_THROWS_WITH(interpret<Fraction>(rooted, at, fraction), Catch::Contains("x^(1/2)"));
  ProgramBuilder c;
  c.output({.name = "h"}, exp(c.input("x")));
  const std::vector<Fraction> one_number{one};
  CHECK_THROWS_WITH(interpret<Fraction>(c.finish(), std::span<const Fraction>(one_number), fraction),
                    Catch::Contains("exp"));
}

TEST_CASE("roots and functions have their real values and scales", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x");
  b.output({.name = "cube root"}, power(x, 1, 3));
  const StraightLineProgram cube_root = b.finish();
  CHECK(value_of(cube_root, {-27}) == Approx(-3));
  ProgramBuilder c;
  c.output({.name = "fifth root"}, power(c.input("x"), -2, 5));
  CHECK(value_of(c.finish(), {-32}) == Approx(0.25));
  ProgramBuilder d;
  const Value t = d.input("t"), s = d.input("s");
  d.output({.name = "planck"}, reciprocal(exp(t - s) - d.constant(1)));
  const StraightLineProgram planck = d.finish();
  CHECK(value_of(planck, {3, 1}) == Approx(1 / std::expm1(2)));
  // |y| + |y^2| * (e^2 + e^2 (3 + 1) + 1)
  const double y = 1 / std::expm1(2), e = std::exp(2);
  const std::vector<double> point{3, 1};
  CHECK(term_scales(planck, point).front() == Approx(y + y * y * (e + 4 * e + 1)));
}

TEST_CASE("programs with other exponents or functions are not valid", "[program]") {
  ProgramBuilder b;
  b.output({.name = "f"}, exp(sqrt(b.input("x"))));
  StraightLineProgram program = b.finish();
  for (const std::vector<int>& exponent : {std::vector{1, 1}, {-1, 2}, {2, 3}, {1}, {0, 1}}) {
    program.operations[1].parameters = exponent;
    CHECK_THROWS_AS(validate(program), ContractViolation);
  }
  program.operations[1].parameters = {1, 2};
  validate(program);
  program.operations[2].parameters = {real_functions};
  CHECK_THROWS_AS(validate(program), ContractViolation);
}
