// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <gordan/core/error.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/linear_maps.hpp>

#include "support.hpp"

namespace gordan {
namespace {

using test::make_group;
using test::make_rep;

std::string text(const Decomposition& decomposition) {
  std::string result;
  for (const IsotypicComponent& c : decomposition.components) {
    const std::string count = c.multiplicity == Integer(1) ? "" : to_string(c.multiplicity) + " ";
    result += fmt::format("{}{}{}", result.empty() ? "" : " + ", count, c.irrep);
  }
  return result;
}

std::string text(const std::string& group, const std::string& rep) { return text(decompose(make_rep(group, rep))); }

long commutant(const Decomposition& decomposition, IrrepType type) {
  if (!decomposition.over_reals || type == IrrepType::real) return 1;
  return type == IrrepType::complex ? 2 : 4;
}

// The dimensions add up, and the endomorphisms are as many as Schur's lemma says.
void check_counts(const Representation& v) {
  CAPTURE(v.group().name(), v.name());
  const Decomposition decomposition = decompose(v);
  CAPTURE(text(decomposition));
  Integer dimension;
  Integer endomorphisms;
  for (const IsotypicComponent& c : decomposition.components) {
    CHECK(c.multiplicity > Integer(0));
    dimension += c.multiplicity * Integer(c.dimension);
    endomorphisms += c.multiplicity * c.multiplicity * Integer(commutant(decomposition, c.type));
  }
  CHECK(dimension == Integer(v.dimension()));
  CHECK(endomorphisms == linear_dimension(v, v, {}));
}

TEST_CASE("irreps of tensors of rotation groups") {
  CHECK(text("SO(3)", "T(2)") == "l=0 + l=1 + l=2");
  CHECK(text("SO(3)", "T(3)") == "l=0 + 3 l=1 + 2 l=2 + l=3");
  CHECK(text("SO(3)", "T(4)") == "3 l=0 + 6 l=1 + 6 l=2 + 3 l=3 + l=4");
  CHECK(text("O(3)", "sym(2)") == "0e + 2e");
  CHECK(text("O(3)", "elasticity") == "2 0e + 2 2e + 4e");
  CHECK(text("O(3)", "pseudovector+vector") == "1o + 1e");
  CHECK(text("SO(5)", "T(2)") == "(0,0) + (0,2) + (2,0)");
  CHECK(text("O(4)", "T(2)") == "[0] + [1,1] + [2]");
  CHECK(text("SO(4)", "skew(2)") == "(0,2) + (2,0)");
}

TEST_CASE("irreps of circles, unitary, symplectic and Lorentz groups") {
  CHECK(text("SO(2)", "vector*vector") == "2 m=0 + m=2");  // m=2 stands for its conjugate too
  CHECK(decompose(make_rep("SO(2)", "vector")).components.front().dimension == 2);
  CHECK(text("O(2)", "T(3)") == "3 m=1 + m=3");
  CHECK(text("SU(3)", "vector*vector") == "2 (0,0) + (1,0) + (2,0) + 2 (1,1)");
  CHECK(text("U(2)", "vector") == "[1]");
  CHECK(text("Sp(4)", "vector*vector") == "(0,0) + (0,1) + (2,0)");
  CHECK(text("GL(3)", "vector*covector") == "[0] + [1,0,-1]");
  CHECK(text("O(1,3)", "T(2)") == "spin(0,0) + spin(1,0)+spin(0,1) + spin(1,1)");
  CHECK(text("SO(1,3)", "skew(2)") == "spin(0,1)");
  const IsotypicComponent spinor = decompose(make_rep("SU(2)", "vector")).components.front();
  CHECK(spinor.irrep == "j=1/2");
  CHECK(spinor.dimension == 4);  // H, over R
  CHECK(spinor.type == IrrepType::quaternionic);
  CHECK(decompose(make_rep("SO(1,3)", "skew(2)")).components.front().type == IrrepType::complex);
  const Decomposition torus = decompose(make_rep("T(2)", "weights(1 0, 0 1, -1 -1)"));
  CHECK_FALSE(torus.over_reals);
  CHECK(text(torus) == "weights(1 0) + weights(0 1) + weights(-1 -1)");
}

TEST_CASE("an index formula under a classical group") {
  CHECK(text("O(3)", "indexsym(\"ijkl=jikl=klij\")") == text("O(3)", "elasticity"));
  CHECK(text("SO(3)", "indexsym(\"ijk=jik\")") == text("SO(3)", "sym(2)*vector"));
  CHECK(text("O(2)", "indexsym(\"ijk=jik\")") == text("O(2)", "sym(2)*vector"));
  CHECK(text("SO(2)", "indexsym(\"ijkl=klij\")") == text("SO(2)", "Sym^2(vector*vector)"));
  CHECK(text("SO(4)", "indexsym(\"ijk=jik\")") == text("SO(4)", "sym(2)*vector"));
  CHECK(text("O(4)", "indexsym(\"ij=-ji\")") == text("O(4)", "skew(2)"));
  CHECK(text("GL(2)", "indexsym(\"ijk=jik\")") == text("GL(2)", "sym(2)*vector"));
  CHECK(text("SL(3)", "indexsym(\"ij=-ji\")") == text("SL(3)", "Alt^2(vector)"));
  CHECK(text("Sp(4)", "indexsym(\"ij=-ji\")") == text("Sp(4)", "Alt^2(vector)"));
}

TEST_CASE("irreps of finite groups") {
  CHECK(text("I", "vector") == "T1");  // A11: T1, T2, G, H are 3, 3', 4, 5
  CHECK(text("I", "sym(2)") == "A + H");
  CHECK(text("I", "Sym^3(vector)") == "T1 + T2 + G");
  CHECK(text("S(4)", "partition(3,1)*partition(3,1)") ==
        "partition(4) + partition(2,2) + partition(3,1) + partition(2,1,1)");  // A42
  CHECK(text("S(5)", "partition(3,1,1)*partition(3,1,1)") ==
        "partition(5) + partition(1,1,1,1,1) + partition(4,1) + partition(2,1,1,1) + 2 partition(3,2) + "
        "2 partition(2,2,1) + partition(3,1,1)");
  CHECK(text("Oh", "elasticity") == "3 A1g + 3 Eg + T1g + 3 T2g");
  CHECK(text("D(4)", "perm") == "A1 + B1 + E");
  CHECK(text("C3", "vector") == "A + E");
  CHECK(text("S(3)", "regular") == "partition(3) + partition(1,1,1) + 2 partition(2,1)");
  const Decomposition threefold = decompose(make_rep("C3", "vector"));
  CHECK(threefold.components.back().dimension == 2);
  CHECK(threefold.components.back().type == IrrepType::complex);
  CHECK(threefold.notes == std::vector<std::string>{"E over R is 1E + 2E over C"});
}

TEST_CASE("the quaternion group over C and over R") {
  const Decomposition complex = decompose(make_rep("Q8", "vector"));
  CHECK_FALSE(complex.over_reals);
  CHECK(complex.components.front().dimension == 2);
  CHECK(complex.components.front().type == IrrepType::quaternionic);
  const Group q8 = make_group("Q8");
  const Representation realified(q8, {{"", RepExpression::realified_vector(2)}});
  const Decomposition real = decompose(realified);
  REQUIRE(real.components.size() == 1);
  CHECK(real.over_reals);
  CHECK(real.components.front().dimension == 4);
  CHECK(real.components.front().multiplicity == Integer(1));
  check_counts(realified);
}

TEST_CASE("permutation tensors over any number of points") {
  CHECK(text("S(8)", "perm(2)") == "2 partition(8) + 3 partition(7,1) + partition(6,2) + partition(6,1,1)");
  CHECK(text("S(300)", "perm(2)") == "2 partition(300) + 3 partition(299,1) + partition(298,2) + partition(298,1,1)");
  CHECK(text("S(40)", "sign*perm") == text("S(40)", "perm*sign"));
  CHECK(text("S(5)", "sign*perm") == "partition(1,1,1,1,1) + partition(2,1,1,1)");
  for (const std::string rep : {"perm(2)", "pairs", "Sym^2(perm)", "Alt^3(perm)", "pairs*perm+perm"}) {
    for (int n = 2; n <= 9; ++n) {  // Young's rule on the whole table, where the points are few, and on fewer points
      if (n == 2 && rep.starts_with("Alt")) continue;
      check_counts(make_rep(fmt::format("S({})", n), rep));
    }
  }
}

TEST_CASE("products of groups") {
  CHECK(text("O(3) x S(5)", "vector*perm") == "1o (x) partition(5) + 1o (x) partition(4,1)");
  CHECK(text("S(8) x S(8)", "perm@1*perm@2+perm@1") ==
        "2 partition(8) (x) partition(8) + partition(8) (x) partition(7,1) + 2 partition(7,1) (x) partition(8) + "
        "partition(7,1) (x) partition(7,1)");
  CHECK(text("SO(2) x C3", "vector@1*vector@2") == "m=1 (x) A + m=1 (x) 1E + m=1 (x) 2E");
  CHECK(text("SO(3) x C3", "(vector@1+scalar)*vector@2") == "l=0 (x) A + l=0 (x) E + l=1 (x) A + l=1 (x) E");
  CHECK_THROWS_AS(decompose(make_rep("SO(3) x S(3)", "Sym^4(vector*perm)")), InputError);
}

TEST_CASE("powers of mixed products and sums") {
  for (const std::string rep :
       {"Sym^2(vector)", "Alt^3(perm)", "Sym^2(vector*perm)", "Alt^2(vector*perm)", "Sym^3(vector*perm)",
        "Alt^3(vector*perm)", "Sym^2(vector+perm)", "Alt^3(vector+perm)", "Sym^2(vector*(perm+scalar))"}) {
    CAPTURE(rep);  // Oh has a table with S(3), and is large enough in O(3) for tensors of order 3
    const Decomposition infinite = decompose(make_rep("SO(3) x S(3)", rep));
    const Representation restricted = make_rep("O x S(3)", rep);
    Integer fixed;
    Integer sum;
    for (const IsotypicComponent& c : infinite.components) {
      sum += c.multiplicity * Integer(c.dimension);
      const auto part = parse_representation(restricted.group(), "irrep(" + c.irrep.substr(c.irrep.find(" (x) ") + 5) +
                                                                     ")@2*" + c.irrep.substr(0, c.irrep.find(' ')));
      fixed += c.multiplicity * linear_dimension(parse_representation(restricted.group(), "scalar"), part, {});
    }
    CHECK(sum == Integer(restricted.dimension()));
    CHECK(fixed == linear_dimension(parse_representation(restricted.group(), "scalar"), restricted, {}));
  }
}

TEST_CASE("tori act on tensors with index symmetries by weights") {
  CHECK(text("T(2)", "elasticity") == text("T(2)", "Sym^2(Sym^2(vector))"));
  CHECK(text("T(1)", "indexsym(\"ijk=-jik\")") == text("T(1)", "Alt^2(vector)*vector"));
}

TEST_CASE("alternating groups beyond their tables") {
  CHECK(text("A(12)", "perm(2)") == "2 partition(12) + 3 partition(11,1) + partition(10,2) + partition(10,1,1)");
  CHECK(text("A(12)", "sign*perm") == "partition(12) + partition(11,1)");
  const Decomposition halves = decompose(make_rep("A(9)", "partition(3,3,3)+partition(5,1,1,1,1)"));
  REQUIRE(halves.components.size() == 3);  // hooks 5, 3, 1: complex; 9: real
  CHECK(halves.components[0].irrep == "partition(3,3,3)");
  CHECK(halves.components[0].type == IrrepType::complex);
  CHECK(halves.components[0].dimension == 42);
  CHECK(halves.components[1].irrep == "partition(5,1,1,1,1)+");
  CHECK(halves.components[1].type == IrrepType::real);
  check_counts(make_rep("A(9)", "perm(2)+partition(3,3,3)+partition(4,3,1,1)"));
}

TEST_CASE("random sums of irreps and tensors: dimensions and endomorphisms") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> choices = {
      {"Oh", {"vector", "pseudovector", "sym(2)", "l=3", "irrep(Eg)", "vector*vector", "skew(2)"}},
      {"C4", {"vector", "sym(2)", "irrep(E)", "vector*vector", "irrep(B)"}},
      {"Td", {"vector", "l=3", "irrep(E)", "elasticity"}},
      {"S(5)", {"perm", "pairs", "sign", "partition(3,2)", "perm*perm", "partition(3,1,1)*sign"}},
      {"A(4)", {"perm", "perm*perm", "pairs"}},
      {"Q8", {"vector", "vector*vector", "scalar", "Sym^3(vector)"}},
      {"D(5)", {"vector", "perm", "vector*perm", "pairs"}},
      {"wr(S(3),2)", {"perm", "perm*perm", "sign"}},
      {"B(3)", {"vector", "sym(2)", "scalar", "vector*vector*vector"}},
      {"C3 x S(3)", {"vector@1", "perm@2", "vector@1*perm@2", "sign@2"}},
      {"O(3)", {"vector", "pseudovector", "sym(2)", "2e", "l=3", "skew(2)*vector"}},
      {"SO(2)", {"vector", "vector*vector", "sym(3)", "scalar"}},
      {"SU(2)", {"vector", "vector*vector", "Sym^2(vector)", "scalar"}},
      {"SU(3)", {"vector", "Alt^2(vector)", "scalar"}},
      {"U(2)", {"vector", "vector*vector", "scalar"}},
      {"SO(1,3)", {"vector", "skew(2)", "sym(2)", "vector*vector"}},
      {"Sp(4)", {"vector", "Alt^2(vector)", "sym(2)"}},
      {"O(3) x S(4)", {"vector*perm", "sym(2)", "pairs", "perm*perm", "vector"}}};
  Random random(20);
  for (const auto& [group, reps] : choices) {
    for (int trial = 0; trial < 4; ++trial) {
      std::string rep;
      for (std::size_t k = 0; k <= random.below(3); ++k)
        rep += (rep.empty() ? "" : "+") + reps[random.below(static_cast<std::uint32_t>(reps.size()))];
      check_counts(make_rep(group, rep));
    }
  }
}

TEST_CASE("spaces that are not decomposed") {
  const Group matrices = parse_group("matrices:g.json", {}, [](const std::string&) {
    return std::string(R"({"lie_algebra": [[["0","1"],["-1","0"]]]})");
  });
  CHECK_THROWS_AS(decompose(parse_representation(matrices, "vector")), InputError);
  CHECK_THROWS_AS(decompose(make_rep("B(12)", "vector")), LimitReached);
}

}  // namespace
}  // namespace gordan
