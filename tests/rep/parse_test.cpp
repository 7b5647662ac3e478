// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace gordan;
using namespace gordan::test;

namespace {

struct Row {
  const char* group;
  std::string text;
  int column;
  const char* contains;  // in what()
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Group group = make_group(row.group);
    CAPTURE(row.group, row.text);
    try {
      static_cast<void>(parse_representation(group, row.text, Place{"-V", 1, 1}));
      FAIL("accepted");
    } catch (const InputError& error) {
      CHECK(error.place() == Place{"-V", 1, row.column});
      CHECK_THAT(error.what(), Catch::Contains(row.contains));
    }
  }
}

}  // namespace

TEST_CASE("faults are named with their place", "[rep][parse]") {
  check_rows({
      {"O(3)", "", 1, "empty"},
      {"O(3)", "vectr", 1, "did you mean 'vector', as in '5 vector'?"},
      {"O(3)", "scalar + Vector", 10, "did you mean 'vector'"},
      {"O(3)", "scalar + qqqqq", 10, "for example '2 vector + scalar'"},
      {"S(4)", "prem", 1, "did you mean 'perm'"},
      {"S(4)", "qqqqq", 1, "for example 'perm(2)+perm'"},
      {"S(4)", "scalar+2 vector", 10, "did you mean 'perm'?"},
      {"S(4)", "sym(2)", 1, "no vector representation"},
      {"Oh", "perm", 1, "did you mean 'vector'?"},
      {"Oh", "pairs", 1, "no permutation representation"},
      {"O(3)", "perm", 1, "no permutation representation"},
      {"O(3)", "vector*2", 8, "write '2*vector'"},
      {"O(3)", "3 a:vector", 3, "write 'a:3 vector'"},
      {"O(3)", "scalar + 3 a : sym(2) + scalar", 12, "write 'a:3 sym(2)'"},
      {"O(3)", "2*3*vector", 3, "two counts"},
      {"O(3)", "2", 2, "stands alone"},
      {"O(3)", "2+vector", 2, "stands alone"},
      {"O(3)", "vector+", 8, "a representation"},
      {"O(3)", "+vector", 1, "a representation"},
      {"O(3)", "vector vector", 8, "unexpected 'v'"},
      {"O(3)", "vector)", 7, "unexpected ')'"},
      {"O(3)", "(vector", 8, "')'"},
      {"O(3)", "vector(2)", 7, "takes no argument"},
      {"O(3)", "vector^2", 7, "Sym^2(R)"},
      {"O(3)", "sym", 4, "needs its order"},
      {"O(3)", "sym(a)", 5, "a number"},
      {"O(3)", "sym(2", 6, "')'"},
      {"O(3)", "sym^2(vector)", 4, "did you mean 'Sym^'?"},
      {"O(3)", "tensor(1,1)", 9, "T(p,q)"},
      {"O(3)", "q1,q2", 6, "':' after the names"},
      {"O(3)", "a,:vector", 3, "a name"},
      {"O(3)", "a,b:2 vector", 5, "write 'a,b:vector'"},
      {"O(3)", "(a:vector)*scalar", 2, "write 'a:(...)'"},
      {"O(3)", "v:vector + v:scalar", 12, "the name 'v' occurs twice"},
      {"O(3)", "a:2 vector + a1:scalar", 14, "the name 'a1' occurs twice"},
      {"O(3)", "v:vector + v_x:scalar", 12, "the variable 'v_x' of 'v_x' clashes with the one of 'v'"},
      {"O(3)", "x1:scalar + vector", 13, "the variable 'x1' of the unnamed 'vector' clashes"},
      {"O(3)", "i:scalar", 1, "a meaning of its own"},
      {"S(20)", "perm(9)", 1, "512000000000"},
      {"S(20)", "perm*perm*perm*perm*perm", 1, "3200000"},
      {"O(3)", "999999 vector", 1, "1000000"},
      {"O(3)", "9999999999999999999999 vector", 1, "too large"},
      {"S(4)", "perm(99999)", 6, "too large"},
      {"S(4)", "Sym^1000(perm(2))", 1, "dimension"},
      {"W(A3)", "traceless(2)", 1, "no invariant sum of squares"},
      {"Q8", "traceless(2)", 1, "real orthogonal"},
      {"Oh", "scalar + T1u", 10, "is written 'irrep(T1u)'"},
      {"SU(3)", "(1,1)", 3, "written 'irrep((1,1))'"},
  });
}

TEST_CASE("what later versions bring is refused by name", "[rep][parse]") {
  check_rows({
      {"Oh", "realify(vector)", 1, "later version"},
      {"Oh", "holomorphic(vector)", 1, "later version"},
      {"Oh", "v:vector[m/s]", 9, "units"},
  });
}

TEST_CASE("irreps that are not there, with what is", "[rep][parse]") {
  check_rows({
      {"SO(3)", "j=1/2", 1, "no half-integer spins"},
      {"Oh", "j=3/2", 1, "2T, 2O, 2I"},
      {"SO(3)", "l=1/2", 1, "an integer, as in l=2"},
      {"SO(3)", "j=2", 1, "did you mean 'l=2'?"},
      {"SU(2)", "l=1", 1, "write 'j=1'"},
      {"SU(2)", "1o", 1, "write 'j=1'"},
      {"SU(2)", "j=1/3", 1, "a multiple of 1/2"},
      {"O(3)", "l=1000000", 1, "dimension 2000001"},
      {"O(3)", "l=99999999999", 1, "at most 1000000"},
      {"O(3)", "1000000o", 1, "dimension 2000001"},
      {"Oh", "l=13", 1, "l at most 12"},
      {"O(4)", "l=2", 1, "x, y, z"},
      {"S(4)", "l=2", 1, "O(3), SO(3)"},
      {"Oh", "irrep(T3u)", 7, "did you mean 'T1u'?"},
      {"Oh", "irrep()", 1, "needs a name"},
      {"SU(3)", "irrep((1,1,1))", 7, "2 Dynkin labels"},
      {"Lorentz", "spin(1/2,0)", 1, "double cover"},
      {"O(3)", "spin(1,0)", 1, "no Lorentz group"},
      {"S(4)", "partition(1,3)", 1, "descending"},
      {"S(4)", "partition(3,2)", 1, "a partition of 4"},
      {"S(30)", "partition(15,15)", 1, "9694845"},
      {"Oh", "partition(3,1)", 1, ""},
      {"Oh", "weights(1)", 1, "no torus"},
      {"T(2)", "weights(1 0, 0)", 1, "'0' is no weight"},
      {"T(1)", "weights(1.5)", 1, "'1.5' is no weight"},
      {"SO(3)", "regular", 1, "not finite"},
      {"Oh", "indexsym(\"ij=kl\")", 1, "'kl' does not have the indices of 'ij'"},
      {"Oh", "indexsym(\"iji=iij\")", 1, "occurs twice"},
      {"Oh", "indexsym(\"ij=2ji\")", 1, "unexpected '2'"},
      {"Oh", "indexsym(\"abcdefghijkl=bacdefghijkl\")", 1, "531441"},
      {"SO(3) x SO(3)", "1o", 1, "'1o@1' or '1o@2'"},
      {"SO(3) x S(3)", "perm@1", 1, "no permutation representation"},
      {"SO(3) x S(3)", "vector@3", 7, "from @1 to @2"},
      {"SO(3)", "vector@1", 7, "no product"},
      {"SO(3) x S(3)", "elastisity", 1, "did you mean 'elasticity'"},
      {"S(4)", "standart", 1, "did you mean 'standard'"},
  });
}

TEST_CASE("names and words that look like something else are read", "[rep][parse]") {
  CHECK(make_rep("O(3)", "l:vector + j:vector").dimension() == 6);
  CHECK(make_rep("O(3)", "e:vector").dimension() == 3);
  CHECK(make_rep("O(3)", "standard:vector").dimension() == 3);
  CHECK(make_rep("O(3)", "i:vector").dimension() == 3);
  CHECK(make_rep("S(4)", "T(0)+sym(0)").dimension() == 2);
  CHECK(make_rep("O(3)", "  2\n* vector\t").dimension() == 6);
  CHECK(make_rep("O(3)", "Sym^2(vector)").summands()[0].expression ==
        make_rep("O(3)", "sym(2)").summands()[0].expression);
}

TEST_CASE("nesting is limited, not fatal", "[rep][parse]") {
  const std::string deep = std::string(100000, '(') + "vector" + std::string(100000, ')');
  CHECK_THROWS_AS(make_rep("O(3)", deep), InputError);
  const std::string fair = std::string(100, '(') + "vector" + std::string(100, ')');
  CHECK(make_rep("O(3)", fair).dimension() == 3);
}

TEST_CASE("classical groups: what is there", "[rep][parse]") {
  for (const char* group : {"O(3)", "SO(3)", "O(1,3)", "SO(2,1)", "O(1)", "SO(2)"}) {
    for (const char* text :
         {"scalar", "vector", "covector", "pseudoscalar", "pseudovector", "pseudo(sym(2))", "tensor(2)", "T(2,0)",
          "T(1,1)", "T(0,2)", "sym(2)", "skew(2)", "vector*vector", "dual(vector)"}) {
      CAPTURE(group, text);
      CHECK_NOTHROW(make_rep(group, text));
    }
  }
  for (const char* group : {"U(2)", "SU(3)", "GL(2)", "SL(3)", "Sp(4)"}) {
    for (const char* text : {"2vector+covector", "3 scalar + vector"}) CHECK_NOTHROW(make_rep(group, text));
  }
  CHECK(make_rep("U(3)", "vector").dimension() == 6);
}

TEST_CASE("classical groups act through any invertible matrix", "[rep][parse]") {
  Random random(43);
  const ModularImage image = split_prime_images(4, 0).front();
  const std::uint32_t p = image.prime;
  for (const char* name : {"O(1,3)", "GL(4)", "Sp(4)", "U(4)"}) {
    const Group group = make_group(name);
    std::string text = "scalar + 2 vector + covector";
    if (std::string(name) == "O(1,3)") text += " + sym(2) + skew(2) + T(1,1) + pseudoscalar";
    const Representation rep = parse_representation(group, text);
    const ModularElement g{{}, random_matrix(4, p, random)};
    const ModularElement h{{}, random_matrix(4, p, random)};
    const ModularElement gh{{}, multiply(g.matrix, h.matrix, p)};
    CAPTURE(name);
    CHECK(action(rep, gh, p) == multiply(action(rep, g, p), action(rep, h, p), p));
    std::uint32_t sum = 0;
    for (const Summand& summand : rep.summands()) sum = add_mod(sum, trace_mod(action(summand, g, p), p), p);
    CHECK(sum == trace_mod(action(rep, g, p), p));
  }
}

TEST_CASE("an irrep of a product by a name for each factor", "[rep][parse]") {
  const Representation rep = make_rep("O(3) x S(5)", "2 irrep(1o (x) partition(4,1)) + vector");
  CHECK(rep.dimension() == 27);
  CHECK(rep.name() == "2irrep(1o (x) partition(4,1))+vector");
  CHECK(make_rep("O(3) x S(5)", rep.name()).summands().front().expression == rep.summands().front().expression);
  CHECK(make_rep("O(3) x S(5)", "irrep(1o)@1*irrep(partition(4,1))@2").summands().front().expression ==
        rep.summands().front().expression);
  CHECK_THROWS_AS(make_rep("O(3) x S(5)", "irrep(1o (x) partition(4,1) (x) 1o)"), InputError);
  CHECK_THROWS_AS(make_rep("O(3) x S(5) x S(3)", "irrep(1o (x) partition(4,1))"), InputError);
  CHECK_THROWS_AS(make_rep("O(3) x S(5)", "irrep(1o (x) partition(4,2))"), InputError);
  CHECK_THROWS_AS(make_rep("O(3) x S(5)", "irrep( (x) )"), InputError);
}
