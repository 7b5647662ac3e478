// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/parse_problem.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

struct BadProblem {
  const char* text;
  int line;
  int column;
  const char* message;
  const char* suggestion;
};

const BadProblem bad_problems[] = {
    {"grup = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n", 1, 1, "unknown key 'grup'", "did you mean 'group'?"},
    {"[inputs]\nv = { type = \"vector\" }\n", 0, 0, "no group", ""},
    {"group = \"O(3)\"\n", 0, 0, "no [inputs]", ""},
    {"group = 3\n[inputs]\n", 1, 9, "'group' is a whole number", ""},
    {"group = \"O(3)\"\ninputs = 3\n", 2, 10, "'inputs' is a whole number", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { typ = \"vector\" }\n", 3, 7, "unknown key 'typ' in 'v'",
     "did you mean 'type'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { }\n", 3, 1, "'v' has no type", ""},
    {"group = \"O(3)\"\n[inputs]\nv = \"vector\"\n", 3, 5, "'v' is a text", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = 3 }\n", 3, 14, "'type' is a whole number", ""},
    {"group = \"O(3)\"\n[inputs]\n\"1v\" = { type = \"vector\" }\n", 3, 1, "'1v' is not a name", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\", positive = true }\n", 3, 35, "'v' is no scalar", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\", units = 3 }\n", 3, 32, "'units' is a whole number", ""},
    {"[inputs]\nm = { units = \"kg\" }\nv = { type = \"vector\", units = \"m\" }\n", 0, 0, "no group", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[derived]\nv = \"v\"\n", 5, 1, "'v' is an input already",
     ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[units]\nbase = \"l\"\n", 5, 8, "'base' is a text", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[features]\nmonomials = \"lorent\"\n", 5, 14,
     "unknown monomials 'lorent'", "did you mean 'laurent'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[features]\nnorm = true\n", 5, 1, "unknown key 'norm'",
     "did you mean 'norms'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nv = { type = \"vector\" }\n", 5, 1,
     "is an input", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[options]\nmax_degre = 2\n", 5, 1,
     "unknown key 'max_degre'", "did you mean 'max_degree'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[options]\nmax_degree = -2\n", 5, 14, "-2 is negative",
     ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[options]\nmax_degree = 9000000000\n", 5, 14, "too large",
     ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[options]\nmax_degree = 2.5\n", 5, 14,
     "a number with a point", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[generate]\nlanguages = [\"cpp\", \"torch\"]\n", 5, 22,
     "'torch' comes in a later version", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[generate]\nlanguages = [\"cppp\"]\n", 5, 15,
     "unknown language 'cppp'", "did you mean 'cpp'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[generate]\ngradients = true\n", 5, 13, "gradients come",
     ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[generate]\nlanguages = \"cpp\"\n", 5, 13,
     "'languages' is a text", ""},
    {"group = \"O(3)\"\n[layers]\nmix = \"linear\"\n", 3, 7, "'mix' is a text", ""},
    {"group = \"O(3)\"\n[layers]\nmix = { source = \"vector\" }\n", 3, 1, "the layer 'mix' has no kind", ""},
    {"group = \"O(3)\"\n[layers]\nmix = { kind = \"liner\" }\n", 3, 17, "unknown kind of layer 'liner'",
     "did you mean 'linear'?"},
    {"group = \"O(3)\"\n[layers]\nmix = { kind = \"linear\", source = \"vector\" }\n", 3, 1, "has no target", ""},
    {"group = \"O(3)\"\n[layers]\nmix = { kind = \"linear\", sorce = \"vector\" }\n", 3, 26, "unknown key 'sorce'",
     "did you mean 'source'?"},
    {"group = \"O(3)\"\n[layers]\npair = { kind = \"cg\", left = \"1o\", rihgt = \"1o\" }\n", 3, 36,
     "unknown key 'rihgt'", "did you mean 'right'?"},
    {"group = \"O(3)\"\n[layers]\npair = { kind = \"cg\", left = \"1o\" }\n", 3, 1, "has no right", ""},
    {"group = \"O(3)\"\n[layers]\n\"a-b\" = { kind = \"cg\" }\n", 3, 1, "'a-b' is not a name", ""},
    {"group = \"O(3)\"\n[layer]\n", 2, 2, "unknown key 'layer'", "did you mean 'layers'?"},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nf = { type = \"vector\" }\n[layers]\n"
     "f = { kind = \"linear\", source = \"vector\", target = \"vector\" }\n",
     7, 1, "'f' is an output already", ""},
    {"group = \"O(3)\"\n[outputs]\nf = { type = \"vector\" }\n[layers]\n", 3, 1, "[outputs] without [inputs]", ""},
    {"group = \"O(3)\n", 1, 0, "", ""},
    {"group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\nv = { type = \"scalar\" }\n", 4, 0, "", ""},
};

}  // namespace

TEST_CASE("a problem file is read with the places of its values, in the order of the file") {
  const Problem problem = parse_problem(
      "group = \"O(3)\"\n"
      "[inputs]\n"
      "q = { type = \"vector\" }\n"
      "m = { type = \"scalar\", units = \"1\", positive = false }\n"
      "[inputs.A]\n"
      "type = \"sym(2)\"\n"
      "[outputs]\n"
      "force = { type = \"vector\" }\n"
      "energy = { type = \"scalar\" }\n"
      "[options]\n"
      "max_degree = 3\n"
      "[generate]\n"
      "languages = [\"numpy\", \"cpp\"]\n"
      "gradients = false\n",
      "folder/spring.toml");
  CHECK(problem.name == "spring");
  CHECK(problem.group.value == "O(3)");
  CHECK(problem.group.place == Place{"folder/spring.toml", 1, 10});
  REQUIRE(problem.inputs.size() == 3);
  CHECK(problem.inputs[0].name.value == "q");
  CHECK(problem.inputs[1].name.value == "m");
  CHECK(problem.inputs[2].name.value == "A");
  CHECK(problem.inputs[2].type.value == "sym(2)");
  CHECK(problem.inputs[1].type.place == Place{"folder/spring.toml", 4, 15});
  REQUIRE(problem.outputs.size() == 2);
  CHECK(problem.outputs[0].name.value == "force");
  REQUIRE(problem.max_degree);
  CHECK(problem.max_degree->value == 3);
  REQUIRE(problem.languages.size() == 2);
  CHECK(problem.languages[0].value == "numpy");
}

TEST_CASE("units, derived vectors and features are read as they stand") {
  const Problem problem = parse_problem(
      "group = \"O(3)\"\n"
      "[inputs]\n"
      "q1 = { type = \"vector\", units = \"m\" }\n"
      "q2 = { type = \"vector\", units = \"m\" }\n"
      "m = { units = \"kg\", positive = true }\n"
      "[derived]\n"
      "d = \"q2 - q1\"\n"
      "[units]\n"
      "base = [\"l\"]\n"
      "ecu = \"3 kg\"\n"
      "[features]\n"
      "monomials = \"half-integer\"\n"
      "norms = true\n"
      "max_degree = 3\n",
      "p.toml");
  CHECK(has_units(problem));
  CHECK(problem.inputs[0].units->value == "m");
  CHECK(problem.inputs[2].type.value == "scalar");
  CHECK(problem.inputs[2].positive);
  CHECK(problem.derived.at(0).definition.value == "q2 - q1");
  CHECK(problem.units->base.at(0).value == "l");
  CHECK(problem.units->definitions.at(0).name.value == "ecu");
  CHECK(problem.features->monomials == gordan::MonomialKind::half_integer);
  CHECK(problem.features->norms);
  CHECK_FALSE(problem.features->cosines);
  CHECK(problem.features->max_degree->value == 3);
}

TEST_CASE("scalars with units need no group") {
  const Problem problem = parse_problem("[inputs]\nT = { units = \"s\" }\nL = { units = \"m\" }\n", "p.toml");
  CHECK(problem.group.value == "C1");
}

TEST_CASE("layers come in their order") {
  const Problem problem = parse_problem(
      "group = \"O(3)\"\n[layers]\nmix = { kind = \"linear\", source = \"vector\", target = \"sym(2)\" }\n"
      "a = { kind = \"cg\", left = \"1o\", right = \"2e\", out = \"1o\" }\nb = { kind = \"cg\", left = \"1o\", right = "
      "\"1o\" }\n",
      "p.toml");
  REQUIRE(problem.layers.size() == 3);
  CHECK(problem.layers[0].name.value == "mix");
  CHECK(problem.layers[0].kind == LayerKind::linear);
  CHECK(problem.layers[0].left.value == "vector");
  CHECK(problem.layers[0].right.value == "sym(2)");
  CHECK(problem.layers[1].kind == LayerKind::coupling);
  CHECK(problem.layers[1].out->value == "1o");
  CHECK_FALSE(problem.layers[2].out);
  const Selection all = select_parts(problem, {});
  CHECK_FALSE(all.function);
  CHECK(all.layers.size() == 3);
  const Selection one = select_parts(problem, {{"a", {}}});
  REQUIRE(one.layers.size() == 1);
  CHECK(one.layers[0].name.value == "a");
}

TEST_CASE("a wrong problem file is refused at its place") {
  for (const BadProblem& bad : bad_problems) {
    CAPTURE(bad.text);
    try {
      static_cast<void>(parse_problem(bad.text, "p.toml"));
      FAIL("it was accepted");
    } catch (const InputError& error) {
      CAPTURE(error.what());
      CHECK(error.place().source == "p.toml");
      CHECK(error.place().line == bad.line);
      if (bad.column > 0) CHECK(error.place().column == bad.column);
      CHECK_THAT(error.message(), Catch::Contains(bad.message));
      CHECK(error.suggestion() == bad.suggestion);
    }
  }
}

TEST_CASE("outputs are selected by name") {
  const Problem problem = parse_problem(
      "group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nforce = { type = \"vector\" }\ntorque = { "
      "type = \"vector\" }\n",
      "p.toml");
  CHECK(select_parts(problem, {}).outputs.size() == 2);
  CHECK(select_parts(problem, {{"torque", {}}, {"torque", {}}}).outputs.size() == 1);  // named twice, computed once
  const auto one = select_parts(problem, {{"torque", {}}}).outputs;
  REQUIRE(one.size() == 1);
  CHECK(one[0].name.value == "torque");
  try {
    static_cast<void>(select_parts(problem, {{"forc", {"--output", 0, 0}}}));
    FAIL("it was accepted");
  } catch (const InputError& error) {
    CHECK_THAT(error.what(),
               Catch::Contains("--output: the problem has no output 'forc'; expected one of force, torque"));
    CHECK(error.suggestion() == "did you mean 'force'?");
  }
}
