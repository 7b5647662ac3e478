// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/program/derivative.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operations.hpp>

#include <catch2/catch.hpp>

#include "program/fraction.hpp"
#include "program/laurent_sample.hpp"
#include "program/random_program.hpp"

using namespace gordan;
using test::Fraction;

namespace {

/// a + b eps with eps^2 = 0, over any commutative ring: the second way.
template <class R>
struct Dual {
  R a{};
  R b{};
  friend Dual operator+(const Dual& x, const Dual& y) { return {x.a + y.a, x.b + y.b}; }
  friend Dual operator-(const Dual& x, const Dual& y) { return {x.a - y.a, x.b - y.b}; }
  friend Dual operator*(const Dual& x, const Dual& y) {
    return {x.a * y.a, x.a * y.b + x.b * y.a};
  }
  friend Dual operator/(const Dual& x, const Dual& y)
    requires requires(R r) { r / r; }
  {
    return {x.a / y.a, (x.b * y.a - x.a * y.b) / (y.a * y.a)};
  }
  friend Dual operator-(const Dual& x) { return {-x.a, -x.b}; }
};

/// Integers modulo 2^31 - 1.
struct Residue {
  static constexpr std::int64_t p = 2147483647;
  std::int64_t v = 0;
  Residue(std::int64_t n = 0) : v(((n % p) + p) % p) {}
  friend Residue operator+(Residue x, Residue y) { return x.v + y.v; }
  friend Residue operator-(Residue x, Residue y) { return x.v - y.v; }
  friend Residue operator*(Residue x, Residue y) { return x.v * y.v; }
  friend Residue operator-(Residue x) { return -x.v; }
  friend bool operator==(Residue x, Residue y) { return x.v == y.v; }
};

template <class R>
std::vector<R> run(const StraightLineProgram& program, const std::vector<R>& x) {
  return interpret<R>(program, std::span<const R>(x), [](const Literal& c) {
    return R{static_cast<std::int64_t>(c.value)};
  });
}

// Runs the derivative program and dual numbers at one point and direction.
template <class R>
void check_direction(const StraightLineProgram& program, const StraightLineProgram& derivative,
                     const std::vector<R>& x, const std::vector<R>& dx) {
  std::vector<R> both = x;
  both.insert(both.end(), dx.begin(), dx.end());
  const std::vector<R> results = run(derivative, both);
  std::vector<Dual<R>> duals;
  for (std::size_t k = 0; k < x.size(); ++k) duals.push_back({x[k], dx[k]});
  const auto expected = interpret<Dual<R>>(
      program, std::span<const Dual<R>>(duals),
      [](const Literal& c) { return Dual<R>{R{static_cast<std::int64_t>(c.value)}, R{}}; });
  REQUIRE(results.size() == 2 * expected.size());
  for (std::size_t o = 0; o < expected.size(); ++o) {
    CAPTURE(o);
    REQUIRE(results[o] == expected[o].a);
    REQUIRE(results[o + expected.size()] == expected[o].b);
  }
}

std::vector<Residue> random_residues(Random& random, int size) {
  std::vector<Residue> x;
  for (int k = 0; k < size; ++k) x.emplace_back(static_cast<std::int64_t>(random.below(1U << 30U)));
  return x;
}

double at(const StraightLineProgram& program, const std::vector<double>& x, std::size_t output) {
  return interpret<double>(program, std::span<const double>(x),
                           [](const Literal& c) { return c.value; })[output];
}

}  // namespace

TEST_CASE("derivatives of random programs agree with dual numbers modulo a prime", "[program]") {
  Random random(21);
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const test::Sample sample =
        test::random_sample(seed, "sample", 30, 2 + static_cast<int>(seed % 3));
    const StraightLineProgram derivative = differentiate_forward(sample.program);
    const int size = input_size(sample.program);
    check_direction(sample.program, derivative, random_residues(random, size),
                    random_residues(random, size));
  }
}

TEST_CASE("second derivatives are derivatives of derivatives, and symmetric", "[program]") {
  Random random(22);
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const test::Sample sample = test::random_sample(seed, "sample", 14, 2);
    const StraightLineProgram first = differentiate_forward(sample.program);
    const StraightLineProgram second = differentiate_forward(first);
    const int size = input_size(first);
    check_direction(first, second, random_residues(random, size), random_residues(random, size));
  }
  ProgramBuilder b;
  const Value x = b.input("x", {2, 3});
  b.output({.name = "f"}, determinant(matmul(x, transpose(x))) * dot(x, x));
  const std::vector<int> which{0};
  const StraightLineProgram gradient = with_jacobians(b.finish(), which);
  const StraightLineProgram hessian = with_jacobians(gradient, which);
  REQUIRE(hessian.outputs.size() == 4);
  REQUIRE(hessian.outputs[3].shape == Shape{6, 6});
  const std::vector<Residue> results = run(hessian, random_residues(random, 6));
  for (std::size_t i = 0; i < 6; ++i) {
    REQUIRE(results[1 + i] == results[1 + 6 + i]);  // the gradient, and the Jacobian of the value
    for (std::size_t j = 0; j < 6; ++j) REQUIRE(results[13 + 6 * i + j] == results[13 + 6 * j + i]);
  }
}

TEST_CASE("derivatives of Laurent monomials are exact in rational numbers", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {2, 1}), y = b.input("y");
  const std::vector<RationalFactor> factors{{extract(x, 0), -2}, {extract(x, 1), 3}, {y, -1}};
  b.output({.name = "f"}, monomial(b, factors) + reciprocal(dot(x, x)));
  b.output({.name = "g"}, power(x, -2) / y);
  const StraightLineProgram program = b.finish();
  check_direction<Fraction>(program, differentiate_forward(program),
                            {{2, 3}, {-1, 2}, {5, 1}}, {{1, 7}, {2, 1}, {-1, 3}});
}

TEST_CASE("derivatives of roots and functions agree with finite differences", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {3, 1}), v = b.input("v");
  b.output({.name = "roots"}, power(x, 2, 3) + power(x, -3, 2) + power(x, 1, 5));
  b.output({.name = "functions"}, exp(x) * log(x) + real_function(RealFunction::sin, x * v));
  b.output({.name = "more"}, real_function(RealFunction::cos, x) * real_function(RealFunction::tanh, x));
  b.output({.name = "norm"}, sqrt(dot(x, x)) / v);
  const std::vector<int> which{0, 1};
  const StraightLineProgram program = with_jacobians(b.finish(), which);
  const std::vector<double> point{0.7, 1.9, 0.31, 1.4};
  for (std::size_t o = 0; o < 10; ++o)
    for (std::size_t k = 0; k < 4; ++k) {
      CAPTURE(o, k);
      const double h = 1e-3;
      const auto moved = [&](double t) {
        std::vector<double> y = point;
        y[k] += t;
        return at(program, y, o);
      };
      const double slope = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h);
      REQUIRE(at(program, point, 10 + 4 * o + k) == Approx(slope).margin(1e-8).epsilon(1e-8));
    }
}

TEST_CASE("derivatives that vanish everywhere are zeros, and cost nothing", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {3, 1}), y = b.input("y", {3, 1});
  b.output({.name = "f"}, dot(x, y));
  b.output({.name = "one"}, b.constant(1));
  const std::vector<int> which{1};
  const StraightLineProgram program = with_jacobians(b.finish(), which);
  CHECK(program.operations.size() == 6);  // x, y, x.y, 1, x as a row, 0
  CHECK(run<Fraction>(program, {1, 2, 3, 4, 5, 6}) ==
        std::vector<Fraction>{32, 1, 1, 2, 3, 0, 0, 0});
}

TEST_CASE("programs inside another builder are the same program", "[program]") {
  const test::Sample sample = test::random_sample(77, "sample", 30, 3);
  ProgramBuilder b;
  std::vector<Value> inputs;
  for (const Input& input : sample.program.inputs) inputs.push_back(b.input(input.name, input.shape));
  const std::vector<Value> outputs = apply(b, sample.program, inputs);
  for (std::size_t o = 0; o < outputs.size(); ++o)
    b.output(sample.program.outputs[o], outputs[o]);
  CHECK(b.finish().operations == sample.program.operations);
  inputs.pop_back();
  CHECK_THROWS_AS(apply(b, sample.program, inputs), ContractViolation);
}
