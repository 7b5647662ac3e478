// SPDX-License-Identifier: GPL-3.0-or-later
// A second way for the step from invariants to equivariants: the derivative by the dual variables, taken by GiNaC.
#include "../invariant/support.hpp"

#include <gordan/equivariant/equivariants.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/polynomials.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::space;

TEST_CASE("components are the derivatives by the dual variables, as GiNaC finds them", "[equivariants]") {
  const char* const cases[][3] = {{"S(3)", "2perm", "perm"},          {"D(5)", "vector", "vector"},
                                  {"I", "vector", "vector"},          {"Oh", "vector", "sym(2)"},
                                  {"O(3)", "A,B:sym(2)", "sym(2)"},   {"O(3)", "A:sym(2)+v:vector", "vector"},
                                  {"O(1,3)", "p,q:vector", "sym(2)"}, {"SO(3)", "u,v:vector", "skew(2)"}};
  for (const auto& c : cases) {
    CAPTURE(c[0], c[1], c[2]);
    const Representation v = space(c[0], c[1]);
    const EquivariantModule module = equivariants(v, space(c[0], c[2]), {.max_degree = 4, .on_generator = {}});
    const PolynomialRing ring = module.space.ring();
    const auto n = static_cast<std::size_t>(v.dimension());
    for (const Generator& generator : module.generators) {
      const Polynomial f = expand(generator.recipe, module.space);
      const std::vector<Polynomial> map = components(module, generator);
      for (std::size_t i = 0; i < map.size(); ++i) {
        const auto derivative = to_polynomial(differentiate(to_expression(f), ring.names()[n + i]), ring);
        REQUIRE(derivative);
        std::vector<Term> terms = derivative->terms();
        for (Term& term : terms) term.exponents.resize(n);
        CHECK(Polynomial(v.ring(), terms) == map[i]);
      }
    }
  }
}
