// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/group/lie_algebra.hpp>
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/linear/orbit_basis.hpp>
#include <gordan/rep/lie_action.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

LinearBasis by_null_space(const Representation& v, const Representation& w) {
  LinearBasis basis{v, w, {}, {}, "", ""};
  basis.maps = null_space_maps(v.group(), v.summands().front().expression, w.summands().front().expression, {});
  basis.dimension = Integer(basis.maps.size());
  return basis;
}

// Exactly equivariant, sorted, integral with a positive first entry.
void check_maps(const LinearBasis& basis) {
  const GroupGenerators generators = group_generators(basis.source.group());
  for (const LinearMap& map : basis.maps) {
    CHECK(is_sorted(map));
    CHECK(map.entries.front().value.is_rational());
    CHECK(map.entries.front().value.to_rational().sign() > 0);
    for (const NaturalElement& g : generators.elements) CHECK(commutes(map, basis.source, basis.target, g));
    const Matrix<Number> x = dense(map, basis.source, basis.target);
    for (const Matrix<Number>& a : generators.lie_algebra) {
      CHECK(lie_action(basis.target, a) * x == x * lie_action(basis.source, a));
    }
  }
}

std::size_t joint_rank(LinearBasis a, const LinearBasis& b, const ModularImage& image) {
  a.maps.insert(a.maps.end(), b.maps.begin(), b.maps.end());
  return rank_mod(a, image);
}

Matrix<Number> random_invertible(std::size_t n, Random& random) {
  while (true) {
    Matrix<Number> a = random_integers(n, n, random);
    if (!determinant(a).is_zero()) return a;
  }
}

}  // namespace

TEST_CASE("null spaces span what diagrams and orbits span", "[linear][null_space]") {
  struct Case {
    const char* group;
    const char* source;
    const char* target;
  };
  const ModularImage image = split_prime_images(12, 3).front();
  for (const Case& one : {Case{"O(3)", "T(2)", "T(2)"}, Case{"SO(3)", "T(2)", "T(1)"}, Case{"O(1,3)", "T(2)", "T(1,1)"},
                          Case{"Sp(4)", "T(2)", "T(2)"}, Case{"GL(3)", "T(1,1)", "T(1,1)"}, Case{"SO(2)", "T(2)", "T(2)"},
                          Case{"S(4)", "perm(2)", "perm"}, Case{"Oh", "T(2)", "T(2)"}, Case{"Q8", "vector", "vector"},
                          Case{"C3", "perm", "perm"}, Case{"D2h", "T(2)", "pseudovector"}}) {
    CAPTURE(one.group, one.source, one.target);
    std::optional<Representation> v;
    std::optional<Representation> w;
    try {
      v = make_rep(one.group, one.source);
      w = make_rep(one.group, one.target);
    } catch (const InputError&) {
      continue;  // a group without that action
    }
    const LinearBasis basis = by_null_space(*v, *w);
    check_maps(basis);
    std::optional<LinearBasis> other = diagram_maps(*v, *w, {}, {});
    if (!other) other = orbit_maps(*v, *w, {}, {});
    REQUIRE(other);
    CHECK(basis.maps.size() == other->maps.size());
    CHECK(joint_rank(basis, *other, image) == basis.maps.size());
  }
}

TEST_CASE("null spaces of matrix groups over cyclotomic fields", "[linear][null_space]") {
  for (const char* name : {"D(5)", "I", "C5", "D(7)"}) {
    CAPTURE(name);
    const Group group = make_group(name);
    const Representation v = parse_representation(group, "vector");
    const Representation w = parse_representation(group, "vector*vector");
    for (const Representation& target : {v, w}) {
      const LinearBasis basis = by_null_space(v, target);
      check_maps(basis);
      const ModularImage image = split_prime_images(group.finite()->conductor(), 0).front();
      CHECK(basis.maps.size() == null_space_dimension(v, target, group.finite()->generators(), image));
    }
  }
}

TEST_CASE("hidden multiples of known modules", "[linear][null_space]") {
  // Two commuting copies of a module V = A + A + B in random bases: End has dimension 4 + 1.
  const std::uint64_t seed = 20;
  CAPTURE(seed);
  Random random(seed);
  for (int trial = 0; trial < 5; ++trial) {
    const std::vector<std::size_t> sizes = {2, 2, 3};
    const Matrix<Number> s = random_invertible(7, random);
    const Matrix<Number> t = random_invertible(7, random);
    std::vector<GeneratorPair> pairs;
    for (int g = 0; g < 2; ++g) {
      const Matrix<Number> a = random_integers(2, 2, random);
      const Matrix<Number> b = random_integers(3, 3, random);
      Matrix<Number> sum(7, 7);
      for (std::size_t i = 0; i < 2; ++i) {
        for (std::size_t j = 0; j < 2; ++j) sum(i, j) = sum(i + 2, j + 2) = a(i, j);
      }
      for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) sum(i + 4, j + 4) = b(i, j);
      }
      pairs.push_back({s * sum * inverse(s), t * sum * inverse(t)});
    }
    CAPTURE(trial);
    const std::vector<LinearMap> maps = intertwiners(pairs, 7, 7, {}, {});
    CHECK(maps.size() == 5);
    for (const LinearMap& map : maps) {
      Matrix<Number> x(7, 7);
      for (const LinearEntry& e : map.entries) x(static_cast<std::size_t>(e.row), static_cast<std::size_t>(e.col)) = e.value;
      for (const GeneratorPair& pair : pairs) CHECK(pair.target * x == x * pair.source);
    }
  }
}

TEST_CASE("null spaces: nothing, everything, and limits", "[linear][null_space]") {
  CHECK(intertwiners({}, 0, 3, {}, {}).empty());
  CHECK(intertwiners({}, 2, 3, {}, {}).size() == 6);
  const Matrix<Number> two = Number(2) * Matrix<Number>::identity(2);
  CHECK(intertwiners({{two, Matrix<Number>::identity(3)}}, 2, 3, {}, {}).empty());
  CHECK(intertwiners({{Matrix<Number>::identity(2), Matrix<Number>::identity(3)}}, 2, 3, {}, {}).size() == 6);
  CHECK_THROWS_AS(intertwiners({}, 2, 3, {.max_entries = 5}, {}), LimitReached);
  // A half: the prime 2 is in a denominator, and the eigenvalue 1/2 is common.
  Matrix<Number> half(2, 2);
  half(0, 0) = Rational(1, 2);
  half(1, 1) = 3;
  CHECK(intertwiners({{half, half}}, 2, 2, {}, {}).size() == 2);
}
