// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <cmath>
#include <map>

using namespace gordan::test;

namespace {

/// sum over i, j of C_ijk C_ijk' of one tensor.
std::map<std::pair<int, int>, double> gram(const Json& tensor) {
  std::map<std::pair<int, int>, double> result;
  for (const Json& a : tensor["entries"])
    for (const Json& b : tensor["entries"])
      if (a[0] == b[0] && a[1] == b[1])
        result[{a[2].get<int>(), b[2].get<int>()}] += a[4].get<double>() * b[4].get<double>();
  return result;
}

}  // namespace

TEST_CASE("cg has the keys of the interface") {
  const Folder folder;
  const Json json = json_of(folder, {"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=2"});
  CHECK(json["command"] == "cg");
  CHECK(json["normalization"] == "orthonormal");
  CHECK(json["convention"] == "gordan");
  REQUIRE(json["tensors"].size() == 3);
  int k = 1;
  for (const Json& tensor : json["tensors"]) {
    CHECK(tensor["irrep"] == "l=" + std::to_string(k));
    CHECK(tensor["copy"] == 0);
    CHECK(tensor["shape"] == Json({3, 5, 2 * k + 1}));
    for (const Json& entry : tensor["entries"]) {
      REQUIRE(entry.size() == 5);
      CHECK(entry[3].is_string());
      CHECK(entry[4].is_number());
    }
    for (const auto& [at, value] : gram(tensor)) CHECK(value == Approx(at.first == at.second ? 1 : 0).margin(1e-14));
    ++k;
  }
  const Json one = json_of(folder, {"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "-U", "l=2"});
  REQUIRE(one["tensors"].size() == 1);
  CHECK(one["onto"]["dimension"] == 5);
}

TEST_CASE("copies are numbered, and O(3) couples parities") {
  const Folder folder;
  const Json json = json_of(folder, {"cg", "-G", "O(3)", "-V", "2x1o+0e", "-W", "1o"});
  std::map<std::string, int> copies;
  for (const Json& tensor : json["tensors"]) CHECK(tensor["copy"] == copies[tensor["irrep"].get<std::string>()]++);
  CHECK(copies == std::map<std::string, int>{{"0e", 2}, {"1e", 2}, {"1o", 1}, {"2e", 2}});
}

TEST_CASE("spins of SU(2) are coupled in complex bases") {
  const Folder folder;
  const Json json = json_of(folder, {"cg", "-G", "SU(2)", "-V", "j=1/2", "-W", "j=1/2"});
  REQUIRE(json["tensors"].size() == 2);
  CHECK(json["tensors"][0]["irrep"] == "j=0");
  CHECK(json["tensors"][1]["irrep"] == "j=1");
  CHECK(json["tensors"][1]["entries"].size() == 4);
}

TEST_CASE("tables written by cg pass, changed ones do not") {
  const Folder folder;
  for (const char* name : {"t.json", "t.npz"}) {
    CAPTURE(name);
    REQUIRE(run_tool(folder, {"cg", "-G", "SO(3)", "-V", "l=2", "-W", "l=2", "--convention", "e3nn", "-o", name})
                .exit_code == 0);
    const Json checks = json_of(folder, {"cg", "--check-table", name, "--convention", "e3nn"})["checks"];
    REQUIRE(checks.size() == 5);
    for (const Json& check : checks) {
      CHECK(check["passed"] == true);
      CHECK(check["worst_ulps"] == 0);
    }
    const Json other = json_of(folder, {"cg", "--check-table", name}, 1)["checks"];
    CHECK_THAT(other[2]["message"].get<std::string>(), Catch::Contains("e3nn"));
  }
  folder.write("zero.json", R"({"z": [[[0.5]]]})");
  const Json wrong = json_of(folder, {"cg", "--check-table", "zero.json"}, 1)["checks"][0];
  CHECK(wrong["what"] == "0 x 0 -> 0");
  CHECK(wrong["passed"] == false);
  CHECK_THAT(wrong["message"].get<std::string>(), Catch::Contains("(0,0,0) is 0.5 and should be 1"));
}

TEST_CASE("cg refuses what cannot be") {
  const Folder folder;
  folder.write("flat.json", "[[1, 2], [3, 4]]");
  folder.write("even.json", "[[[1, 2]]]");
  folder.write("ragged.json", "[[[1, 2], [1]]]");
  folder.write("words.json", R"({"a": "b"})");
  folder.write("broken.npz", std::string("PK\3\4 and so on"));
  folder.write("text.npy", std::string("\x93NUMPY\x01\x00\x37\x00", 10) +
                               "{'descr': '|S3', 'fortran_order': False, 'shape': (1,)}abc");
  folder.write("complex.npy", std::string("\x93NUMPY\x01\x00\x3b\x00", 10) +
                                  "{'descr': '<c16', 'fortran_order': False, 'shape': (1,1,1)}" +
                                  std::string(16, '\0'));
  folder.write("triangle.json", "[[[1, 2, 3]]]");
  const std::size_t before = folder.count();
  const std::vector<Bad> cases = {
      {{"cg", "-G", "SO(3)", "-V", "l=1"}, {"-W is missing", "for example: gordan cg"}},
      {{"cg", "-G", "SO(3)", "-V", "j=1/2", "-W", "l=1"}, {"-V", "half-integer", "SU(2)"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "partition(2,1)"}, {"-W", "partition"}},
      {{"cg", "-G", "O(3)", "-V", "1x", "-W", "1o"}, {"-V"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "-U", "l=x"}, {"-U"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "--convention", "e3n"}, {"--convention", "e3nn"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "--basis", "e3n"}, {"--basis", "e3nn"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "--normalization", "big"}, {"--normalization", "orthonormal"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1000000", "-W", "l=1"}, {"-V", "2000001", "the largest"}},
      {{"cg", "--check-table", "none.npz"}, {"--check-table: there is no file 'none.npz'"}},
      {{"cg", "-G", "Oh", "-V", "vector", "-W", "vector", "--check-table", "flat.json"}, {"-G", "not of Oh", "SO(3)"}},
      {{"cg", "--check-table", "flat.json"}, {"flat.json", "shape (2, 2)", "three axes"}},
      {{"cg", "--check-table", "even.json"}, {"shape (1, 1, 2)", "odd numbers"}},
      {{"cg", "--check-table", "ragged.json"}, {"ragged.json", "different lengths"}},
      {{"cg", "--check-table", "words.json"}, {"'a' is no list"}},
      {{"cg", "--check-table", "broken.npz"}, {"no NPZ file"}},
      {{"cg", "--check-table", "text.npy"}, {"text.npy", "type '|S3'"}},
      {{"cg", "--check-table", "complex.npy"}, {"complex.npy", "complex numbers", "real numbers"}},
      {{"cg", "--check-table", "triangle.json"}, {"triangle.json", "table"}},
      {{"cg", "-G", "SO(3)", "-V", "l=1", "-W", "l=1", "--check-table", "triangle.json"}, {"3 and 3 components"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  CHECK(folder.count() == before);
}
