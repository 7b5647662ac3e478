// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/problem/layer_model.hpp>
#include <gordan/program/residual.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gordan;

namespace {

struct LinearCase {
  const char* group;
  const char* source;
  const char* target;
  int maps;
};

const LinearCase linear_cases[] = {
    {"S(4)", "perm(2)", "perm(2)", 15}, {"S(3)", "perm+scalar", "pairs", 3}, {"O(3)", "tensor(2)", "tensor(2)", 3},
    {"O(1,3)", "vector", "2vector", 2}, {"Z(4)", "perm", "perm", 4},
};

LayerModel linear_layer(const LinearCase& c) {
  const Group group = parse_group(c.group, {}, {});
  const Layer layer{{"mix", {}}, LayerKind::linear, {c.source, {}}, {c.target, {}}, std::nullopt};
  Provenance from;
  from.name = "p";
  return layer_model(group, layer, from, {});
}

LayerModel coupling_layer(const char* group, const char* left, const char* right, std::optional<std::string> out) {
  Layer layer{{"pair", {}}, LayerKind::coupling, {left, {}}, {right, {}}, std::nullopt};
  if (out) layer.out = Located<std::string>{*out, {}};
  Provenance from;
  from.name = "p";
  return layer_model(parse_group(group, {}, {}), layer, from, {});
}

/// The largest residual of the program at the points.
double worst(const LayerModel& layer, const SelfTest& test) {
  const Evaluator evaluator(layer.program);
  double result = 0;
  for (std::size_t p = 0; p < test.inputs.size(); ++p) {
    Eigen::ArrayXXd inputs(1, evaluator.input_size());
    REQUIRE(test.inputs[p].size() == static_cast<std::size_t>(inputs.cols()));
    for (Eigen::Index j = 0; j < inputs.cols(); ++j) inputs(0, j) = test.inputs[p][static_cast<std::size_t>(j)];
    const Eigen::ArrayXXd outputs = evaluator.evaluate(inputs);
    REQUIRE(test.expected[p].size() == static_cast<std::size_t>(outputs.cols()));
    for (Eigen::Index j = 0; j < outputs.cols(); ++j) {
      const auto k = static_cast<std::size_t>(j);
      result = std::max(result, ulps(outputs(0, j), test.expected[p][k], test.scales[p][k]));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("the program of a linear layer has the exact values and the symmetry") {
  for (const LinearCase& c : linear_cases) {
    CAPTURE(c.group, c.source, c.target);
    const LayerModel layer = linear_layer(c);
    CHECK(layer.left_size == c.maps);
    CHECK(layer.program.provenance.name == "p_mix");
    CHECK(worst(layer, exact_points(layer, 4, 3)) <= 1);
    const SelfTest moved = moved_points(layer, 3, 5);
    CHECK_FALSE(moved.inputs.empty());
    CHECK(worst(layer, moved) <= 16);
  }
}

TEST_CASE("the program of a coupling has the exact values and the symmetry") {
  struct Row {
    const char* group;
    const char* left;
    const char* right;
    std::optional<std::string> out;
    std::size_t outputs;
  };
  for (const Row& row : {Row{"O(3)", "2x1o+0e", "1o", "0e+1e", 4}, Row{"SO(3)", "l=1", "l=2", std::nullopt, 3},
                         Row{"O(3)", "2e", "3o", std::nullopt, 5}}) {
    CAPTURE(row.group, row.left, row.right);
    LayerModel layer = coupling_layer(row.group, row.left, row.right, row.out);
    CHECK(layer.outputs.size() == row.outputs);
    CHECK(worst(layer, exact_points(layer, 4, 3)) <= 4);
    CHECK(worst(layer, moved_points(layer, 3, 5)) <= 32);
    layer.terms[0].value = -std::get<SignedRoot>(layer.terms[0].value);
    CHECK(worst(layer, exact_points(layer, 4, 3)) > 1e6);
    CHECK(worst(layer, moved_points(layer, 3, 5)) > 1e6);
  }
}

TEST_CASE("layers of complex representations, and couplings without a result, are refused") {
  CHECK_THROWS_WITH(linear_layer({"SU(2)", "j=1/2", "j=1/2", 1}), Catch::Contains("complex representation j=1/2"));
  CHECK_THROWS_WITH(coupling_layer("SU(2)", "j=1/2", "j=1/2", std::nullopt), Catch::Contains("complex representation"));
  CHECK_THROWS_WITH(coupling_layer("SO(3)", "l=1", "l=1", "l=3"), Catch::Contains("the layer 'pair' is empty"));
}

TEST_CASE("a wrong term of a layer is seen") {
  for (const LinearCase& c : linear_cases) {
    CAPTURE(c.group, c.source, c.target);
    LayerModel layer = linear_layer(c);
    layer.terms[0].value = Number(Rational(9, 7));
    CHECK(worst(layer, exact_points(layer, 4, 3)) > 1e6);
    CHECK(worst(layer, moved_points(layer, 3, 5)) > 1e6);
  }
}

TEST_CASE("a layer without maps is refused") {
  try {
    static_cast<void>(linear_layer({"O(3)", "scalar", "vector", 0}));
    FAIL("it was accepted");
  } catch (const InputError& error) {
    CHECK_THAT(error.what(), Catch::Contains("the layer 'mix' is zero"));
  }
}
