// SPDX-License-Identifier: GPL-3.0-or-later
#include "refused.hpp"

using namespace gordan::test;
namespace {

const char* pendulum =
    "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\" }\n[outputs]\nforce = { type = \"vector\" }\n";

}  // namespace

TEST_CASE("wrong commands and options are refused") {
  const Folder folder;
  const std::vector<Bad> cases = {
      {{"invariant", "-G", "S(4)"}, {"unknown command 'invariant'", "did you mean 'invariants'?"}},
      {{"invariants", "-V", "perm"}, {"-G is missing", "for example: gordan invariants"}},
      {{"invariants", "-G", "S(4)"}, {"-V is missing"}},
      {{"equivariants", "-G", "S(4)", "-V", "perm"}, {"-W is missing"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degre", "2"},
       {"unknown option '--max-degre'", "'--max-degree'?"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree"}, {"--max-degree: a value is missing"}},
      {{"invariants", "-G", "-V", "perm"}, {"-G: a value is missing; expected GROUP"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "more"}, {"unexpected argument 'more'"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree", "-1"}, {"'-1' is negative", "from 0 to 1000"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree=-1"}, {"'-1' is negative"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree", "1000000"}, {"'1000000' is too large"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree", "99999999999999999999"}, {"is too large"}},
      {{"invariants", "-G", "S(4)", "-V", "perm", "--max-degree", "two"}, {"'two' is not a whole number"}},
      {{"series", "-G", "S(4)", "-V", "perm", "--terms", "-2"}, {"--terms: '-2' is negative"}},
      {{"series", "-G", "S(4)", "-V", "perm", "--format", "jsn"}, {"did you mean 'json'?"}},
      {{"series", "-G", "S(4)", "-V", "perm", "--time-limit", "soon"}, {"--time-limit"}},
      {{"series", "-G", "S(4)", "-V", "perm", "--threads", "0"}, {"--threads"}},
      {{"generate", "-o", "out"}, {"PROBLEM.toml is missing"}},
      {{"relations", "-G", "S(4)", "-V", "perm"}, {"'relations' comes in a later version"}},
      {{"discover", "p.toml", "d.npz"}, {"later version"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
}

TEST_CASE("unknown groups and representations are refused with the nearest name") {
  const Folder folder;
  const std::vector<Bad> cases = {
      {{"invariants", "-G", "SS(4)", "-V", "perm", "--json"},
       {"unknown group 'SS(4)'", "did you mean 'S(4)'?", "such as"}},
      {{"invariants", "-G", "SO3", "-V", "vector", "--json"}, {"did you mean 'SO(3)'?"}},
      {{"invariants", "-G", "S(4)", "-V", "prem", "--json"}, {"-V, column 1: unknown representation 'prem'", "perm"}},
      {{"invariants", "-G", "O(3)", "-V", "v:vector + A:sim(2)", "--json"}, {"-V, column 14", "sym"}},
      {{"equivariants", "-G", "O(3)", "-V", "vector", "-W", "vectr"}, {"-W", "vector"}},
      {{"invariants", "-G", "E(3)", "-V", "vector"}, {"not there yet"}},
      {{"average", "-G", "S(3)", "-V", "perm", "--polynomial", "x1^2*x4"},
       {"--polynomial, column 6", "unknown variable 'x4'"}},
      {{"average", "-G", "O(1,3)", "-V", "p:vector", "--polynomial", "p_t^2"}, {"-G", "not compact", "Haar measure is infinite"}},
      {{"average", "-G", "GL(2)", "-V", "vector", "--polynomial", "x1"}, {"-G", "not compact"}},
      {{"average", "-G", "Sp(4)", "-V", "vector", "--polynomial", "x1"}, {"-G", "not compact"}},
      {{"average", "-G", "O(3)", "-V", "vector", "--polynomial", "x9"}, {"--polynomial", "unknown variable 'x9'"}},
      {{"groups", "Ohh"}, {"did you mean 'Oh'?"}},
      {{"reps", "symm"}, {"did you mean 'sym'?"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
}

TEST_CASE("wrong matrices are refused with their place") {
  const Folder folder;
  folder.write("two.json", R"({"generators": [[["2"]]]})");
  folder.write("shear.json", R"({"generators": [[["1", "1"], ["0", "1"]]]})");
  folder.write("mismatch.json", R"({"generators": [[["0", "-1"], ["1", "0"]], [["1"]]]})");
  folder.write("ragged.json", R"({"generators": [[["0", "-1"], ["1"]]]})");
  folder.write("singular.json", R"({"generators": [[["0", "0"], ["1", "0"]]]})");
  folder.write("float.json", R"({"generators": [[[0.5]]]})");
  folder.write("empty.json", R"({"generators": []})");
  folder.write("broken.json", R"({"generators": [)");
  const auto on = [](const std::string& file) {
    return Words{"invariants", "-G", "matrices:" + file, "-V", "vector", "--json"};
  };
  const std::vector<Bad> cases = {
      {on("two.json"), {"two.json", "infinite", "[[2]]"}},
      {on("shear.json"), {"infinite"}},
      {on("mismatch.json"), {"mismatch.json:1:", "dimension"}},
      {on("ragged.json"), {"ragged.json:1:", "row 2"}},
      {on("singular.json"), {"not invertible"}},
      {on("float.json"), {"float.json:1:19", "not exact"}},
      {on("empty.json"), {"no dimension"}},
      {on("broken.json"), {"broken.json:1:"}},
      {on("none.json"), {"-G: there is no file 'none.json'"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
}

TEST_CASE("wrong problems, outputs and folders are refused, and nothing is left") {
  const Folder folder;
  folder.write("p.toml", pendulum);
  folder.write("units.toml", std::string(pendulum) + "[units]\necu = \"3 metrr\"\n");
  folder.write("key.toml", std::string(pendulum) + "[option]\nmax_degree = 2\n");
  folder.write("file", "x");
  const std::size_t before = folder.count();
  const std::vector<Bad> cases = {
      {{"generate", "none.toml", "-o", "out"}, {"there is no file 'none.toml'"}},
      {{"generate", "units.toml", "-o", "out"}, {"units.toml:7:", "metr"}},
      {{"generate", "key.toml", "-o", "out"}, {"key.toml:6:2: unknown key 'option'", "did you mean 'options'?"}},
      {{"generate", "p.toml", "-o", "out", "--output", "forces"}, {"no output 'forces'", "did you mean 'force'?"}},
      {{"generate", "p.toml", "-o", "out", "--lang", "cpp,julia"},
       {"'julia' comes in a later version", "one of cpp, numpy"}},
      {{"generate", "p.toml"}, {"-o is missing"}},
      {{"generate", "p.toml", "-o", "file"}, {"cannot be written"}},
      {{"generate", "p.toml", "-o", "file/out"}, {"cannot be written"}},
      {{"generate", "p.toml", "-o", "/proc/out"}, {"cannot be written"}},
      {{"invariants", "-G", "S(3)", "-V", "perm", "-o", "none/out.txt"},
       {"-o: the file 'none/out.txt' cannot be written"}},
      {{"verify", "none.toml"}, {"there is no file 'none.toml'"}},
      {{"verify", "."}, {"no manifest"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  CHECK(folder.count() == before);
}
