// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

TEST_CASE("permutation groups are written in cycles, quoted or not") {
  CHECK(finite_group_of("perm:\"(1,2,3)(4,5);(1,4)\"").order() == Integer(120));
  CHECK(finite_group_of("perm:(1,2,3)(4,5),(1,4)").points() == 5);
  CHECK(finite_group_of("perm[7]:\"(1,2,3)\"").points() == 7);
  CHECK(finite_group_of("perm[7]:\"(1,2,3)\"").name() == "perm[7]:\"(1,2,3)\"");
  CHECK(finite_group_of("perm[0]:\"\"").points() == 0);
  CHECK(finite_group_of(" perm:\"(1,2)\" ").order() == Integer(2));
  CHECK_FALSE(finite_group_of("perm:(1,2)").has_matrix());
  CHECK_THAT(refusal("perm:\"(1,2"), Contains("quotation marks"));
  CHECK_THAT(refusal("perm:\"(1,1)\""), Contains("-G:1:10") && Contains("twice"));
  CHECK_THAT(refusal("perm:\"\""), Contains("perm[4]"));
  CHECK_THAT(refusal("perm[x]:\"\""), Contains("whole number"));
}

TEST_CASE("unknown groups are refused with the nearest name and an example") {
  CHECK_THAT(refusal("SO3"), Contains("unknown group 'SO3'") && Contains("did you mean 'SO(3)'?") && Contains("S(4)"));
  CHECK_THAT(refusal("A4"), Contains("did you mean 'A(4)'?"));
  CHECK_THAT(refusal("H4"), Contains("did you mean 'W(H4)'?"));
  CHECK_THAT(refusal("F4"), Contains("write 'W(F4)'"));
  CHECK_THAT(refusal("oh"), Contains("did you mean 'Oh'?"));
  CHECK_THAT(refusal("s(4)"), Contains("did you mean 'S(4)'?"));
  CHECK_THAT(refusal("SS(4)"), Contains("did you mean 'S(4)'?"));
  CHECK_THAT(refusal("lorentz"), Contains("did you mean 'Lorentz'?"));
  CHECK_THAT(refusal("m-3n"), Contains("did you mean 'm-3'?"));
  CHECK_THAT(refusal("m3m"), Contains("did you mean"));
  CHECK_THAT(refusal("S5"), Contains("did you mean 'S(5)'?"));
  CHECK_THAT(refusal("C1h"), Contains("did you mean 'Cs'?"));
  CHECK_THAT(refusal("D1"), Contains("did you mean 'C2'?"));
  CHECK_THAT(refusal("W(C4)"), Contains("did you mean 'W(B4)'?"));
  CHECK_THAT(refusal("qwertyuiop"), Contains("unknown group"));
  CHECK_THAT(refusal(""), Contains("no group is given"));
  CHECK_THAT(refusal("   "), Contains("no group is given"));
}

TEST_CASE("arguments out of range are refused at their place") {
  CHECK_THAT(refusal("S(0)"), Contains("-G:1:3") && Contains("from 1 to"));
  CHECK_THAT(refusal("S(-3)"), Contains("is -3"));
  CHECK_THAT(refusal("S(100000000000000000000)"), Contains("is 100000000000000000000"));
  CHECK_THAT(refusal("S()"), Contains("missing"));
  CHECK_THAT(refusal("S(4"), Contains("')'"));
  CHECK_THAT(refusal("S(4,5)"), Contains("too many arguments"));
  CHECK_THAT(refusal("S(4))"), Contains("unexpected text"));
  CHECK_THAT(refusal("S(x)"), Contains("missing at 'x'"));
  CHECK_THAT(refusal("O(0)"), Contains("dimension 0"));
  CHECK_THAT(refusal("O(1,3,4)"), Contains("too many arguments"));
  CHECK_THAT(refusal("SU(1,1)"), Contains("too many arguments"));
  CHECK_THAT(refusal("Sp(3)"), Contains("even") && Contains("Sp(4)"));
  CHECK_THAT(refusal("W(E9)"), Contains("no reflection group of type 'E9'"));
  CHECK_THAT(refusal("W(A0)"), Contains("no reflection group"));
  CHECK_THAT(refusal("W(A51)"), Contains("at most 50"));
  CHECK_THAT(refusal("W(I2(1))"), Contains("from 2"));
  CHECK_THAT(refusal("W(4)"), Contains("no reflection group of type ''"));
  CHECK_THAT(refusal("C1001"), Contains("too high an order"));
  CHECK_THAT(refusal("C99999999999999999999v"), Contains("too high an order"));
}

TEST_CASE("what a later version brings is refused by name") {
  for (const char* name : {"E(3)", "SE(3)", "Scale(m, kg)", "Aut(graph.g6)", "Cinf", "Cinfv",
                           "Dinfh", "G2"}) {
    CAPTURE(name);
    CHECK_THAT(refusal(name), Contains("not there yet"));
  }
}
