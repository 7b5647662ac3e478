// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <cmath>
#include <complex>
#include <map>

using namespace gordan::test;

namespace {

Json answer_of(const Folder& folder, Words words) {
  words.insert(words.begin(), "cg");
  return json_of(folder, std::move(words));
}

std::complex<double> number(const Json& value) {
  return value.is_array() ? std::complex<double>(value[0].get<double>(), value[1].get<double>())
                          : std::complex<double>(value.get<double>());
}

using Row = std::map<std::pair<int, int>, std::complex<double>>;

/// The outputs of all tensors one after the other.
std::vector<Row> rows_of(const Json& json) {
  std::vector<Row> rows;
  for (const Json& tensor : json["tensors"]) {
    const std::size_t offset = rows.size();
    rows.resize(offset + tensor["shape"][2].get<std::size_t>());
    for (const Json& entry : tensor["entries"])
      rows[offset + entry[2].get<std::size_t>()][{entry[0].get<int>(), entry[1].get<int>()}] = number(entry[4]);
  }
  return rows;
}

}  // namespace

TEST_CASE("tensors of every kind of group are unitary: orthonormal and complete") {
  const Folder folder;
  struct Case {
    const char* group;
    const char* left;
    const char* right;
    const char* convention;
  };
  for (const Case& each :
       {Case{"Oh", "vector", "vector", "coordinates"}, Case{"S(4)", "partition(3,1)", "partition(2,2)", "orthogonal"},
        Case{"Q8", "vector", "vector", "coordinates"}, Case{"I", "vector", "irrep(T1)", "coordinates"},
        Case{"SU(3)", "irrep((1,1))", "irrep((1,1))", "gelfand-tsetlin"},
        Case{"SU(2)", "j=1/2", "j=3/2", "condon-shortley"}, Case{"O(3)", "1o+0e", "2e", "gordan"},
        Case{"Lorentz", "spin(1/2,1/2)", "spin(1/2,1/2)", "condon-shortley"},
        Case{"O(3) x S(3)", "vector*perm", "vector", "coordinates"}}) {
    CAPTURE(each.group);
    const Json json = answer_of(folder, {"-G", each.group, "-V", each.left, "-W", each.right});
    CHECK(json["convention"] == each.convention);
    CHECK(json["normalization"] == "orthonormal");
    CHECK_THAT(json["reason"].get<std::string>(), Catch::Contains("complete"));
    const std::vector<Row> rows = rows_of(json);
    CHECK(rows.size() ==
          json["source"]["dimension"].get<std::size_t>() * json["target"]["dimension"].get<std::size_t>());
    CHECK(json["outputs"] == rows.size());
    for (std::size_t a = 0; a < rows.size(); ++a) {
      for (std::size_t b = a; b < rows.size(); ++b) {
        std::complex<double> sum = 0;
        for (const auto& [at, value] : rows[a]) {
          const auto found = rows[b].find(at);
          if (found != rows[b].end()) sum += value * std::conj(found->second);
        }
        CHECK(std::abs(sum - (a == b ? 1.0 : 0.0)) < 1e-13);
      }
    }
  }
}

TEST_CASE("outer multiplicities are numbered") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "SU(3)", "-V", "irrep((1,1))", "-W", "irrep((1,1))"});
  std::map<std::string, int> copies;
  for (const Json& tensor : json["tensors"]) CHECK(tensor["copy"] == copies[tensor["irrep"].get<std::string>()]++);
  CHECK(copies == std::map<std::string, int>{{"(0,0)", 1}, {"(1,1)", 2}, {"(3,0)", 1}, {"(0,3)", 1}, {"(2,2)", 1}});
}

TEST_CASE("cg of other groups refuses what cannot be") {
  const Folder folder;
  const auto cg = [](const char* group, const char* left, const char* right, Words more = {}) {
    Words words = {"cg", "-G", group, "-V", left, "-W", right};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  const std::vector<Bad> cases = {
      {cg("Oh", "irrep(T3g)", "vector"), {"-V, column 7", "no irrep 'T3g'", "'T1g'"}},
      {cg("SU(3)", "irrep(8)", "vector"), {"-V", "'8' is no irrep of SU(3)", "Dynkin"}},
      {cg("S(4)", "partition(3,2)", "perm"), {"-V", "partition"}},
      {cg("Lorentz", "spin(1/2,0)", "vector"), {"-V", "double cover"}},
      {cg("S(4)", "perm", "l=2"), {"-W", "l=2"}},
      {cg("S(4)", "perm", "1o"), {"-W", "1o"}},
      {cg("O(3)", "1o", "spin(1,0)"), {"-W", "spin"}},
      {cg("Oh", "vector", "vector", {"--convention", "e3nn"}), {"--convention", "'e3nn' does not apply"}},
      {cg("Oh", "vector", "vector", {"--normalization", "big"}), {"--normalization", "'big'"}},
      {cg("Oh", "vector", "vector", {"-U", "irrep(X)"}), {"-U", "'X'"}},
      {cg("S(200)", "partition(198,2)", "perm"), {"-V", "dimension 19700", "at most"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  for (const auto& [words, size] : std::vector<std::pair<Words, std::string>>{
           {cg("SU(2)", "j=500", "j=500"), "up to 668669001 nonzero entries"},
           {cg("SO(3)", "l=300", "l=300"), "the limit is l = 200"},
           {cg("SU(3)", "irrep((30,30))", "irrep((30,30))"), "at least 887503681 nonzero"}}) {
    const Outcome outcome = run_tool(folder, words);
    CAPTURE(outcome.err);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::Contains(size));
  }
}
