// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/linear/nonlinearity.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

std::vector<std::string> kinds(const char* group, const char* text) {
  std::vector<std::string> result;
  for (const Nonlinearity& one : nonlinearities(make_rep(group, text))) result.push_back(to_string(one));
  return result;
}

const std::string every = "every function entry by entry";
const std::string odd = "odd functions entry by entry";
const std::string norms = "norms and gates";
const std::string gates = "gates";

}  // namespace

TEST_CASE("nonlinearities that keep the symmetry", "[linear][nonlinearity]") {
  CHECK(kinds("S(4)", "perm+perm(2)+scalar+sign") == std::vector{every, every, every, odd});
  CHECK(kinds("B(3)", "vector+sym(2)") == std::vector{odd, odd});
  CHECK(kinds("D(5)", "vector+perm") == std::vector{norms, every});
  CHECK(kinds("O(3)", "scalar+vector+pseudoscalar+sym(2)") == std::vector{every, norms, odd, norms});
  CHECK(kinds("SO(3)", "pseudoscalar") == std::vector{every});
  CHECK(kinds("O(1,3)", "vector") == std::vector{norms});
  CHECK(kinds("GL(2)", "vector") == std::vector{gates});
  CHECK(kinds("Sp(4)", "vector") == std::vector{gates});
  CHECK(kinds("U(2)", "vector") == std::vector{norms});
  CHECK(kinds("O(3) x S(4)", "scalar+vector*perm+perm(2)+pseudoscalar@1*perm") == std::vector{every, norms, every, odd});
  CHECK(nonlinearities(make_rep("O(3) x O(2)", "sym(2)@1*vector@2")).front().squared_norm ==
        std::vector<Rational>{1, 1, 2, 2, 2, 2, 1, 1, 2, 2, 1, 1});
  CHECK(kinds("T(2)", "scalar") == std::vector{every});
  CHECK(nonlinearities(make_rep("O(3)", "sym(2)")).front().squared_norm == std::vector<Rational>{1, 2, 2, 1, 2, 1});
  CHECK(nonlinearities(make_rep("S(40)", "perm(2)")).front().squared_norm.size() == 1600);
  CHECK_FALSE(nonlinearities(make_rep("O(1,3)", "vector")).front().definite);
  CHECK(nonlinearities(make_rep("O(3)", "vector")).front().definite);
}

TEST_CASE("the sums of squares are invariant", "[linear][nonlinearity]") {
  Random random(77);
  for (const auto& [group, text] : std::vector<std::pair<const char*, const char*>>{{"O(3)", "sym(2)"},
                                                                                    {"O(3)", "skew(2)"},
                                                                                    {"O(1,2)", "sym(2)"},
                                                                                    {"O(1,2)", "T(1,1)"},
                                                                                    {"SO(3)", "T(3)"},
                                                                                    {"D(5)", "sym(3)"},
                                                                                    {"I", "sym(2)"},
                                                                                    {"S(4)", "Sym^2(perm)"},
                                                                                    {"Oh", "skew(2)"}}) {
    CAPTURE(group, text);
    const Representation space = make_rep(group, text);
    const std::vector<Rational> weights = nonlinearities(space).front().squared_norm;
    REQUIRE(static_cast<int>(weights.size()) == space.dimension());
    Matrix<Number> form(weights.size(), weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) form(i, i) = Number(weights[i]);
    for (const NaturalElement& g : some_elements(space.group(), 3, random)) {
      const Matrix<Number> rho = action(space, g);
      CHECK(transpose(rho) * form * rho == form);
    }
  }
}
