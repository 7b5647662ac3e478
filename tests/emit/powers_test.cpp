// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/emit/emit.hpp>
#include <gordan/program/residual.hpp>

#include <catch2/catch.hpp>

#include "emit/sandbox.hpp"
#include "program/laurent_sample.hpp"

using namespace gordan;

namespace {

// Compiles and runs the self-tests of a program in both languages.
void check(const StraightLineProgram& program, const SelfTest& test) {
  const test::Sandbox sandbox;
  const std::vector<std::string> languages = {"cpp", "numpy"};
  for (const EmittedFile& file : emit(program, languages, test)) sandbox.write(file.path, file.text);
  const std::string& name = program.provenance.name;
  const auto compiled = sandbox.compile(name + "_selftest.cpp");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  const auto run = sandbox.run("./program");
  INFO(run.output);
  CHECK(run.status == 0);
  const std::string python = test::Sandbox::python();
  if (python.empty()) return;
  const auto numpy = sandbox.run(python + " -W error " + name + "_selftest.py");
  INFO(numpy.output);
  CHECK(numpy.status == 0);
}

}  // namespace

TEST_CASE("emitted Laurent monomials rescale exactly by powers of two", "[emit]") {
  const test::LaurentSample sample = test::laurent_sample(8, 4, 6);
  SelfTest exact;
  exact.limit = 0;
  Random random(2);
  for (int p = 0; p < 40; ++p) {
    const std::vector<double> x = test::positive_point(random, 4);
    const std::vector<int> k = test::whole_rescaling(random, sample);
    exact.inputs.push_back(test::rescaled(x, k));
    exact.expected.push_back(test::rescaled_outputs(sample, x, k));
    exact.scales.emplace_back(6, 1.0);
  }
  check(sample.program, exact);
}

TEST_CASE("emitted roots and functions agree with a long double evaluation", "[emit]") {
  ProgramBuilder b;
  const Value x = b.input("x", {5, 4}), s = b.input("s");
  b.output({.name = "small"}, power(s, 1, 3) + power(s, -1, 5) + exp(-s) / b.constant(3));
  b.output({.name = "large"}, reciprocal(x) * power(x, 2, 3) + power(x * x, 3, 10));
  b.output({.name = "constant"}, sqrt(b.constant(2)) + reciprocal(b.constant(-3)));
  for (const RealFunction f : {RealFunction::exp, RealFunction::sin, RealFunction::cos,
                               RealFunction::tanh})
    b.output({.name = "f"}, real_function(f, x) + real_function(f, s));
  b.output({.name = "log"}, log(x * x));
  const StraightLineProgram program = b.finish({.name = "functions"});
  SelfTest test;
  test.limit = 8;
  Random random(3);
  for (int p = 0; p < 5; ++p) {
    std::vector<long double> exact;
    test.inputs.emplace_back();
    for (int k = 0; k < input_size(program); ++k) {
      test.inputs.back().push_back((static_cast<double>(random.below(2048)) - 1023.5) / 512);
      exact.push_back(test.inputs.back().back());
    }
    test.expected.emplace_back();
    for (const long double y : interpret<long double>(
             program, exact, [](const Literal& c) { return static_cast<long double>(c.value); }))
      test.expected.back().push_back(static_cast<double>(y));
    test.scales.push_back(term_scales(program, test.inputs.back()));
  }
  check(program, test);
}
