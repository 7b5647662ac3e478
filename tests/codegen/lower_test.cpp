// SPDX-License-Identifier: GPL-3.0-or-later
#include "../invariant/support.hpp"

#include <gordan/codegen/lower.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operation_count.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::space;

namespace {

struct Row {
  const char* group;
  const char* source;
  const char* target;
  int max_degree;
};

const Row rows[] = {
    {"O(3)", "q1,q2,p1,p2,g:vector", "vector", 3},
    {"O(3)", "A,B:sym(2)", "sym(2)", 5},
    {"O(3)", "A:sym(2)+v:vector", "vector", 4},
    {"O(3)", "A:sym(2)+W:skew(2)", "skew(2)", 5},
    {"O(3)", "v,w:vector", "tensor(2)", 3},
    {"O(3)", "v:vector+a:pseudovector+s:scalar", "vector+scalar", 4},
    {"SO(3)", "u,v,w:vector", "vector", 4},
    {"SO(3)", "A:sym(2)+v:vector", "skew(2)", 4},
    {"SO(2)", "v,w:vector", "vector", 3},
    {"O(1,3)", "p,q,r:vector", "vector", 3},
    {"O(1,3)", "p,q,r,s,t:vector", "sym(2)", 3},
    {"O(1,3)", "F:skew(2)+p:vector", "vector", 4},
    {"SO(1,2)", "u,v:vector", "covector", 3},
    {"O(1,2)", "u,v:vector+A:T(1,1)", "T(0,2)", 2},
    {"SO(2,1)", "A:T(0,2)+v:covector", "T(1,1)", 2},
    {"O(2,1)", "A:sym(2)+v:covector", "sym(2)+covector", 2},
    {"Sp(4)", "u,v,w:vector", "vector", 3},
    {"GL(3)", "2vector+2covector", "vector", 3},
    {"SL(3)", "3vector+covector", "covector", 3},
    {"SL(2)", "3vector", "vector", 3},
    {"U(2)", "v,w:vector", "vector", 3},
    {"SU(2)", "v,w:vector", "vector", 3},
    {"S(4)", "pairs", "perm", 4},
    {"Oh", "e:sym(2)+E:vector", "sym(2)", 2},
    {"I", "vector", "vector", 6},
    {"D(5)", "2vector", "vector", 4},
    {"S(3)", "perm+sign", "2perm", 3},
};

std::vector<Number> random_point(Random& random, int n) {
  std::vector<Number> point;
  for (int i = 0; i < n; ++i) {
    const long numerator = static_cast<long>(random.below(19)) - 9;
    point.emplace_back(Rational(Integer(numerator), Integer(static_cast<long>(random.below(4)) + 1)));
  }
  return point;
}

}  // namespace

TEST_CASE("a lowered program, evaluated exactly, gives the expanded polynomials", "[codegen]") {
  for (const Row& row : rows) {
    CAPTURE(row.group, row.source, row.target);
    const Representation v = space(row.group, row.source);
    const EquivariantModule module = equivariants(v, space(row.group, row.target), {.max_degree = row.max_degree, .on_generator = {}});
    const StraightLineProgram program = lower(module.invariants, {{"F", module}}, {.name = "test"});
    constexpr std::uint64_t seed = 7;
    CAPTURE(seed);
    Random random(seed);
    for (int trial = 0; trial < 3; ++trial) {
      const std::vector<Number> point = random_point(random, v.dimension());
      const std::vector<Number> values = interpret<Number>(
          program, point, [](const Literal& literal) { return parse_number(literal.text); });
      std::vector<Number> expected;
      for (const Generator& g : module.invariants.generators) expected.push_back(evaluate(expand(g.recipe, v), point));
      for (const Generator& g : module.generators) {
        for (const Polynomial& f : components(module, g)) expected.push_back(evaluate(f, point));
      }
      REQUIRE(values.size() == expected.size());
      CHECK(values == expected);
    }
  }
}

TEST_CASE("inner products of many vectors stay one loop", "[codegen]") {
  const auto operations = [](const std::string& source) {
    const Representation v = space("O(3)", source);
    return lower(fundamental_invariants(v), {}, {.name = "test"}).operations.size();
  };
  CHECK(operations("40vector") < operations("20vector") + 25);
}
