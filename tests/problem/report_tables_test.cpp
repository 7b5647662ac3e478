// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/parse.hpp>
#include <gordan/problem/numeric_array.hpp>
#include <gordan/problem/report_json.hpp>
#include <gordan/problem/report_latex.hpp>
#include <gordan/problem/report_markdown.hpp>
#include <gordan/problem/report_tables.hpp>
#include <gordan/problem/report_text.hpp>
#include <gordan/problem/run_average.hpp>
#include <gordan/problem/run_linear.hpp>
#include <gordan/rep/parse.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace gordan;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

Representation space(const std::string& group, const std::string& text) {
  return parse_representation(parse_group(group, {"-G", 0, 0}, {}), text, {"-V", 0, 0});
}

LinearReport maps() { return run_linear(space("S(3)", "perm"), space("S(3)", "perm+scalar"), false, {}); }

/// A tensor with a root and a tensor with a complex number.
CouplingReport couplings() {
  CouplingReport report{space("S(3)", "perm"), space("S(3)", "perm")};
  report.normalization = "orthonormal";
  report.convention = "gordan";
  const SignedRoot root = SignedRoot::from_signed_square(Rational(-3, 10));
  report.tensors.push_back(
      {"2e", 0, {}, {}, {"", {3, 3, 2}, {{{0, 1, 1}, root}, {{2, 2, 0}, SignedRoot(Rational(1, 2))}}}});
  report.tensors.push_back({"2e", 1, {}, {}, {"", {3, 3, 1}, {{{0, 0, 0}, Number::root_of_unity(4)}}}});
  return report;
}

}  // namespace

TEST_CASE("the basis of linear maps in every form") {
  const LinearReport report = maps();
  const Json json = Json::parse(to_json(report));
  CHECK(json["dimension"] == 3);
  REQUIRE(json["basis"].size() == 3);
  CHECK(json["basis"][0]["shape"] == Json({4, 3}));
  CHECK(json["basis"][0]["entries"][1] == Json({1, 1, "1"}));
  CHECK(json["basis"][0].contains("recipe"));
  CHECK(json["nonlinearities"].size() == 2);
  CHECK_THAT(to_text(report), Contains("[ 1 . . ]") && Contains("every function entry by entry"));
  CHECK_THAT(to_latex(report), Contains("\\operatorname{Hom}_G(V, W) = 3$"));
  CHECK_THAT(to_markdown(report), Contains("- Dimension: 3"));

  const std::vector<NumericArray> arrays = parse_npz(report_npz(report), {});
  REQUIRE(arrays.size() == 3);
  CHECK(arrays[0].name == "basis");
  CHECK(arrays[0].shape == std::vector<std::size_t>{3, 4, 3});
  CHECK(arrays[1].name == "basis_indices");
  const auto& dense = std::get<std::vector<double>>(arrays[0].values);
  const auto& indices = std::get<std::vector<std::int64_t>>(arrays[1].values);
  const auto& values = std::get<std::vector<double>>(arrays[2].values);
  double sum = 0;
  for (const double x : dense) sum += x;
  for (std::size_t k = 0; k < values.size(); ++k) {
    CHECK(dense[static_cast<std::size_t>((indices[3 * k] * 4 + indices[3 * k + 1]) * 3 + indices[3 * k + 2])] ==
          values[k]);
    sum -= values[k];
  }
  CHECK(sum == 0);
}

TEST_CASE("MatrixMarket has the same entries") {
  std::istringstream text(report_matrix_market(maps()));
  std::string line;
  std::getline(text, line);
  CHECK(line == "%%MatrixMarket matrix coordinate real general");
  while (text.peek() == '%') std::getline(text, line);
  int rows = 0, cols = 0, count = 0;
  text >> rows >> cols >> count;
  CHECK(rows == 12);
  CHECK(cols == 3);
  int i = 0, j = 0, read = 0;
  for (double value = 0; text >> i >> j >> value; ++read) {
    CHECK((i >= 1 && i <= rows && j >= 1 && j <= cols));
    CHECK(value == 1);
  }
  CHECK(read == count);
}

TEST_CASE("couplings in every form: exact values, rounded values, complex numbers as pairs") {
  const CouplingReport report = couplings();
  const Json json = Json::parse(to_json(report));
  REQUIRE(json["tensors"].size() == 2);
  CHECK(json["tensors"][0]["irrep"] == "2e");
  CHECK(json["tensors"][0]["copy"] == 0);
  CHECK(json["tensors"][0]["shape"] == Json({3, 3, 2}));
  CHECK(json["tensors"][0]["entries"][0] == Json({0, 1, 1, "-sqrt(3/10)", -0.5477225575051661}));
  CHECK(json["tensors"][1]["entries"][0] == Json({0, 0, 0, "i", Json::array({0.0, 1.0})}));
  CHECK(json["normalization"] == "orthonormal");
  CHECK(json["convention"] == "gordan");
  CHECK_THAT(to_text(report), Contains("2e, copy 0") && Contains("-sqrt(3/10)") && Contains("-0.5477225575051661"));
  CHECK_THAT(to_latex(report), Contains("\\sqrt{"));
  CHECK_THAT(to_markdown(report), Contains("`-sqrt(3/10)`"));
  CHECK_THAT(report_matrix_market(report), Contains("coordinate complex general") && Contains("9 3 3"));
  const std::vector<NumericArray> arrays = parse_npz(report_npz(report), {});
  REQUIRE(arrays.size() == 2);
  CHECK(arrays[0].name == "2e_0");
  CHECK(std::get<std::vector<double>>(arrays[0].values)[3] == -0.5477225575051661);
  CHECK(std::holds_alternative<std::vector<std::complex<double>>>(arrays[1].values));
  CHECK_THAT(report_cpp(report), Contains("t2e_0 = ") && Contains("// -sqrt(3/10)") && Contains("ComplexEntry<3>"));
}

TEST_CASE("what is large together is written without zeros") {
  CouplingReport report = couplings();
  for (const char* name : {"a", "b"})
    report.tensors.push_back({name, 0, {}, {}, {"", {1500, 1500, 1}, {{{7, 8, 0}, SignedRoot(Rational(1))}}}});
  const std::vector<NumericArray> arrays = parse_npz(report_npz(report), {});
  REQUIRE(arrays.size() == 12);
  CHECK(arrays[6].name == "a_0_shape");
  CHECK(std::get<std::vector<std::int64_t>>(arrays[6].values) == std::vector<std::int64_t>{1500, 1500, 1});
  CHECK(std::get<std::vector<std::int64_t>>(arrays[7].values) == std::vector<std::int64_t>{7, 8, 0});
  CHECK(std::get<std::vector<double>>(arrays[8].values) == std::vector<double>{1});
}

TEST_CASE("checks decide the exit code") {
  CouplingReport report = couplings();
  CHECK(exit_code(report) == 0);
  report.checks = {{"a", "1 x 1 -> 2", 0.5, true, ""}};
  CHECK(exit_code(report) == 0);
  report.checks->push_back({"b", "1 x 1 -> 1", 1e9, false, "entry (0,1,2)"});
  CHECK(exit_code(report) == 1);
  const Json json = Json::parse(to_json(report));
  CHECK(json["checks"].size() == 2);
  CHECK(json["checks"][1]["passed"] == false);
  CHECK_FALSE(json.contains("tensors"));
}

TEST_CASE("a basis that is too large to print is refused with its size") {
  const Representation v = space("S(100)", "perm(2)");
  CHECK_THROWS_WITH(run_linear(v, v, false, {}), Contains("nonzero entries") && Contains("--count"));
  const LinearReport counted = run_linear(v, v, true, {});
  CHECK(counted.dimension == Integer(15));
  CHECK_FALSE(counted.basis);
  CHECK_THROWS_AS(report_npz(counted), InputError);
}

TEST_CASE("reports without arrays have no such form") {
  const Representation v = space("S(3)", "perm");
  const AverageReport report = run_average(v, "x1", {}, {});
  CHECK_THROWS_AS(report_npz(report), InputError);
  CHECK_THROWS_AS(report_matrix_market(report), InputError);
  CHECK_THROWS_AS(report_cpp(report), InputError);
}
