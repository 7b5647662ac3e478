// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/cpp.hpp>
#include <gordan/emit/numpy.hpp>
#include <gordan/emit/selftest.hpp>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "emit/sandbox.hpp"
#include "program/random_program.hpp"

using namespace gordan;

namespace {

std::vector<test::Sample> samples() {
  std::vector<test::Sample> list;
  for (int k = 0; k < 12; ++k)
    list.push_back(test::random_sample(500 + static_cast<std::uint64_t>(k), fmt::format("sample{}", k),
                                       40, 2 + k % 4));
  return list;
}

/// Exactness is asked for: results are integers that doubles hold.
SelfTest exact_test(const test::Sample& sample) {
  SelfTest test{sample.points, sample.expected, sample.expected, {}, 0};
  for (auto& row : test.scales) row.assign(row.size(), 1.0);
  return test;
}

}  // namespace

TEST_CASE("emitted C++ compiles without a warning and agrees with a naive evaluation", "[emit]") {
  const test::Sandbox sandbox;
  std::string driver = "#include <vector>\n", calls;
  for (const test::Sample& sample : samples()) {
    const std::string& name = sample.program.provenance.name;
    sandbox.write(name + ".hpp", emit_cpp(sample.program));
    const std::string text = emit_selftest_cpp(sample.program, exact_test(sample));
    // One main per sample, each in its own namespace.
    std::string body = text.substr(text.find("namespace {"));
    body.replace(body.find("int main()"), 10, "int run()");
    driver += "#include \"" + name + ".hpp\"\n";
    calls += "namespace test_" + name + " {\n" + body + "}\n";
  }
  driver += "#include <cmath>\n#include <cstdio>\n#include <limits>\n" + calls + "int main() {\n  int failed = 0;\n";
  for (const test::Sample& sample : samples())
    driver += "  failed += test_" + sample.program.provenance.name + "::run();\n";
  sandbox.write("driver.cpp", driver + "  return failed;\n}\n");
  const auto compiled = sandbox.compile("driver.cpp");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  const auto run = sandbox.run("./program");
  INFO(run.output);
  CHECK(run.status == 0);
  CHECK(run.output.size() > 500);
}

TEST_CASE("emitted NumPy agrees with a naive evaluation", "[emit]") {
  const std::string python = test::Sandbox::python();
  if (python.empty()) {
    WARN("no Python with NumPy: not tested");
    return;
  }
  const test::Sandbox sandbox;
  for (const test::Sample& sample : samples()) {
    const std::string& name = sample.program.provenance.name;
    sandbox.write(name + ".py", emit_numpy(sample.program));
    sandbox.write(name + "_selftest.py", emit_selftest_numpy(sample.program, exact_test(sample)));
  }
  sandbox.write("all.py",
                "import importlib, sys\n"
                "sys.exit(sum(importlib.import_module(f'sample{k}_selftest').main() "
                "for k in range(12)))\n");
  const auto run = sandbox.run(python + " -W error all.py");
  INFO(run.output);
  CHECK(run.status == 0);
  CHECK(run.output.size() > 500);
}
