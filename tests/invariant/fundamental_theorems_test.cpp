// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <chrono>
#include <variant>

#include <gordan/invariant/fundamental_theorems.hpp>

#include "invariant/classical_support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

using Texts = std::vector<std::string>;

Texts invariants(const std::string& group, const std::string& text) {
  const Representation space = classical_space(group, text);
  Texts result;
  const auto list = generators_by_theorem(space, space.summands().size()).value();
  for (const Generator& g : list.invariants) {
    result.push_back(to_string(std::get<Contraction>(g.recipe), space));
  }
  return result;
}

Texts equivariants(const std::string& group, const std::string& text, const std::string& target) {
  const Representation source = classical_space(group, text);
  const Representation space = direct_sum(source, dual(classical_space(group, target)));
  Texts result;
  const auto list = generators_by_theorem(space, source.summands().size()).value();
  for (const Generator& g : list.equivariants) {
    result.push_back(derivative_to_string(std::get<Contraction>(g.recipe), space, source.summands().size()));
  }
  return result;
}

std::size_t binomial_coefficient(std::size_t n, std::size_t k) {
  std::size_t result = 1;
  for (std::size_t i = 1; i <= k; ++i) result = result * (n - k + i) / i;
  return result;
}

}  // namespace

TEST_CASE("the lists of the first fundamental theorems, in the stated order") {
  CHECK(invariants("O(3)", "v,w:vector") == Texts{"v·v", "v·w", "w·w"});
  CHECK(invariants("O(3)", "s:scalar+v:vector") == Texts{"s", "v·v"});
  CHECK(invariants("SO(2)", "v,w:vector") == Texts{"v·v", "v·w", "det[v,w]", "w·w"});
  CHECK(invariants("SO(1)", "v,w:vector") == Texts{"det[v]", "det[w]"});
  CHECK(invariants("O(1,1)", "v:vector+phi:covector") == Texts{"v·v", "v·phi", "phi·phi"});
  CHECK(invariants("Sp(4)", "u,v:vector+phi:covector") == Texts{"omega(u,v)", "<phi,u>", "<phi,v>"});
  CHECK(invariants("GL(3)", "4vector").empty());
  CHECK(invariants("SL(2)", "u,v:vector+phi:covector") == Texts{"det[u,v]", "<phi,u>", "<phi,v>"});
  CHECK(invariants("U(2)", "v,w:vector") == Texts{"Re<v,v>", "Re<v,w>", "Im<v,w>", "Re<w,w>"});
  CHECK(invariants("SU(2)", "v,w:vector") ==
        Texts{"Re<v,v>", "Re<v,w>", "Im<v,w>", "Re det[v,w]", "Im det[v,w]", "Re<w,w>"});
  CHECK(invariants("O(3)", "p,q:pseudovector").size() == 3);
  CHECK(invariants("O(3)", "3pseudovector").size() == 7);
}

TEST_CASE("vector-valued equivariants by the theorem") {
  CHECK(equivariants("O(3)", "v,w:vector", "vector") == Texts{"v", "w"});
  CHECK(equivariants("SO(3)", "u,v,w:vector", "vector") ==
        Texts{"u", "v", "w", "cross[u,v]", "cross[u,w]", "cross[v,w]"});
  CHECK(equivariants("SO(2)", "v:vector", "vector") == Texts{"v", "cross[v]"});
  CHECK(equivariants("SL(2)", "v:vector", "covector") == Texts{"cross[v]"});
  CHECK(equivariants("O(3)", "v:vector", "scalar") == Texts{"1"});
}

TEST_CASE("numbers of generators") {
  for (std::size_t n = 2; n <= 7; ++n) {
    const std::string copies = std::to_string(n) + "vector";
    CHECK(invariants("O(4)", copies).size() == n * (n + 1) / 2);
    CHECK(invariants("SO(3)", copies).size() == n * (n + 1) / 2 + binomial_coefficient(n, 3) * (n >= 3 ? 1u : 0u));
    CHECK(invariants("Sp(4)", copies).size() == n * (n - 1) / 2);
    CHECK(invariants("SL(3)", copies).size() == (n >= 3 ? binomial_coefficient(n, 3) : 0));
    CHECK(invariants("U(3)", copies).size() == n * n);
    CHECK(invariants("SU(3)", copies).size() == n * n + (n >= 3 ? 2 * binomial_coefficient(n, 3) : 0));
  }
}

TEST_CASE("minimal numbers agree with Weyl's dimensions in the lowest degrees") {
  // Nothing is decomposable in degree 2 (no invariants of degree 1), nor in degree 3.
  for (const std::string group :
       {"O(3)", "SO(3)", "SO(2)", "Sp(4)", "SL(2)", "SL(3)", "U(2)", "SU(2)", "SU(3)", "O(1,2)"}) {
    const Representation space = classical_space(group, "3vector");
    const auto generators = generators_by_theorem(space, 3).value().invariants;
    for (int degree = 1; degree <= 3; ++degree) {
      for (const Multidegree& degrees : multidegrees(degree, 3)) {
        CAPTURE(group, degrees);
        std::size_t count = 0;
        for (const Generator& g : generators) count += g.multidegree == degrees;
        CHECK(count == weyl_dimension(space, degrees));
      }
    }
  }
}

TEST_CASE("tensors are no matter of this theorem") {
  CHECK_FALSE(generators_by_theorem(classical_space("O(3)", "sym(2)"), 1));
  CHECK_FALSE(generators_by_theorem(classical_space("O(3)", "vector+pseudovector"), 2));
}

TEST_CASE("O(3) on ten vectors is answered at once") {
  const Representation source = classical_space("O(3)", "10vector");
  const Representation space = direct_sum(source, dual(classical_space("O(3)", "vector")));
  const auto start = std::chrono::steady_clock::now();
  const auto list = generators_by_theorem(space, 10).value();
  const auto time = std::chrono::steady_clock::now() - start;
  CHECK(list.invariants.size() == 55);
  CHECK(list.equivariants.size() == 10);
  CHECK(time < std::chrono::milliseconds(50));
}
