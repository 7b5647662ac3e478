// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_linear.hpp>

#include <catch2/catch.hpp>

#include <gordan/core/random.hpp>
#include <gordan/emit/cpp.hpp>
#include <gordan/emit/numpy.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/orbit_basis.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/runtime/equivariant_linear.hpp>
#include <gordan/runtime/evaluator.hpp>

using namespace gordan;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

struct Case {
  const char* group;
  const char* source;
  const char* target;
};

const std::vector<Case> factored_cases = {
    {"S(4)", "perm(2)", "perm(2)"},
    {"S(3)", "perm(3)", "perm(2)"},
    {"S(3)", "perm+scalar", "perm(2)+perm"},
    {"S(2)", "perm(2)", "perm(3)"},
    {"B(3)", "vector*vector", "vector*vector"},
    {"O(3)", "tensor(2)", "tensor(2)"},
    {"O(1,2)", "T(1,1)", "tensor(2)"},
    {"O(1,3)", "covector", "vector"},
    {"O(1,2)", "T(0,2)", "T(1,1)"},
    {"Sp(4)", "vector", "covector"},
};

Representation rep(const char* group, const char* text) {
  const Group parsed = parse_group(group, Place{}, [](const std::string&) { return std::string(); });
  return parse_representation(parsed, text, Place{});
}

MatrixXd random_matrix(Eigen::Index rows, Eigen::Index cols, Random& random) {
  return MatrixXd::NullaryExpr(rows, cols, [&] { return static_cast<double>(random.below(2001)) / 1000 - 1; });
}

// Everything that a layer can do, against its matrices.
void check_layer(const EquivariantLinear& layer, const SparseBasis& basis, Random& random) {
  REQUIRE(layer.num_parameters() == basis.maps);
  const VectorXd w = random_matrix(layer.num_parameters(), 1, random);
  const MatrixXd x = random_matrix(layer.cols(), 11, random);  // eight together, three alone
  const MatrixXd g = random_matrix(layer.rows(), 11, random);
  MatrixXd dense = MatrixXd::Zero(layer.rows(), layer.cols());
  VectorXd gradient = VectorXd::Zero(layer.num_parameters());
  for (const SparseBasisEntry& e : basis.entries) {
    dense(e.row, e.col) += w[e.map] * e.value.value;
    gradient[e.map] += e.value.value * g.row(e.row).dot(x.row(e.col));
  }
  CHECK((layer.apply(w, x) - dense * x).norm() < 1e-11);
  CHECK((layer.apply_transpose(w, g) - dense.transpose() * g).norm() < 1e-11);
  CHECK((layer.parameter_gradient(x, g) - gradient).norm() < 1e-11);
  CHECK((layer.matrix(w) - dense).norm() < 1e-12);
  CHECK((layer.project(dense) - w).norm() < 1e-10);
  for (int k = 0; k < layer.num_parameters(); ++k) {  // the layer is linear in w: differences are exact up to rounding
    VectorXd up = w;
    up[k] += 0.5;
    const double difference = ((layer.apply(up, x) - layer.apply(w, x)).array() * g.array()).sum() / 0.5;
    CHECK(difference == Approx(gradient[k]).margin(1e-10));
  }
}

void check_program(const StraightLineProgram& program, const EquivariantLinear& layer, Random& random) {
  const MatrixXd w = random_matrix(layer.num_parameters(), 1, random);
  const MatrixXd x = random_matrix(layer.cols(), 1, random);
  Eigen::ArrayXXd inputs(1, w.size() + x.size());
  inputs << w.transpose().array(), x.transpose().array();
  const Eigen::ArrayXXd y = Evaluator(program).evaluate(inputs);
  CHECK((y.matrix().transpose() - layer.apply(w, x)).norm() < 1e-11);
}

}  // namespace

TEST_CASE("factored diagrams are the maps of the basis", "[codegen][lower_linear]") {
  Random random(99);
  for (const Case& one : factored_cases) {
    CAPTURE(one.group, one.source, one.target);
    const Representation v = rep(one.group, one.source);
    const Representation w = rep(one.group, one.target);
    const std::optional<DiagramBasis> diagrams = diagram_basis(v, w, {});
    REQUIRE(diagrams);
    const SparseBasis sparse = lower_basis(gordan::expand(*diagrams, {}, {}));
    const std::optional<FactoredLayer> layer = lower_diagrams(*diagrams);
    REQUIRE(layer);
    validate(sparse);
    validate(*layer);
    const SparseBasis expanded = gordan::expand(*layer);
    CHECK(expanded.entries == sparse.entries);
    CHECK(expanded.names == sparse.names);
    CHECK(entry_count(*layer) == sparse.entries.size());
    check_layer(EquivariantLinear(sparse), sparse, random);
    check_layer(EquivariantLinear(*layer), sparse, random);
    check_program(lower_layer(sparse, {.name = "layer"}), EquivariantLinear(sparse), random);
    check_program(lower_layer(*layer, {.name = "layer"}), EquivariantLinear(sparse), random);
  }
}

TEST_CASE("layers of orbits and with irrational entries", "[codegen][lower_linear]") {
  Random random(5);
  const Representation v = rep("Z(8)", "perm(2)");
  const SparseBasis orbits = lower_basis(orbit_maps(v, v, {}, {}).value());
  CHECK(orbits.maps == 512);
  check_program(lower_layer(orbits, {.name = "orbits"}), EquivariantLinear(orbits), random);
  LinearBasis basis{.source = rep("S(2)", "perm"),
                    .target = rep("S(2)", "perm"),
                    .dimension = 1,
                    .maps = {{{{0, 1, Number::square_root(2)}}, ""}},
                    .method = "",
                    .reason = ""};
  CHECK(lower_basis(basis).entries.front().value.text == "sqrt(2)");
  CHECK(lower_basis(basis).names.empty());
  basis.maps.front().entries.front().value = Number::root_of_unity(4);
  CHECK_THROWS_AS(lower_basis(basis), InputError);
}

TEST_CASE("diagrams with epsilon or sign stay entries", "[codegen][lower_linear]") {
  CHECK_FALSE(lower_diagrams(diagram_basis(rep("SO(3)", "tensor(2)"), rep("SO(3)", "vector"), {}).value()));
  CHECK_FALSE(lower_diagrams(diagram_basis(rep("A(3)", "perm"), rep("A(3)", "perm(2)"), {}).value()));
}

TEST_CASE("six contractions and six expansions make the 15 maps of S(n)", "[codegen][lower_linear]") {
  const DiagramSpace space{.n = 1000, .lower = std::vector<bool>(4)};
  const std::vector<Diagram> all = diagrams(space);
  const FactoredLayer layer = lower_diagrams(space, 2, all).value();
  CHECK(layer.parameters == 15);
  CHECK(layer.rows == 1000000);
  CHECK(layer.blocks.front().sources.size() == 6);
  CHECK(layer.blocks.front().targets.size() == 6);
  const DiagramSpace third{.n = 5, .lower = std::vector<bool>(6)};
  CHECK(lower_diagrams(third, 3, diagrams(third)).value().blocks.front().sources.size() == 22);
}

TEST_CASE("layers are emitted", "[codegen][lower_linear]") {
  const Representation v = rep("S(3)", "perm(2)");
  const FactoredLayer layer = lower_diagrams(diagram_basis(v, v, {}).value()).value();
  const StraightLineProgram program = lower_layer(layer, {.name = "layer"});
  validate(program);
  CHECK(program.inputs.at(0).name == "w");
  CHECK(program.inputs.at(1).name == "x");
  CHECK(program.outputs.at(0).name == "y");
  CHECK(emit_cpp(program).find("layer") != std::string::npos);
  CHECK(emit_numpy(program).find("def ") != std::string::npos);
}
