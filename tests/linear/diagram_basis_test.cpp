// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/orbit_basis.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

struct Case {
  const char* group;
  const char* source;
  const char* target;
};

const std::vector<Case> cases = {
    {"S(3)", "perm(2)", "perm(2)"},
    {"S(2)", "perm(2)", "perm"},
    {"S(3)", "perm+scalar", "perm(2)+sign"},
    {"S(3)", "perm*sign", "perm"},
    {"S(4)", "perm*sign", "perm(2)"},
    {"A(3)", "perm(2)", "perm(2)"},
    {"A(4)", "perm(2)", "perm+scalar"},
    {"A(4)", "perm", "perm*sign"},
    {"B(2)", "tensor(2)", "tensor(2)"},
    {"B(3)", "vector", "vector+scalar"},
    {"O(2)", "T(2)", "T(2)"},
    {"O(3)", "T(2)", "T(2)"},
    {"O(2)", "T(2)", "pseudo(tensor(2))"},
    {"O(3)", "pseudovector", "T(2)"},
    {"SO(2)", "T(2)", "T(2)"},
    {"SO(2)", "T(2)", "T(3)"},
    {"SO(3)", "vector+T(2)", "T(2)"},
    {"SO(3)", "T(2)", "T(3)"},
    {"SO(4)", "T(2)", "T(2)"},
    {"O(1,2)", "T(1,1)", "T(0,2)"},
    {"O(1,2)", "T(2)", "T(1,1)"},
    {"SO(1,2)", "T(1,1)", "covector"},
    {"SO(1,3)", "T(2)", "T(1,1)"},
    {"SO(2,1)", "covector", "T(1,1)"},
    {"Sp(2)", "T(2)", "T(2)"},
    {"Sp(2)", "T(2,1)", "vector"},
    {"Sp(4)", "T(1,1)", "T(2)"},
    {"GL(2)", "T(1,1)", "T(1,1)"},
    {"GL(2)", "T(2)", "T(2)"},
    {"GL(2)", "T(2,1)", "T(2,1)"},
    {"GL(3)", "T(2,1)", "vector"},
    {"SL(3)", "T(1,1)", "T(1,1)"},
    {"GL(2)", "vector", "covector"},
};

}  // namespace

TEST_CASE("diagrams are equivariant, independent and complete", "[linear][diagram_basis]") {
  Random random(20250811);
  const ModularImage image = split_prime_images(1, 0).front();
  for (const Case& one : cases) {
    CAPTURE(one.group, one.source, one.target);
    const Representation v = make_rep(one.group, one.source);
    const Representation w = make_rep(one.group, one.target);
    const std::optional<LinearBasis> basis = diagram_maps(v, w, {}, {});
    REQUIRE(basis);
    CHECK(basis->dimension == Integer(basis->maps.size()));
    CHECK(diagram_dimension(v, w) == basis->dimension);
    const std::vector<NaturalElement> elements = some_elements(v.group(), 6, random);
    for (const LinearMap& map : basis->maps) {
      CAPTURE(map.recipe);
      CHECK(is_sorted(map));
      for (const NaturalElement& g : elements) CHECK(commutes(map, v, w, g));
    }
    CHECK(rank_mod(*basis, image) == basis->maps.size());
    CHECK(null_space_dimension(v, w, elements, image) == basis->maps.size());
  }
}

TEST_CASE("large spaces of tensors", "[linear][diagram_basis]") {
  const Representation so3 = make_rep("SO(3)", "T(4)");
  CHECK(diagram_maps(so3, so3, {}, {})->maps.size() == 91);
  const Representation so13 = make_rep("SO(13)", "T(2)");
  CHECK(diagram_maps(so13, so13, {}, {})->maps.size() == 3);
  const Representation lorentz = make_rep("O(1,3)", "T(4)");
  const std::optional<DiagramBasis> basis = diagram_basis(lorentz, lorentz, {});
  REQUIRE(basis);
  CHECK(predicted_entries(*basis) == Integer(105 * 256));
  CHECK(expand(*basis, {}, {}).maps.size() == 105);
  CHECK_THROWS_AS(expand(*basis, {.max_entries = 1000}, {}), LimitReached);
  const Representation points = make_rep("S(32)", "perm(2)");
  CHECK(diagram_dimension(points, points) == Integer(15));
}

TEST_CASE("where diagrams do not reach, nothing is claimed", "[linear][diagram_basis]") {
  const auto known = [](const char* group, const char* v, const char* w) {
    return diagram_dimension(make_rep(group, v), make_rep(group, w)).has_value();
  };
  CHECK_FALSE(known("O(3)", "sym(2)", "vector"));
  CHECK_FALSE(known("D(4)", "perm", "perm"));
  CHECK_FALSE(known("SL(2)", "vector", "covector"));
  CHECK_FALSE(known("S(5)", "pairs", "perm"));
  CHECK(known("SL(3)", "vector", "covector"));
  CHECK(diagram_dimension(make_rep("SL(3)", "vector"), make_rep("SL(3)", "covector")) == Integer(0));
}
