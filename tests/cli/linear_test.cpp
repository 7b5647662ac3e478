// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

using namespace gordan::test;

TEST_CASE("linear has the keys of the interface") {
  const Folder folder;
  const Json json = json_of(folder, {"linear", "-G", "S(6)", "-V", "perm(2)", "-W", "perm"});
  CHECK(json["command"] == "linear");
  CHECK(json["dimension"] == 5);
  REQUIRE(json["basis"].size() == 5);
  for (const Json& map : json["basis"]) {
    CHECK(map["shape"] == Json({6, 36}));
    int last = -1;
    for (const Json& entry : map["entries"]) {
      REQUIRE(entry.size() == 3);
      const int position = entry[0].get<int>() * 36 + entry[1].get<int>();
      CHECK(position > last);
      last = position;
      CHECK(entry[2].is_string());
    }
    CHECK(last < 6 * 36);
  }
  const Json counted = json_of(folder, {"linear", "-G", "S(6)", "-V", "perm(2)", "-W", "perm", "--count"});
  CHECK(counted["dimension"] == 5);
  CHECK_FALSE(counted.contains("basis"));
}

TEST_CASE("the number of linear maps is that of the theorems") {
  const Folder folder;
  struct Row {
    const char* group;
    const char* source;
    const char* target;
    int dimension;
  };
  for (const Row& row : {Row{"S(6)", "perm(2)", "perm(2)", 15}, Row{"S(1000)", "perm(2)", "perm(2)", 15},
                         Row{"S(2)", "perm(2)", "perm(2)", 8}, Row{"O(3)", "tensor(2)", "tensor(2)", 3},
                         Row{"O(1,3)", "tensor(4)", "tensor(4)", 105}, Row{"Z(8)", "perm(2)", "perm(2)", 512}}) {
    CAPTURE(row.group);
    const Json json = json_of(folder, {"linear", "-G", row.group, "-V", row.source, "-W", row.target, "--count"});
    CHECK(json["dimension"] == row.dimension);
  }
}

TEST_CASE("recipes are readable without Unicode") {
  const Folder folder;
  const Words words = {"linear", "-G", "O(3)", "-V", "tensor(2)", "-W", "tensor(2)"};
  CHECK_THAT(run_tool(folder, words, {}, {"LC_ALL=C"}).out, Catch::Contains("delta_ij"));
  CHECK_THAT(run_tool(folder, words, {}, {"LC_ALL=C.UTF-8"}).out, Catch::Contains("δ_ij"));
}

TEST_CASE("the ending of the file decides the format") {
  const Folder folder;
  const Words base = {"linear", "-G", "S(3)", "-V", "perm", "-W", "perm"};
  const std::vector<std::pair<std::string, std::string>> endings = {
      {"a.json", "{"},          {"a.npz", "PK"}, {"a.mtx", "%%MatrixMarket"}, {"a.hpp", "// Written by gordan"},
      {"a.tex", "\\paragraph"}, {"a.md", "# "},  {"a.out", "Group"}};
  for (const auto& [name, start] : endings) {
    CAPTURE(name);
    Words words = base;
    words.insert(words.end(), {"-o", name});
    const Outcome outcome = run_tool(folder, words);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    CHECK(folder.read(name).starts_with(start));
  }
  Words stronger = base;
  stronger.insert(stronger.end(), {"-o", "b.npz", "--format", "mtx"});
  CHECK(run_tool(folder, stronger).exit_code == 0);
  CHECK(folder.read("b.npz").starts_with("%%MatrixMarket"));
}

TEST_CASE("linear refuses what cannot be") {
  const Folder folder;
  const std::vector<Bad> cases = {
      {{"linear", "-G", "S(3)", "-V", "perm"}, {"-W is missing", "for example: gordan linear"}},
      {{"linear", "-G", "S(100)", "-V", "perm(2)", "-W", "perm(2)"},
       {"too large to print", "nonzero entries", "--count"}},
      {{"linear", "-G", "S(3)", "-V", "perm", "-W", "perm", "--count", "-o", "c.npz"}, {"--count there is no basis"}},
      {{"linear", "-G", "S(3)", "-V", "perm", "-W", "prm"}, {"-W", "perm"}},
      {{"linear", "-G", "SO(3)", "-V", "j=1/2", "-W", "l=1"}, {"-V", "half-integer", "SU(2)"}},
      {{"linear", "-G", "S(4)", "-V", "perm", "-W", "1o"}, {"-W", "1o"}},
      {{"linear", "-G", "Oh", "-V", "vector", "-W", "irrep(T3g)"}, {"-W", "no irrep 'T3g'", "T1g"}},
      {{"linear", "-G", "O(3)", "-V", "tensor(15)", "-W", "vector"}, {"-V", "dimension 14348907", "largest"}},
      {{"linear", "-G", "S(3)", "-V", "perm", "-W", "perm", "--cout"}, {"unknown option '--cout'", "'--count'"}},
      {{"series", "-G", "S(3)", "-V", "perm", "-o", "s.npz"}, {"-o: 'gordan series' has no arrays"}},
      {{"series", "-G", "S(3)", "-V", "perm", "--format", "mtx"}, {"--format: 'gordan series' has no arrays"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  CHECK(folder.count() == 0);
}
