// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/problem_model.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

ProblemModel model_of(const std::string& text) {
  const Problem problem = parse_problem(text, "p.toml");
  return problem_model(problem, problem.outputs, [](const std::string&) { return std::string(); });
}

}  // namespace

TEST_CASE("inputs become summands: copies are numbered, a sum stays one input") {
  const ProblemModel model = model_of(
      "group = \"O(3)\"\n[inputs]\na = { type = \"2 vector\" }\nb = { type = \"vector + scalar\" }\ns = { type = "
      "\"scalar\" }\n"
      "[outputs]\nf = { type = \"sym(2)\" }\n");
  const auto& summands = model.source.summands();
  REQUIRE(summands.size() == 4);
  CHECK(summands[0].name == "a1");
  CHECK(summands[1].name == "a2");
  CHECK(summands[2].name == "b");
  CHECK(summands[2].dimension == 4);
  CHECK(summands[3].variables == std::vector<std::string>{"s"});
  REQUIRE(model.targets.size() == 1);
  CHECK(model.targets[0].name == "f");
  CHECK(model.targets[0].representation.dimension() == 6);
}

TEST_CASE("faults of groups, types and names are placed in the file") {
  struct Bad {
    const char* text;
    int line;
    int column;
  };
  const Bad bad[] = {
      {"group = \"O(3\"\n[inputs]\nv = { type = \"vector\" }\n", 1, 13},
      {"group = \"O(3)\"\n[inputs]\nv = { type = \"vectr\" }\n", 3, 15},
      {"group = \"O(3)\"\n[inputs]\nv = { type = \"scalar + vectr\" }\n", 3, 24},
      {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\nv_x = { type = \"scalar\" }\nw = { type = \"scalar\" "
       "}\n",
       4, 1},
      {"group = \"O(3)\"\n[inputs]\nv = { type = \"u:vector\" }\n", 3, 15},
      {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nf = { type = \"perm\" }\n", 5, 15},
  };
  for (const Bad& b : bad) {
    CAPTURE(b.text);
    try {
      static_cast<void>(model_of(b.text));
      FAIL("it was accepted");
    } catch (const InputError& error) {
      CAPTURE(error.what());
      CHECK(error.place().source == "p.toml");
      CHECK(error.place().line == b.line);
      CHECK(error.place().column == b.column);
    }
  }
}
