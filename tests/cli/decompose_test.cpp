// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <cmath>
#include <map>

using namespace gordan::test;

namespace {

Json answer_of(const Folder& folder, Words words) {
  words.insert(words.begin(), "decompose");
  return json_of(folder, std::move(words));
}

/// "A1g + 2 Eg"
std::string sum_of(const Json& json) {
  std::string text;
  for (const Json& part : json["components"]) {
    const int multiplicity = part["multiplicity"].get<int>();
    text += (text.empty() ? "" : " + ") + (multiplicity == 1 ? std::string() : std::to_string(multiplicity) + " ") +
            part["irrep"].get<std::string>();
  }
  return text;
}

/// "-3/4", "2": the entries of projectors of rational representations.
double value_of(const std::string& text) {
  const std::size_t slash = text.find('/');
  const double numerator = std::stod(text.substr(0, slash));
  return slash == std::string::npos ? numerator : numerator / std::stod(text.substr(slash + 1));
}

using Matrix = std::map<std::pair<int, int>, double>;

Matrix matrix_of(const Json& table) {
  Matrix matrix;
  for (const Json& entry : table["entries"])
    matrix[{entry[0].get<int>(), entry[1].get<int>()}] = value_of(entry[2].get<std::string>());
  return matrix;
}

Matrix product(const Matrix& a, const Matrix& b) {
  Matrix result;
  for (const auto& [at, x] : a)
    for (const auto& [to, y] : b)
      if (at.second == to.first) result[{at.first, to.second}] += x * y;
  return result;
}

}  // namespace

TEST_CASE("decompose has the keys of the interface") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "Oh", "-V", "sym(2)"});
  CHECK(json["command"] == "decompose");
  REQUIRE(json["components"].size() == 3);
  CHECK(json["components"][1] == Json({{"irrep", "Eg"}, {"dimension", 2}, {"multiplicity", 1}, {"type", "real"}}));
  CHECK(json["reason"].is_string());
  CHECK_FALSE(json.contains("projectors"));
}

TEST_CASE("decompositions are the known ones") {
  const Folder folder;
  struct Row {
    const char* group;
    const char* space;
    const char* sum;
  };
  for (const Row& row :
       {Row{"Oh", "vector*vector", "A1g + Eg + T1g + T2g"}, Row{"S(4)", "perm", "partition(4) + partition(3,1)"},
        Row{"O(3)", "tensor(3)", "0o + 3 1o + 2 2o + 3o"}, Row{"SU(2)", "j=1/2*j=1", "j=1/2 + j=3/2"},
        Row{"O(3)", "elasticity", "2 0e + 2 2e + 4e"}}) {
    CAPTURE(row.group, row.space);
    CHECK(sum_of(answer_of(folder, {"-G", row.group, "-V", row.space})) == row.sum);
  }
  CHECK(answer_of(folder, {"-G", "Z(5)", "-V", "perm"})["components"][1]["type"] == "complex");
  CHECK(answer_of(folder, {"-G", "Q8", "-V", "vector"})["components"][0]["type"] == "quaternionic");
  const Json real = answer_of(folder, {"-G", "Z(5)", "-V", "perm"});
  CHECK(real["components"][1]["dimension"] == 2);
}

TEST_CASE("projectors are idempotent, exclude each other and add up to one") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "S(3)", "-V", "perm(2)", "--projectors"});
  REQUIRE(json["projectors"].size() == json["components"].size());
  std::vector<Matrix> projectors;
  for (const Json& table : json["projectors"]) {
    CHECK(table["shape"] == Json({9, 9}));
    projectors.push_back(matrix_of(table));
  }
  Matrix sum;
  for (std::size_t a = 0; a < projectors.size(); ++a) {
    double trace = 0;
    for (const auto& [at, value] : projectors[a]) {
      sum[at] += value;
      if (at.first == at.second) trace += value;
    }
    const Json& part = json["components"][a];
    CHECK(trace == Approx(part["dimension"].get<int>() * part["multiplicity"].get<int>()));
    for (std::size_t b = 0; b < projectors.size(); ++b)
      for (const auto& [at, value] : product(projectors[a], projectors[b]))
        CHECK(value == Approx(a == b ? projectors[a][at] : 0).margin(1e-13));
  }
  for (const auto& [at, value] : sum) CHECK(value == Approx(at.first == at.second ? 1 : 0).margin(1e-13));
}

TEST_CASE("adapted bases and their arrays") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "S(4)", "-V", "perm(2)", "--basis"});
  std::map<std::string, int> copies;
  int columns = 0;
  for (const Json& copy : json["basis"]) {
    CHECK(copy["copy"] == copies[copy["irrep"].get<std::string>()]++);
    CHECK(copy["shape"][0] == 16);
    columns += copy["shape"][1].get<int>();
  }
  CHECK(columns == 16);
  CHECK(copies["partition(3,1)"] == 3);
  const Words base = {"decompose", "-G", "S(4)", "-V", "perm"};
  const auto with = [&](const Words& more) {
    Words words = base;
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  CHECK(run_tool(folder, with({"--projectors", "-o", "p.npz"})).exit_code == 0);
  CHECK(folder.read("p.npz").starts_with("PK"));
  CHECK(run_tool(folder, with({"--basis", "-o", "b.mtx"})).exit_code == 0);
  CHECK(folder.read("b.mtx").starts_with("%%MatrixMarket"));
  CHECK(run_tool(folder, with({"--basis", "--format", "cpp"})).exit_code == 0);
  check_refused(folder, {with({"--format", "npz"}), {"a decomposition alone has no arrays", "--projectors"}});
  check_refused(folder, {with({"--basis", "--projectors", "--format", "mtx"}), {"holds one matrix"}});
}

TEST_CASE("decompose refuses what cannot be") {
  const Folder folder;
  const std::vector<Bad> cases = {
      {{"decompose", "-V", "perm"}, {"-G is missing", "for example: gordan decompose"}},
      {{"decompose", "-G", "Oh"}, {"-V is missing"}},
      {{"decompose", "-G", "O(5)", "-V", "vector", "--projectors"}, {"--projectors", "O(5)", "matrices"}},
      {{"decompose", "-G", "SU(3)", "-V", "vector", "--basis"}, {"--basis", "SU(3)", "matrices"}},
      {{"decompose", "-G", "S(1000)", "-V", "perm(3)"}, {"-V", "dimension 1000000000", "largest"}},
      {{"decompose", "-G", "SO(3)", "-V", "j=1/2"}, {"-V", "half-integer", "SU(2)"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  const Outcome large = run_tool(folder, {"decompose", "-G", "W(E7)", "-V", "vector"});
  CHECK(large.exit_code == 3);
  CHECK_THAT(large.err, Catch::Contains("2903040 elements") && Catch::Contains("at most"));
}
