// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

namespace {

FiniteGroup from_json(const std::string& json) { return finite_group_of("matrices:group.json", json); }
std::string refusal_of(const std::string& json) { return refusal("matrices:group.json", json); }

}  // namespace

TEST_CASE("finite groups of exact matrices are recognised, with their order") {
  CHECK(from_json(R"J({"generators": [[["0", "-1"], ["1", "0"]]]})J").order() == Integer(4));
  CHECK(from_json(R"J({"generators": [[["0", "-1"], ["1", "0"]], [["zeta(3)", "0"], ["0", "zeta(3)^2"]]]})J").order() ==
        Integer(12));
  CHECK(from_json(R"J({"generators": [[["-1/2", "-sqrt(3)/2"], ["sqrt(3)/2", "-1/2"]], [["1", "0"], ["0", "-1"]]]})J")
            .order() == Integer(6));
  CHECK(from_json(R"J({"generators": [[[0, 1], [1, 0]], [[-1, 0], [0, 1]]]})J").order() ==
        Integer(8));  // integers need no quotes
  CHECK(from_json(R"J({"generators": [[["zeta(9)"]]]})J").order() == Integer(9));
  CHECK(from_json(R"J({"generators": [[["1"]]]})J").order() == Integer(1));
  // S(4) in a basis that is not orthonormal, conjugated by diag(1, 2, 3)
  const FiniteGroup s4 = from_json(
      R"J({"generators": [[["0","1/2","0"],["2","0","0"],["0","0","1"]], [["0","0","1/3"],["2","0","0"],["0","3/2","0"]],
                                                     [["-1",0,0],[0,"-1",0],[0,0,"-1"]]]})J");
  CHECK(s4.order() == Integer(12));
  CHECK(s4.name() == "matrices:group.json");
  CHECK(molien_by_classes(s4, image_for(s4), 8) == molien_by_elements(s4, image_for(s4), 8));
}

TEST_CASE("matrix groups written out are the named ones") {
  for (const char* name : {"I", "2O", "W(F4)", "W(H3)", "D5d", "W(A4)"}) {
    CAPTURE(name);
    const FiniteGroup named = finite_group_of(name);
    std::vector<Matrix<Number>> matrices;
    for (const NaturalElement& g : named.generators()) matrices.push_back(g.matrix);
    const FiniteGroup group = matrix_group("copy", named.dimension(), matrices);
    CHECK(group.order() == named.order());
    CHECK(group.conductor() == named.conductor());
    CHECK(molien_by_classes(group, image_for(group), 8) == molien_by_classes(named, image_for(named), 8));
  }
}

TEST_CASE("permutations from a file act on points and on vectors") {
  const FiniteGroup group = from_json(R"J({"permutations": [[1, 2, 0], [1, 0, 2]]})J");
  CHECK(group.order() == Integer(6));
  CHECK(group.has_permutation());
  CHECK(group.has_matrix());
  CHECK(group.generators()[0].matrix(1, 0).is_one());  // e_0 goes to e_1
  CHECK(molien_by_classes(group, image_for(group), 8) ==
        molien_by_classes(finite_group_of("S(3)"), image_for(group), 8));
  const ModularElement g = elements(group, image_for(group), {}).at(1);
  CHECK(g.matrix(static_cast<std::size_t>(g.permutation[0]), 0) == 1);
}

TEST_CASE("the trivial group and dimension 0 are groups") {
  const FiniteGroup trivial = from_json(R"J({"generators": [], "dimension": 3})J");
  CHECK(trivial.order() == Integer(1));
  CHECK(trivial.dimension() == 3);
  CHECK(conjugacy_classes(trivial, image_for(trivial), {}).size() == 1);
  const FiniteGroup nothing = from_json(R"J({"generators": [[]]})J");
  CHECK(nothing.dimension() == 0);
  CHECK(nothing.has_matrix());
  CHECK(nothing.order() == Integer(1));
  CHECK(elements(nothing, image_for(nothing), {}).size() == 1);
  CHECK(from_json(R"J({"dimension": 0, "generators": []})J").order() == Integer(1));
  CHECK(from_json(R"J({"permutations": [], "points": 4})J").points() == 4);
  CHECK(from_json(R"J({"permutations": [[]]})J").order() == Integer(1));
}

TEST_CASE("infinite groups are refused with an element that shows it") {
  CHECK_THAT(refusal_of(R"J({"generators": [[["2"]]]})J"), Contains("g1 = [[2]] has infinite order"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1", "1"], ["0", "1"]]]})J"),
             Contains("g1 = [[1, 1], [0, 1]] has infinite order"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["3/5", "-4/5"], ["4/5", "3/5"]]]})J"),
             Contains("g1 = [[3/5, -4/5], [4/5, 3/5]]"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["-1", "0"], ["0", "1"]], [["-1", "0"], ["1", "1"]]]})J"),
             Contains("the element g1*g2 = "));
  // [1 + p] and [[1, p], [0, 1]] are the identity modulo the first prime 2^31 - 1
  CHECK_THAT(refusal_of(R"J({"generators": [[["2147483648"]]]})J"), Contains("has infinite order"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1", "2147483647"], ["0", "1"]]]})J"), Contains("has infinite order"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["zeta(3)", "0"], ["0", "1 + zeta(5)"]]]})J"),
             Contains("has infinite order"));
  // a denominator that the first prime divides
  CHECK_THAT(refusal_of(R"J({"generators": [[["1/2147483647"]]]})J"), Contains("has infinite order"));
  // the affine Weyl group of type A3: the product of all four reflections shows it
  CHECK_THAT(
      refusal_of(
          R"J({"generators": [[[-1,1,0,1],[0,1,0,0],[0,0,1,0],[0,0,0,1]], [[1,0,0,0],[1,-1,1,0],[0,0,1,0],[0,0,0,1]],
                                          [[1,0,0,0],[0,1,0,0],[0,1,-1,1],[0,0,0,1]], [[1,0,0,0],[0,1,0,0],[0,0,1,0],[1,0,1,-1]]]})J"),
      Contains("has infinite order"));
}

TEST_CASE("an orbit that is too long to decide ends in a limit that says so") {
  // The monomial group G(400, 1, 2) of order 320000, in coordinates in which the basis vectors have orbits as long.
  const Matrix<Number> change = [] {
    Matrix<Number> m(2, 2, Number(1));
    m(1, 1) = Number(2);
    return m;
  }();
  Matrix<Number> turn = Matrix<Number>::identity(2);
  turn(0, 0) = Number::root_of_unity(400);
  Matrix<Number> swap(2, 2);
  swap(0, 1) = swap(1, 0) = Number(1);
  const auto changed = [&](const Matrix<Number>& m) { return change * m * inverse(change); };
  CHECK_THROWS_WITH(matrix_group("g", 2, {changed(turn), changed(swap)}),
                    Contains("not decided") && Contains("200000 vectors"));
  CHECK(matrix_group("g", 2, {turn, swap}).order() == Integer(320000));
}

TEST_CASE("generators that generate nothing are refused where they stand") {
  CHECK_THAT(refusal_of(R"J({"generators": [[["1", "0"], ["0", "0"]]]})J"), Contains("generator 1 is not invertible"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1", "0"]]]})J"), Contains("generator 1 is not square: 1 x 2"));
  CHECK_THAT(refusal_of("{\"generators\": [[[\"1\"]],\n [[\"1\", \"0\"], [\"0\", \"1\"]]]}"),
             Contains("group.json:2:2") && Contains("generator 2 has dimension 2, the first generator has 1"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1", "0"], ["0"]]]})J"), Contains("row 2 of generator 1 has 1 entries"));
  CHECK_THAT(refusal_of(R"J({"generators": [[[0.5]]]})J"),
             Contains("floating-point") && Contains("exact expression in quotes"));
  CHECK_THAT(refusal_of(R"J({"generators": [[[1e3]]]})J"), Contains("floating-point"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["foo(2)"]]]})J"), Contains("group.json:1:20"));
  CHECK_THAT(refusal_of(R"J({"generators": []})J"), Contains("no dimension") && Contains("\"dimension\""));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1"]]], "dimension": 2})J"),
             Contains("\"dimension\" is 2, but the generators have 1"));
  CHECK_THAT(refusal_of(R"J({"permutations": []})J"), Contains("\"points\""));
  CHECK_THAT(refusal_of(R"J({"permutations": [[1, 1]]})J"), Contains("permutation 1 is not one"));
  CHECK_THAT(refusal_of(R"J({"permutations": [[1, 0], [1, 2, 0]]})J"), Contains("permutation 2 has 3 points"));
  CHECK_THAT(refusal_of(R"J({"permutations": [[1, 0]], "generators": []})J"), Contains("both"));
  CHECK_THAT(refusal_of(R"J({"generator": []})J"), Contains("did you mean 'generators'?"));
  CHECK_THAT(refusal_of(R"J({"lie_algebra": []})J"), Contains("Lie algebra"));
  CHECK_THAT(refusal_of(R"J({"generators": [], "generators": []})J"), Contains("given twice"));
  CHECK_THAT(refusal_of(R"J({})J"), Contains("no generators"));
  CHECK_THAT(refusal_of(""), Contains("'{'"));
  CHECK_THAT(refusal_of("[]"), Contains("'{'"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1"]]]} x)J"), Contains("unexpected text"));
  CHECK_THAT(refusal_of(R"J({"generators": [[["1])J"), Contains("not closed"));
  CHECK_THAT(refusal_of(R"J({"generators": [[[null]]]})J"), Contains("unexpected 'n'"));
  CHECK_THAT(refusal_of(R"J({"dimension": 1000000000000, "generators": []})J"), Contains("too large"));
}
