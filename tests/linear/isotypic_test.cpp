// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include <gordan/core/error.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/detail/group_average.hpp>
#include <gordan/linear/isotypic.hpp>
#include <gordan/rep/lie_action.hpp>

#include "support.hpp"

namespace gordan {
namespace {

using test::make_rep;

Matrix<Number> of(const Representation& v, const NaturalElement& g) { return action(v, g); }
Matrix<Number> of(const Representation& v, const Matrix<Number>& x) { return lie_action(v, x); }

// The copies fill the space, and the group acts on all copies of an irrep by the same matrices, those of `irrep(NAME)`.
void check_basis(const std::string& group, const std::string& rep) {
  CAPTURE(group, rep);
  const Representation v = make_rep(group, rep);
  const Decomposition decomposition = decompose(v);
  const std::vector<AdaptedCopy> basis = symmetry_adapted_basis(v);
  const auto n = static_cast<std::size_t>(v.dimension());
  std::map<std::string, int> counts;
  Matrix<Number> sum(n, n);
  for (const AdaptedCopy& a : basis) {
    CHECK(a.copy == counts[a.irrep]++);
    sum = sum + a.basis * a.projection;
    for (const AdaptedCopy& b : basis) {
      const Matrix<Number> one = Matrix<Number>::identity(a.basis.cols());
      const Matrix<Number> expected = &a == &b ? one : Matrix<Number>(a.basis.cols(), b.basis.cols());
      CHECK(a.projection * b.basis == expected);
    }
    const Representation irrep = parse_representation(v.group(), "irrep(" + a.irrep + ")");
    const auto check_element = [&](const auto& x) { CHECK(of(v, x) * a.basis == a.basis * of(irrep, x)); };
    const GroupGenerators generators = group_generators(v.group());
    for (const NaturalElement& g : generators.elements) check_element(g);
    for (const Matrix<Number>& x : generators.lie_algebra) check_element(x);
  }
  CHECK(sum == Matrix<Number>::identity(n));
  REQUIRE(counts.size() == decomposition.components.size());
  for (const IsotypicComponent& component : decomposition.components)
    CHECK(Integer(counts[component.irrep]) == component.multiplicity);
}

// Idempotent, zero on each other, their sum is one, their ranks those of the components; and the same as sums over the
// group, which know nothing of the copies.
void check_projectors(const std::string& group, const std::string& rep) {
  CAPTURE(group, rep);
  const Representation v = make_rep(group, rep);
  const auto n = static_cast<std::size_t>(v.dimension());
  const Decomposition decomposition = decompose(v);
  std::vector<Matrix<Number>> projectors;
  Matrix<Number> sum(n, n);
  for (const IsotypicComponent& component : decomposition.components) {
    projectors.push_back(isotypic_projector(v, component.irrep));
    sum = sum + projectors.back();
    CHECK(trace(projectors.back()) == Number(component.multiplicity * Integer(component.dimension)));
    if (v.group().finite() == nullptr) continue;
    const CharacterTable table = character_table(*v.group().finite());
    const std::vector<std::size_t> characters =
        decomposition.over_reals ? table.real_irreps()[find_real_irrep(table, component.irrep)].characters
                                 : std::vector<std::size_t>{find_irrep(table, component.irrep)};
    CHECK(projectors.back() == detail::character_projector(table, characters, v, {}));
  }
  CHECK(sum == Matrix<Number>::identity(n));
  for (const Matrix<Number>& a : projectors) {
    for (const Matrix<Number>& b : projectors) CHECK(a * b == (&a == &b ? a : Matrix<Number>(n, n)));
  }
}

void check_all(const std::string& group, const std::string& rep) {
  check_basis(group, rep);
  check_projectors(group, rep);
}

TEST_CASE("adapted bases and projectors of permutation groups") {
  check_all("S(3)", "regular");
  check_all("S(4)", "perm(2)");
  check_all("S(4)", "pairs+sign*perm");
  check_all("A(4)", "perm*perm");
  check_all("D(4)", "perm");
  check_all("Z(5)", "perm");
}

TEST_CASE("adapted bases and projectors of point groups") {
  check_all("Oh", "elasticity");
  check_all("C3", "2 vector+skew(2)");
  check_all("S4", "vector*vector");
  check_all("D3", "vector*vector");
  check_all("Td", "l=3+l=2");
  check_all("I", "sym(2)");
}

TEST_CASE("adapted bases and projectors of irreps of quaternionic type") {
  check_all("Q8", "vector+vector*vector");
  const Group group = test::make_group("perm:\"(1,2,3,4)(5,6,7,8);(1,5,3,7)(2,8,4,6)\"");  // Q8 on itself
  const Representation v = parse_representation(group, "perm+perm");
  const Decomposition decomposition = decompose(v);
  REQUIRE(decomposition.components.size() == 5);
  CHECK(decomposition.components.back().type == IrrepType::quaternionic);
  CHECK(decomposition.components.back().dimension == 4);
  CHECK(decomposition.components.back().multiplicity == Integer(2));
  check_all("perm:\"(1,2,3,4)(5,6,7,8);(1,5,3,7)(2,8,4,6)\"", "perm+perm");
}

TEST_CASE("adapted bases over R of groups of complex matrices") {
  check_projectors("Q8", "regular");
  check_projectors("2T", "regular");
  for (const auto& [group, rep] : {std::pair{"Q8", "regular"}, {"2T", "regular"}, {"Q8 x C3", "vector@2"}}) {
    const Representation v = make_rep(group, rep);
    std::size_t columns = 0;
    for (const AdaptedCopy& copy : symmetry_adapted_basis(v)) {
      columns += copy.basis.cols();
      for (const NaturalElement& g : v.group().finite()->generators())
        CHECK(of(v, g) * copy.basis == copy.basis * (copy.projection * of(v, g) * copy.basis));
    }
    CHECK(columns == static_cast<std::size_t>(v.dimension()));
  }
}

TEST_CASE("adapted bases and projectors of rotations") {
  check_all("SO(3)", "vector*vector");
  check_all("O(3)", "elasticity+pseudovector");
  check_all("O(3) x S(3)", "vector*perm");
  check_all("O(2)", "vector*vector*vector+pseudoscalar");
  check_projectors("SO(2)", "vector*vector+sym(3)");
}

TEST_CASE("names of components that are asked for") {
  const Representation threefold = make_rep("C3", "vector");
  CHECK(isotypic_projector(threefold, "1E") == isotypic_projector(threefold, "E"));
  const Representation points = make_rep("A(4)", "perm*perm");
  CHECK(isotypic_projector(points, "partition(2,2)+") == isotypic_projector(points, "partition(2,2)"));
  CHECK(trace(isotypic_projector(points, "partition(2,2)+")) == Number(2));
  CHECK(isotypic_projector(make_rep("O(3)", "vector"), "2e") == Matrix<Number>(3, 3));
  CHECK(isotypic_projector(make_rep("SO(2)", "vector"), "m=-1") == Matrix<Number>::identity(2));
  CHECK(trace(isotypic_projector(make_rep("A(10)", "pairs"), "partition(2,2,1,1,1,1,1,1)")) == Number(35));
  CHECK_THROWS_AS(isotypic_projector(threefold, "Eg"), InputError);
  CHECK_THROWS_AS(isotypic_projector(make_rep("O(3)", "vector"), "j=1/2"), InputError);
  CHECK_THROWS_AS(isotypic_projector(make_rep("S(4)", "perm"), "partition(3,2)"), InputError);
  CHECK_THROWS_AS(isotypic_projector(make_rep("A(10)", "perm"), "partition(1,9)"), Error);
  CHECK_THROWS_AS(symmetry_adapted_basis(make_rep("SU(3)", "vector")), InputError);
}

}  // namespace
}  // namespace gordan
