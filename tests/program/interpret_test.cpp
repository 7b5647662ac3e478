// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/interpret.hpp>
#include <gordan/program/residual.hpp>

#include <catch2/catch.hpp>

#include "random_program.hpp"

#include <limits>

using namespace gordan;

TEST_CASE("interpreted random programs agree with a naive evaluation", "[program]") {
  const auto literal = [](const Literal& c) { return c.value; };
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const int dimension = 2 + static_cast<int>(seed % 4);
    const test::Sample sample = test::random_sample(seed, "sample", 30, dimension);
    for (std::size_t p = 0; p < sample.points.size(); ++p)
      REQUIRE(interpret<double>(sample.program, sample.points[p], literal) == sample.expected[p]);
  }
}

TEST_CASE("a program is evaluated in any ring", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {3, 3});
  b.output({.name = "f"}, power(determinant(x), 3) + b.constant(4));
  const StraightLineProgram program = b.finish();
  struct Modular {  // integers modulo 7
    int value = 0;
    Modular operator+(Modular o) const { return {(value + o.value) % 7}; }
    Modular operator-(Modular o) const { return {(value + 7 - o.value) % 7}; }
    Modular operator*(Modular o) const { return {value * o.value % 7}; }
    Modular operator-() const { return {(7 - value) % 7}; }
  };
  const std::vector<Modular> point{{2}, {0}, {0}, {5}, {3}, {0}, {1}, {6}, {4}};  // 24 = 3 mod 7
  const auto out = interpret<Modular>(program, point, [](const Literal& c) {
    return Modular{static_cast<int>(c.value)};
  });
  CHECK(out.front().value == (27 + 4) % 7);
}

TEST_CASE("rounding is counted in units of the sum of absolute values", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {2, 2});
  b.output({.name = "d"}, determinant(x));
  b.output({.name = "s"}, extract(x, 0) - extract(x, 3) - b.constant(2));
  const std::vector<double> point{3, 4, 5, -6};
  CHECK(term_scales(b.finish(), point) == std::vector<double>{38, 11});

  const double eps = std::numeric_limits<double>::epsilon();
  CHECK(ulps(1 + eps, 1, 1) == 1);
  CHECK(ulps(1 + eps, 1, 7) == 0.25);
  CHECK(ulps(0, 0, 0) == 0);
  CHECK(std::isinf(ulps(1e-300, 0, 0)));
  CHECK(std::isinf(ulps(std::numeric_limits<double>::quiet_NaN(), 0, 1)));
  CHECK(std::isinf(ulps(1, 0, std::numeric_limits<double>::infinity())));
}
