// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/cpp.hpp>
#include <gordan/emit/emit.hpp>
#include <gordan/emit/numpy.hpp>
#include <gordan/emit/sha256.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operations.hpp>
#include <gordan/program/residual.hpp>

#include <catch2/catch.hpp>

#include "emit/sandbox.hpp"

#include <cmath>
#include <set>

using namespace gordan;

namespace {

/// A program with a bit of everything: surds, names that are keywords, a matrix, scalars.
StraightLineProgram mixed_program() {
  ProgramBuilder b;
  const Value a = symmetric_matrix(b.input("A", {6, 1}, {"xx", "xy", "xz", "yy", "yz", "zz"}), 3);
  const Value v = b.input("class", {3, 1}, {"x", "y", "z"}, "a velocity \\");
  const Value m = b.input("lambda", {}, {}, "mass */ /* \n new line");
  const Value block = b.input("M", {2, 3});
  const Literal surd{std::sqrt(3.0) / 2, "1/2*sqrt(3)"};
  const Value av = matmul(a, v);
  b.output({.name = "f", .description = "v·A·v", .degree = 3, .multidegree = {1, 2}},
           surd * dot(v, av));
  b.output({.name = "f"}, trace(matmul(a, matmul(a, a))) + m * b.constant(Literal{0.1, "1/10"}));
  b.output({.name = "F 1", .components = {"x", "y", "z"}}, m * matmul(a, av) - surd * v);
  b.output({.name = "turned"}, matmul(block, transpose(block)));
  std::vector<PolynomialTerm> terms;
  for (int k = 0; k < 3; ++k)
    for (int e = 1; e < 500; ++e)
      terms.push_back({k % 2, Literal{1.0 / e, "1/" + std::to_string(e)}, {{k, e}}});
  b.output({.name = "series"}, polynomials(v, terms, {2, 1}));
  return b.finish({.name = "mixed program",
                   .version = "0.1.0",
                   .problem = "group = \"O(3)\"\n# a comment \\\n\"\"\" '''",
                   .group = "O(3)",
                   .conventions = {"left action"},
                   .certificates = {{"invariants", "proven", 6, "Weyl"}}});
}

SelfTest self_test(const StraightLineProgram& program, double limit) {
  SelfTest test;
  test.limit = limit;
  Random random(3);
  for (int p = 0; p < 5; ++p) {
    std::vector<long double> exact;
    test.inputs.emplace_back();
    for (int k = 0; k < input_size(program); ++k) {
      test.inputs.back().push_back((static_cast<double>(random.below(2049)) - 1024) / 1024);
      exact.push_back(test.inputs.back().back());
    }
    test.expected.emplace_back();
    for (const long double x : interpret<long double>(program, exact, [](const Literal& c) {
           return static_cast<long double>(c.value);
         }))
      test.expected.back().push_back(static_cast<double>(x));
    test.scales.push_back(term_scales(program, test.inputs.back()));
  }
  return test;
}

std::string text_of(const std::vector<EmittedFile>& files, const std::string& path) {
  for (const EmittedFile& file : files)
    if (file.path == path) return file.text;
  return {};
}

}  // namespace

TEST_CASE("all files of a program work together", "[emit]") {
  const StraightLineProgram program = mixed_program();
  const std::vector<std::string> languages = {"numpy", "cpp"};
  const auto files = emit(program, languages, self_test(program, 8));
  const test::Sandbox sandbox;
  for (const EmittedFile& file : files) sandbox.write(file.path, file.text);

  const auto compiled = sandbox.compile("mixed_program_selftest.cpp");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  const auto run = sandbox.run("./program");
  INFO(run.output);
  CHECK(run.status == 0);
  CHECK(run.output.find("f_2 ") != std::string::npos);

  if (const std::string python = test::Sandbox::python(); !python.empty()) {
    const auto numpy = sandbox.run(python + " -W error mixed_program_selftest.py");
    INFO(numpy.output);
    CHECK(numpy.status == 0);
    sandbox.write("batches.py",
                  "import numpy as np, mixed_program as p\n"
                  "a = {k: np.ones((4, 1, *s)) for k, s in p.INPUTS.items()}\n"
                  "a['lambda_'] = np.arange(5.0)\n"
                  "r = p.evaluate(**a)\n"
                  "assert {k: v.shape for k, v in r.items()} == "
                  "{k: (4, 5, *s) for k, s in p.OUTPUTS.items()}\n"
                  "assert p.evaluate_flat(np.ones((0, 16))).shape == (0, 11)\n"
                  "try:\n    p.evaluate_flat(np.ones((2, 17)))\n"
                  "except ValueError:\n    print('refused')\n");
    const auto batches = sandbox.run(python + " -W error batches.py");
    CHECK(batches.output == "refused\n");
  }
}

TEST_CASE("a self-test notices a wrong value", "[emit]") {
  const StraightLineProgram program = mixed_program();
  SelfTest test = self_test(program, 8);
  test.expected[2][3] += 1e-12;
  const test::Sandbox sandbox;
  const std::vector<std::string> languages = {"cpp", "numpy"};
  for (const EmittedFile& file : emit(program, languages, test)) sandbox.write(file.path, file.text);
  REQUIRE(sandbox.compile("mixed_program_selftest.cpp").status == 0);
  CHECK(sandbox.run("./program").status == 1);
  if (const std::string python = test::Sandbox::python(); !python.empty())
    CHECK(sandbox.run(python + " mixed_program_selftest.py").status == 1);
}

TEST_CASE("the Eigen adaptor agrees with the plain header, for float too", "[emit]") {
  const test::Sandbox sandbox;
  const std::vector<std::string> languages = {"cpp"};
  for (const EmittedFile& file : emit(mixed_program(), languages))
    sandbox.write(file.path, file.text);
  sandbox.write("main.cpp", R"(#include "mixed_program_eigen.hpp"
template <class T>
bool agrees() {
  mixed_program::EigenInputs<T> in;
  in.A << T(1), T(2), T(3), T(4), T(5), T(6);
  in.class_ << T(1), T(-1), T(2);
  in.lambda_ = T(3);
  in.M << T(1), T(2), T(3), T(4), T(5), T(6);
  const auto out = evaluate(in);
  Eigen::Array<T, Eigen::Dynamic, Eigen::Dynamic> points(2, 16), results;
  points.row(0) << 1, 2, 3, 4, 5, 6, 1, -1, 2, 3, 1, 2, 3, 4, 5, 6;
  points.row(1).setZero();
  mixed_program::evaluate_rows(points, results);
  return results(0, 0) == out.f && results(0, 2) == out.F_1(0) && results(0, 4) == out.F_1(2) &&
         out.turned(0, 1) == T(32) && out.turned(1, 1) == T(77) && results(0, 6) == T(32);
}
int main() { return agrees<double>() && agrees<float>() ? 0 : 1; }
)");
  const auto compiled = sandbox.compile("main.cpp", "-isystem /usr/include/eigen3");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  CHECK(sandbox.run("./program").status == 0);
}

TEST_CASE("many equal inputs stay loops", "[emit]") {
  const auto gram_program = [](int n) {
    ProgramBuilder b;
    const Value x = b.input("x", {n, 4});
    const std::vector<Literal> eta = {Literal::integer(1), Literal::integer(-1),
                                      Literal::integer(-1), Literal::integer(-1)};
    b.output({.name = "gram"}, upper_triangle(matmul(scale_columns(x, eta), transpose(x))));
    return b.finish({.name = "cloud"});
  };
  CHECK(emit_cpp(gram_program(100)).size() < 6000);
  CHECK(emit_numpy(gram_program(100)).size() < 6000);
  const test::Sandbox sandbox;
  sandbox.write("cloud.hpp", emit_cpp(gram_program(1000)));
  sandbox.write("main.cpp", R"(#include "cloud.hpp"
int main() {
  std::vector<double> in(cloud::input_size, 1.0), out(cloud::output_size);
  in[4] = 3;
  cloud::evaluate(static_cast<const double*>(in.data()), out.data());
  return out[0] == -2 && out[1] == 0 && out[1000] == 6 && out.back() == -2 ? 0 : 1;
}
)");
  const auto compiled = sandbox.compile("main.cpp");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  CHECK(sandbox.run("./program").status == 0);
}

TEST_CASE("empty programs and constant outputs are valid", "[emit]") {
  const test::Sandbox sandbox;
  ProgramBuilder b;
  const Value x = b.input("x", {0, 1});
  b.output({.name = "one"}, b.constant(1));
  b.output({.name = "I"}, b.identity(2));
  b.output({.name = "none"}, x);
  const std::vector<std::string> languages = {"cpp", "numpy"};
  const SelfTest test{{{}, {}}, {{1, 1, 0, 0, 1}, {1, 1, 0, 0, 1}}, {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}}, {}, 0};
  for (const EmittedFile& file : emit(b.finish({.name = "fixed"}), languages, test))
    sandbox.write(file.path, file.text);
  const auto compiled = sandbox.compile("fixed_selftest.cpp");
  INFO(compiled.output);
  REQUIRE(compiled.status == 0);
  CHECK(sandbox.run("./program").status == 0);
  if (const std::string python = test::Sandbox::python(); !python.empty()) {
    const auto run = sandbox.run(python + " fixed_selftest.py");
    INFO(run.output);
    CHECK(run.status == 0);
  }
}

TEST_CASE("emitting is deterministic and refuses unknown languages", "[emit]") {
  const std::vector<std::string> languages = {"cpp", "numpy"};
  const auto first = emit(mixed_program(), languages), second = emit(mixed_program(), languages);
  REQUIRE(first.size() == second.size());
  for (std::size_t k = 0; k < first.size(); ++k) CHECK(first[k].text == second[k].text);
  const std::vector<std::string> unknown = {"cpq"};
  CHECK_THROWS_WITH(emit(mixed_program(), unknown), Catch::Contains("did you mean 'cpp'?"));

  const std::string manifest = text_of(first, "mixed_program.json");
  CHECK(manifest.find(sha256(text_of(first, "mixed_program.hpp"))) != std::string::npos);
  CHECK(manifest.find("\"multidegree\"") != std::string::npos);
  const std::string header = text_of(first, "mixed_program.hpp");
  CHECK(header.find("// 1/2*sqrt(3)") != std::string::npos);
  CHECK(header.find("PolynomialTable<3, ") != std::string::npos);
  CHECK(header.find("0.8660254037844386") != std::string::npos);
  CHECK(header.find("SPDX-License-Identifier: Apache-2.0") != std::string::npos);
  CHECK(header.find("invariants: proven: Weyl") != std::string::npos);
}
