// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/orbit_basis.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

std::size_t orbits(const char* group, const char* v, const char* w) {
  return orbit_maps(make_rep(group, v), make_rep(group, w), {}, {}).value().maps.size();
}

struct Case {
  const char* group;
  const char* source;
  const char* target;
};

const std::vector<Case> cases = {
    {"Z(5)", "perm(2)", "perm"},   {"D(4)", "perm", "perm+sign"},   {"S(4)", "pairs", "perm*sign"},
    {"B(3)", "vector", "skew(2)"}, {"B(2)", "tensor(2)", "sym(2)"}, {"A(4)", "Alt^2(perm)", "Alt^2(perm)"},
    {"Oh", "vector", "T(2)"},      {"D2h", "T(2)", "pseudovector"}, {"Q8", "vector", "vector"},
    {"C3", "perm", "perm"},
};

}  // namespace

TEST_CASE("orbits of pairs are equivariant, independent and complete", "[linear][orbit_basis]") {
  for (const Case& one : cases) {
    CAPTURE(one.group, one.source, one.target);
    const Group group = make_group(one.group);
    std::optional<Representation> v;
    std::optional<Representation> w;
    try {
      v = parse_representation(group, one.source);
      w = parse_representation(group, one.target);
    } catch (const InputError&) {
      continue;  // a group without that action
    }
    const std::optional<LinearBasis> basis = orbit_maps(*v, *w, {}, {});
    REQUIRE(basis);
    const std::vector<NaturalElement>& elements = group.finite()->generators();
    for (const LinearMap& map : basis->maps) {
      CAPTURE(map.recipe);
      CHECK(is_sorted(map));
      CHECK(map.entries.front().value.is_one());
      for (const NaturalElement& g : elements) CHECK(commutes(map, *v, *w, g));
    }
    const ModularImage image = split_prime_images(group.finite()->conductor(), 0).front();
    CHECK(rank_mod(*basis, image) == basis->maps.size());
    CHECK(null_space_dimension(*v, *w, elements, image) == basis->maps.size());
  }
}

TEST_CASE("numbers of orbits", "[linear][orbit_basis]") {
  CHECK(orbits("Z(8)", "perm(2)", "perm(2)") == 512);
  CHECK(orbits("S(4)", "perm(2)", "perm(2)") == 15);
  CHECK(orbits("D(4)", "perm(2)", "perm(3)") == 136);
  CHECK(orbits("D(3)", "perm", "perm") == 2);
  CHECK(orbits("S(5)", "pairs", "pairs") == 3);
}

TEST_CASE("orbits agree with diagrams", "[linear][orbit_basis]") {
  for (const Case& one : {Case{"S(3)", "perm(2)", "perm(2)"}, Case{"A(4)", "perm(2)", "perm(3)"},
                          Case{"B(3)", "T(2)", "T(2)"}, Case{"S(5)", "perm*sign", "perm(3)"}}) {
    CAPTURE(one.group, one.source);
    const Representation v = make_rep(one.group, one.source);
    const Representation w = make_rep(one.group, one.target);
    CHECK(Integer(orbits(one.group, one.source, one.target)) == diagram_dimension(v, w));
  }
}

TEST_CASE("representations that are not monomial, and limits", "[linear][orbit_basis]") {
  CHECK_FALSE(orbit_maps(make_rep("D(5)", "vector"), make_rep("D(5)", "perm"), {}, {}));
  CHECK_FALSE(orbit_maps(make_rep("O(3)", "vector"), make_rep("O(3)", "vector"), {}, {}));
  const Representation v = make_rep("Z(8)", "perm(2)");
  CHECK_THROWS_AS(orbit_maps(v, v, {.max_entries = 100}, {}), LimitReached);
}
