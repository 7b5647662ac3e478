// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <vector>

#include <gordan/core/text.hpp>

using namespace gordan;
using namespace gordan::test;

TEST_CASE("names of variables", "[rep][names]") {
  struct Row {
    const char* group;
    const char* text;
    const char* variables;
  };
  const std::vector<Row> rows = {
      {"O(3)", "v:vector", "v_x v_y v_z"},
      {"O(2)", "v:vector", "v_x v_y"},
      {"O(1,3)", "p:vector", "p_t p_x p_y p_z"},
      {"Lorentz", "p:vector", "p_t p_x p_y p_z"},
      {"O(4)", "v:vector", "v_1 v_2 v_3 v_4"},
      {"O(3)", "A:sym(2)", "A_xx A_xy A_xz A_yy A_yz A_zz"},
      {"O(3)", "A:sym(2)+v:vector", "A_xx A_xy A_xz A_yy A_yz A_zz v_x v_y v_z"},
      {"O(3)", "W:skew(2)", "W_xy W_xz W_yz"},
      {"O(2)", "T:tensor(2)", "T_xx T_xy T_yx T_yy"},
      {"O(2)", "T:T(1,1)", "T_xx T_xy T_yx T_yy"},
      {"Oh", "Q:traceless(2)", "Q_xx Q_xy Q_xz Q_yy Q_yz"},
      {"Oh", "v:pseudovector", "v_x v_y v_z"},
      {"O(3)", "s:scalar", "s"},
      {"O(3)", "p:pseudoscalar", "p"},
      {"O(3)", "s:scalar + t:tensor(0)", "s t"},
      {"O(3)", "scalar", "x1"},
      {"O(3)", "vector", "x1 x2 x3"},
      {"O(2)", "5vector", "x1 x2 y1 y2 z1 z2 x4_1 x4_2 x5_1 x5_2"},
      {"O(2)", "vector + v:vector + vector", "x1 x2 v_x v_y y1 y2"},
      {"O(2)", "2(vector+scalar)", "x1 x2 y1 z1 z2 x4_1"},
      {"O(2)", "a:3 vector", "a1_x a1_y a2_x a2_y a3_x a3_y"},
      {"O(2)", "q1,q2 , g : vector", "q1_x q1_y q2_x q2_y g_x g_y"},
      {"O(3)", "m:2 scalar", "m1 m2"},
      {"U(2)", "v:vector", "v_1_re v_1_im v_2_re v_2_im"},
      {"SU(2)", "vector", "x1 x2 x3 x4"},
      {"GL(3)", "v:vector+l:covector", "v_x v_y v_z l_x l_y l_z"},
      {"S(3)", "w:perm", "w_1 w_2 w_3"},
      {"S(3)", "w:perm(2)", "w_1_1 w_1_2 w_1_3 w_2_1 w_2_2 w_2_3 w_3_1 w_3_2 w_3_3"},
      {"S(4)", "e:pairs", "e_1_2 e_1_3 e_1_4 e_2_3 e_2_4 e_3_4"},
      {"D(3)", "c:vector*perm", "c_x_1 c_x_2 c_x_3 c_y_1 c_y_2 c_y_3"},
      {"D(3)", "c:(vector+scalar)", "c_1 c_2 c_3"},
      {"D(3)", "c:(vector+scalar)*sign", "c_1 c_2 c_3"},
      {"D(3)", "c:Sym^2(vector+scalar)", "c_1_1 c_1_2 c_1_3 c_2_2 c_2_3 c_3_3"},
      {"S(3)", "c:Alt^2(perm)", "c_1_2 c_1_3 c_2_3"},
      {"O(3)", "0 vector", ""},
      {"O(3)", "0 vector + s:scalar", "s"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.group, row.text);
    CHECK(join(make_rep(row.group, row.text).variables(), " ") == row.variables);
  }
}

TEST_CASE("names of representations and their summands", "[rep][names]") {
  struct Row {
    const char* group;
    const char* text;
    const char* name;
    int summands;
    int dimension;
  };
  const std::vector<Row> rows = {
      {"O(3)", "A:sym(2) + v:vector", "A:sym(2)+v:vector", 2, 9},
      {"O(3)", "5 vector", "5vector", 5, 15},
      {"O(3)", "5 x vector", "5vector", 5, 15},
      {"O(3)", "5xvector", "5vector", 5, 15},
      {"O(3)", "2T(1)+T(0)", "2T(1)+T(0)", 3, 7},
      {"O(3)", "2*vector", "2vector", 2, 6},
      {"O(3)", "vector*vector", "vector*vector", 1, 9},
      {"O(3)", "2vector*vector", "2vector*vector", 2, 18},
      {"O(3)", "2(vector*vector)", "2vector*vector", 2, 18},
      {"O(3)", "a:3 vector", "a1,a2,a3:vector", 3, 9},
      {"O(3)", "q1,q2,g:vector", "q1,q2,g:vector", 3, 9},
      {"O(3)", "vector+vector", "2vector", 2, 6},
      {"O(3)", "(vector+scalar)", "vector+scalar", 2, 4},
      {"O(3)", "(((vector)))", "vector", 1, 3},
      {"O(3)", "0 vector", "0vector", 0, 0},
      {"S(4)", "(perm + 2 sign)*perm", "(perm+2sign)*perm", 1, 24},
      {"S(4)", "dual( Sym^2( perm + sign ) )", "dual(Sym^2(perm+sign))", 1, 15},
      {"S(4)", "pseudo(perm)", "pseudo(perm)", 1, 4},
      {"W(A3)", "dual(vector+scalar)", "dual(vector)+scalar", 2, 4},
      {"W(A3)", "covector", "covector", 1, 3},
      {"Oh", "covector", "covector", 1, 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.group, row.text);
    const Representation rep = make_rep(row.group, row.text);
    CHECK(rep.name() == row.name);
    CHECK(rep.summands().size() == static_cast<std::size_t>(row.summands));
    CHECK(rep.dimension() == row.dimension);
    int offset = 0;
    for (const Summand& summand : rep.summands()) {
      CHECK(summand.offset == offset);
      CHECK(summand.variables.size() == static_cast<std::size_t>(summand.dimension));
      CHECK(summand.type == summand.expression.text());
      offset += summand.dimension;
    }
  }
}

TEST_CASE("direct sums keep the summands and make their variables differ", "[rep][names]") {
  const Group group = make_group("W(A3)");
  const Representation v = parse_representation(group, "v:vector + vector");
  const Representation sum = direct_sum(v, dual(v));
  CHECK(sum.name() == "v:vector+vector+v_2:dual(vector)+dual(vector)");
  CHECK(sum.dimension() == 12);
  CHECK(join(sum.variables(), " ") == "v_x v_y v_z x1 x2 x3 v_2_x v_2_y v_2_z y1 y2 y3");
  const Representation named = parse_representation(group, "x1:scalar");
  const Representation clash = direct_sum(named, parse_representation(group, "scalar"));
  CHECK(join(clash.variables(), " ") == "x1 w");
  const Representation none = parse_representation(group, "0vector");
  CHECK(direct_sum(none, v).name() == v.name());
  CHECK(direct_sum(none, none).dimension() == 0);
}
