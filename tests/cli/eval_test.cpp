// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <gordan/problem/csv.hpp>
#include <gordan/problem/numeric_array.hpp>

#include <cmath>

using namespace gordan;
using namespace gordan::test;

namespace {

const char* stress =
    "group = \"O(3)\"\n[inputs]\nA = { type = \"sym(2)\" }\nv = { type = \"vector\" }\n"
    "[outputs]\nF = { type = \"vector\" }\n[options]\nmax_degree = 2\n";

using Doubles = std::vector<double>;

/// One tensor diag(1, 2, 3) and two vectors.
std::string stress_data() {
  return to_npz({{"A", {2, 6}, Doubles{1, 0, 0, 2, 0, 3, 1, 0, 0, 2, 0, 3}}, {"v", {2, 3}, Doubles{1, 2, 3, 0, 0, 1}}});
}

/// The features of a problem as the CSV file that eval writes.
CsvTable csv_of(const Folder& folder, const std::string& problem, const std::string& data) {
  const Outcome outcome = run_tool(folder, {"eval", problem, data, "-o", "f.csv"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  return parse_csv(folder.read("f.csv"), "f.csv");
}

const Doubles& column(const CsvTable& table, const std::string& name) {
  for (const CsvColumn& one : table.columns)
    if (one.name == name) return one.values;
  FAIL("no column " << name);
  return table.columns[0].values;
}

std::string python() {
  for (const std::string name : {"python3", "/usr/bin/python3"})
    if (std::system((name + " -c 'import numpy' >/dev/null 2>&1").c_str()) == 0) return name;
  return "";
}

}  // namespace

TEST_CASE("features at the rows of an archive, checked by hand") {
  const Folder folder;
  folder.write("p.toml", stress);
  folder.write("d.npz", stress_data());
  const Json json = json_of(folder, {"eval", "p.toml", "d.npz"});
  CHECK(json["rows"] == 2);
  CHECK(json["command"] == "eval");
  REQUIRE(json["features"].size() >= 5);
  for (const Json& feature : json["features"]) {
    CAPTURE(feature.dump());
    const std::string recipe = feature["recipe"];
    if (recipe == "tr(A)") CHECK((feature["smallest"] == 6 && feature["largest"] == 6 && feature["mean"] == 6));
    if (recipe == "v·v") CHECK((feature["smallest"] == 1 && feature["largest"] == 14 && feature["mean"] == 7.5));
    if (recipe == "A·v") CHECK((feature["components"] == 3 && feature["largest"] == 9 && feature["output"] == "F"));
    CHECK(feature["not_finite"] == 0);
  }
  CHECK(folder.count() == 2);
}

TEST_CASE("CSV, NPY and NPZ hold the same features") {
  const Folder folder;
  folder.write("p.toml", stress);
  folder.write("d.npz", stress_data());
  const CsvTable table = csv_of(folder, "p.toml", "d.npz");
  CHECK(table.lines.size() == 2);
  CHECK(column(table, "F_F1_x") == Doubles{1, 0});
  REQUIRE(run_tool(folder, {"eval", "p.toml", "d.npz", "-o", "f.npy"}).exit_code == 0);
  const NumericArray matrix = parse_npy(folder.read("f.npy"), {});
  REQUIRE(matrix.shape == std::vector<std::size_t>{2, table.columns.size()});
  for (std::size_t k = 0; k < table.columns.size(); ++k)
    for (std::size_t i = 0; i < 2; ++i)
      CHECK(std::get<Doubles>(matrix.values)[i * table.columns.size() + k] == table.columns[k].values[i]);
  REQUIRE(run_tool(folder, {"eval", "p.toml", "d.npz", "-o", "f.npz"}).exit_code == 0);
  REQUIRE(run_tool(folder, {"eval", "p.toml", "d.npz", "-o", "g.npz"}).exit_code == 0);
  CHECK(folder.read("f.npz") == folder.read("g.npz"));
  CHECK(folder.count() == 6);
  if (python().empty()) return;
  folder.write("check.py",
               "import numpy as np, json\nd = np.load('f.npz'); m = np.load('f.npy')\n"
               "F = d['F']; n = d['invariants'].shape[1]\n"
               "assert F.shape[0] == 2 and F.shape[2] == 3 and (F.reshape(2, -1) == m[:, n:]).all()\n"
               "assert (d['invariants'] == m[:, :n]).all()\n"
               "r = json.loads(str(d['recipes']))\n"
               "assert [x['name'] for x in r if x['output'] == 'F'] == d['F__names'].tolist()\n"
               "k = d['F__recipes'].tolist().index('A·v'); assert F[0, k].tolist() == [1, 4, 9]\n"
               "assert 'F__units' not in d\n");
  CHECK(std::system(("cd '" + folder.path() + "' && " + python() + " check.py").c_str()) == 0);
}

TEST_CASE("features of a problem with units, from data in other units") {
  const Folder folder;
  folder.write("p.toml",
               "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\", units = \"km\" }\n"
               "L = { type = \"scalar\", units = \"m\", positive = true }\n"
               "[outputs]\nF = { type = \"vector\", units = \"m^2\" }\n");
  folder.write("d.csv", "q_x,q_y,q_z,L\n1,2,2,5\n");
  const auto value = [&](const Words& more, const std::string& output) {
    Words words = {"eval", "p.toml", "d.csv"};
    words.insert(words.end(), more.begin(), more.end());
    const Json json = json_of(folder, words);
    for (const Json& feature : json["features"])
      if (feature["output"] == output) return feature;
    FAIL("no feature of " << output);
    return Json();
  };
  // The product is q.q/L^2 or its inverse: (9000/5)^2 although the problem has q in km; F is L*q.
  const double product = value({}, "products")["mean"];
  CHECK((product == Approx(9e6 / 25) || product == Approx(25 / 9e6)));
  CHECK(value({}, "products")["units"] == "1");
  CHECK(value({}, "F")["units"] == "m^2");
  CHECK(value({}, "F")["largest"] == 10000);
  CHECK(value({"--data-units", "q=m, L=cm"}, "F")["largest"].get<double>() == 0.1);
  const Outcome said = run_tool(folder, {"eval", "p.toml", "d.csv", "--data-units", "L=cm"});
  CHECK_THAT(said.out, Catch::Contains("q: km -> m, times 1000"));
  CHECK_THAT(said.out, Catch::Contains("L: cm -> m, times 0.01"));
  REQUIRE(run_tool(folder, {"eval", "p.toml", "d.csv", "-o", "f.csv"}).exit_code == 0);
  CHECK(folder.read("f.csv").starts_with("pi1 [1],F_F1_x [m^2],"));
}

TEST_CASE("a million rows need little memory") {
  const Folder folder;
  folder.write("p.toml", "group = \"S(2)\"\n[inputs]\nx = { type = \"perm\" }\n");
  constexpr std::size_t n = 1'000'000;
  Doubles values(2 * n);
  for (std::size_t k = 0; k < values.size(); ++k) values[k] = static_cast<double>(k % 1000) / 8;
  folder.write("d.npy", to_npy({"", {n, 2}, std::move(values)}));
  const Outcome outcome = run_tool(folder, {"eval", "p.toml", "d.npy", "-o", "f.npy", "-v"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.err, Catch::Contains("evaluated 1000000 of 1000000 samples"));
  const NumericArray back = parse_npy(folder.read("f.npy"), {});
  REQUIRE(back.shape == std::vector<std::size_t>{n, 2});
  CHECK(std::get<Doubles>(back.values)[2] == 0.25 + 0.375);
}

TEST_CASE("features that are not finite are said") {
  const Folder folder;
  folder.write("p.toml", "group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n");
  folder.write("d.csv", "v_x,v_y,v_z\n1,1,1\n1e200,0,0\n");
  const Json json = json_of(folder, {"eval", "p.toml", "d.csv"});
  CHECK(json["features"][0]["not_finite"] == 1);
  CHECK(json["features"][0]["largest"] == 3);
  CHECK_THAT(json["warnings"][0].get<std::string>(), Catch::Contains("not finite in 1 of 2 rows, first in row 2"));
}

TEST_CASE("what cannot be evaluated is refused and nothing is left behind") {
  const Folder folder;
  folder.write("p.toml", stress);
  folder.write("l.toml",
               "group = \"S(3)\"\n[layers]\nmix = { kind = \"linear\", source = \"perm\", target = \"perm\" }\n");
  folder.write("d.npz", stress_data());
  const std::string whole = stress_data();
  folder.write("cut.npz", whole.substr(0, whole.size() / 2));
  folder.write("noise.npz", std::string("\1\2\3\0\4", 5));
  folder.write("empty.csv", "");
  folder.write("head.csv", "A_xx,A_xy,A_xz,A_yy,A_yz,A_zz,v_x,v_y,v_z\n");
  folder.write("nan.csv", "A_xx,A_xy,A_xz,A_yy,A_yz,A_zz,v_x,v_y,v_z\n1,2,3,4,5,6,7,8,9\n1,2,3,4,nan,6,7,8,9\n");
  folder.write("short.csv", "A_xx,A_xy,A_xz,A_yy,A_zz,v_x,v_y,v_z\n1,2,3,4,5,6,7,8\n");
  folder.write("wide.npz", to_npz({{"A", {2, 5}, Doubles(10, 1.0)}, {"v", {2, 3}, Doubles(6, 1.0)}}));
  const std::size_t files = folder.count();
  const std::vector<Bad> cases = {
      {{"eval", "p.toml"}, {"DATA"}},
      {{"eval", "none.toml", "d.npz"}, {"PROBLEM.toml", "there is no file 'none.toml'"}},
      {{"eval", "p.toml", "none.npz"}, {"DATA", "there is no file 'none.npz'"}},
      {{"eval", "p.toml", "cut.npz", "-o", "f.npz"}, {"cut.npz", "cut off"}},
      {{"eval", "p.toml", "noise.npz", "-o", "f.npz"}, {"this is no NPZ file"}},
      {{"eval", "p.toml", "empty.csv"}, {"empty.csv", "the file is empty"}},
      {{"eval", "p.toml", "head.csv", "-o", "f.csv"}, {"there are no samples"}},
      {{"eval", "p.toml", "nan.csv", "-o", "f.csv"}, {"nan.csv:3", "'A_yz' is not finite in 1 of 2 rows"}},
      {{"eval", "p.toml", "short.csv"}, {"no column 'A_yz'"}},
      {{"eval", "p.toml", "wide.npz", "-o", "f.npz"}, {"'A' has the shape (2, 5)", "(n, 6) or (n, 3, 3) for sym(2)"}},
      {{"eval", "p.toml", "d.npz", "-o", "f.txt"}, {"-o", "'f.txt' says no form of data", ".npz, .npy or .csv"}},
      {{"eval", "p.toml", "d.npz", "-o", "no/f.npz"}, {"-o", "cannot be written"}},
      {{"eval", "p.toml", "d.npz", "--output", "G"}, {"the problem has no output 'G'"}},
      {{"eval", "p.toml", "d.npz", "--data-units", "v=m"}, {"--data-units", "the problem has none"}},
      {{"eval", "l.toml", "d.npz"}, {"no [inputs] to evaluate"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  CHECK(folder.count() == files);
  const Outcome limited = run_tool(folder, {"eval", "p.toml", "d.npz", "-o", "f.npz", "--time-limit", "0"});
  CHECK(limited.exit_code == 3);
  CHECK(folder.count() == files);
}
