// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <vector>

#include <gordan/rep/monomial_action.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

Matrix<Number> dense(const MonomialAction& action) {
  Matrix<Number> result(action.image.size(), action.image.size());
  for (std::size_t j = 0; j < action.image.size(); ++j) {
    result(static_cast<std::size_t>(action.image[j]), j) = Number::root_of_unity(action.order, action.phase[j]);
  }
  return result;
}

bool is_monomial(const Matrix<Number>& matrix) {
  for (std::size_t j = 0; j < matrix.cols(); ++j) {
    int entries = 0;
    for (std::size_t i = 0; i < matrix.rows(); ++i) entries += matrix(i, j).is_zero() ? 0 : 1;
    if (entries != 1) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("monomial actions agree with the dense matrices", "[rep][monomial]") {
  const std::vector<std::pair<const char*, std::vector<const char*>>> cases = {
      {"S(4)",
       {"perm", "perm(3)", "pairs", "sign*perm", "Sym^3(perm)", "Alt^2(perm)", "Alt^3(pairs)", "2perm+sign+scalar",
        "dual(Sym^2(perm))"}},
      {"B(3)", {"vector", "pseudovector", "sym(3)", "skew(2)", "traceless(2)", "T(1,1)", "Sym^2(skew(2))"}},
      {"D(4)", {"vector", "vector*perm", "traceless(3)", "sign", "Sym^2(vector+perm)"}},
      {"D(3)", {"vector", "perm"}},
      {"Q8", {"vector", "covector", "sym(3)", "T(1,1)", "dual(sym(2))", "skew(2)"}},
      {"2T", {"vector"}},
      {"I", {"vector", "scalar"}},
  };
  for (const auto& [name, reps] : cases) {
    const Group group = make_group(name);
    for (const char* text : reps) {
      const Representation rep = parse_representation(group, text);
      for (const NaturalElement& g : group.finite()->generators()) {
        CAPTURE(name, text);
        const Matrix<Number> matrix = action(rep, g);
        const auto monomial = monomial_action(rep, g);
        REQUIRE(monomial.has_value() == is_monomial(matrix));
        if (monomial) CHECK(dense(*monomial) == matrix);
      }
    }
  }
}

TEST_CASE("the generators share one order, the smallest", "[rep][monomial]") {
  const auto permutations = monomial_generators(make_rep("S(6)", "perm(2)+pairs"));
  REQUIRE(permutations);
  for (const MonomialAction& action : *permutations) CHECK(action.is_permutation());
  const auto signs = monomial_generators(make_rep("B(3)", "vector"));
  REQUIRE(signs);
  for (const MonomialAction& action : *signs) CHECK(action.order == 2);
  const auto squares = monomial_generators(make_rep("B(3)", "Sym^2(skew(2))*sign*sign"));
  REQUIRE(squares);
  const auto complex = monomial_generators(make_rep("Q8", "vector"));
  REQUIRE(complex);
  for (const MonomialAction& action : *complex) CHECK(action.order == 4);
  CHECK_FALSE(monomial_generators(make_rep("O(3)", "vector")).has_value());
  CHECK_FALSE(monomial_generators(make_rep("2T", "vector")).has_value());
}

TEST_CASE("products of monomial actions", "[rep][monomial]") {
  Random random(41);
  const Group group = make_group("Q8");
  const Representation rep = parse_representation(group, "vector+sym(2)");
  const auto generators = monomial_generators(rep);
  REQUIRE(generators);
  REQUIRE(generators->size() >= 2);
  const MonomialAction product = compose((*generators)[0], (*generators)[1]);
  CHECK(dense(product) == dense((*generators)[0]) * dense((*generators)[1]));
}

TEST_CASE("large permutation representations build no matrix", "[rep][monomial]") {
  const auto start = std::chrono::steady_clock::now();
  const auto points = monomial_generators(make_rep("S(20)", "20perm"));
  REQUIRE(points);
  CHECK(points->front().image.size() == 400);
  const auto triples = monomial_generators(make_rep("S(20)", "perm(3)+pairs"));
  REQUIRE(triples);
  CHECK(triples->front().image.size() == 8190);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}
