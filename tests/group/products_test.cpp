// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/core/random.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/group/permutation_group.hpp>
#include <gordan/group/products.hpp>

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

namespace {

/// The number of elements by listing, which knows no formula.
std::size_t listed(const FiniteGroup& group) { return elements(group, image_for(group), {}).size(); }

}  // namespace

TEST_CASE("the order of a product is the product of orders, and listing agrees", "[group][products]") {
  for (const char* text : {"S(3) x Z(2)", "S(3) x S(3)", "C4v x S(3)", "Q8 x Z(3)", "B(2) x D(3) x S(2)", "Z(4) x C1"}) {
    CAPTURE(text);
    const FiniteGroup group = finite_group_of(text);
    Integer order(1);
    int points = 0;
    int dimension = 0;
    for (const FiniteGroup& factor : group.factors()) {
      order = order * factor.order();
      points += factor.points();
      dimension += factor.dimension();
    }
    CHECK(group.order() == order);
    CHECK(Integer(listed(group)) == order);
    CHECK(group.points() == points);
    CHECK(group.dimension() == dimension);
    CHECK(group.name() == text);
    for (const NaturalElement& g : group.generators()) {
      CHECK(g.permutation.size() == static_cast<std::size_t>(points));
      CHECK(g.matrix.rows() == static_cast<std::size_t>(dimension));
    }
  }
}

TEST_CASE("classes of a product: Molien's series by classes and by elements", "[group][products]") {
  for (const char* text : {"S(3) x Z(2)", "C4v x S(3)", "Q8 x Z(3)", "S(3) x S(4)"}) {
    CAPTURE(text);
    const FiniteGroup group = finite_group_of(text);
    const ModularImage image = image_for(group);
    CHECK(molien_by_classes(group, image, 6) == molien_by_elements(group, image, 6));
  }
}

TEST_CASE("wreath products", "[group][products]") {
  struct Case {
    const char* text;
    long order;
    int points;
    int dimension;
  };
  for (const Case& one : {Case{"wr(S(3), 2)", 72, 6, 0}, Case{"wr(Z(2), 3)", 48, 6, 6}, Case{"wr(C2v, 2)", 32, 0, 6},
                          Case{"wr(S(2), 4)", 384, 8, 0}, Case{"wr(Z(3), 1)", 3, 3, 2}, Case{"wr(Q8, 2)", 128, 0, 4},
                          Case{"wr(S(2) x S(2), 2)", 32, 8, 0}, Case{"wr(wr(S(2), 2), 2)", 128, 8, 0}}) {
    CAPTURE(one.text);
    const FiniteGroup group = finite_group_of(one.text);
    CHECK(group.order() == Integer(one.order));
    CHECK(group.points() == one.points);
    CHECK(group.dimension() == one.dimension);
    CHECK(listed(group) == static_cast<std::size_t>(one.order));
    CHECK(group.name() == one.text);
  }
  // Schreier-Sims knows nothing of wreath products.
  const FiniteGroup large = finite_group_of("wr(A(5), 5)");
  std::vector<Permutation> generators;
  for (const NaturalElement& g : large.generators()) generators.push_back(g.permutation);
  CHECK(PermutationGroup(25, generators).order() == large.order());
  // wr(S(2), n) on the plane of signs is B(n): the blocks of two points as a signed permutation.
  CHECK(finite_group_of("wr(S(2), 4)").order() == finite_group_of("B(4)").order());
}

TEST_CASE("mixed products keep their factors", "[group][products]") {
  const Group group = group_of("O(3) x S(5)");
  REQUIRE(group.product() != nullptr);
  CHECK(group.finite() == nullptr);
  CHECK(group.name() == "O(3) x S(5)");
  CHECK(group.points() == 5);
  CHECK(group.dimension() == 3);
  CHECK(group.factors().size() == 2);
  CHECK(group_of("S(2) x O(3) \xC3\x97 T(2)").name() == "S(2) x O(3) x T(2)");
  const std::vector<FactorBlock> blocks = factor_blocks(group_of("S(2) x O(3) x C2v x S(4)"));
  CHECK(blocks == std::vector<FactorBlock>{{0, 2, 0, 0}, {2, 0, 0, 3}, {2, 0, 3, 3}, {2, 4, 6, 0}});
  const Group mixed = group_of("O(2) x D(3)");
  const NaturalElement g = group_of("D(3)").finite()->generators().front();
  const NaturalElement whole = embedded(g, mixed, 1);
  CHECK(restricted(whole, factor_blocks(mixed)[1]).matrix == g.matrix);
  CHECK(restricted(whole, factor_blocks(mixed)[1]).permutation == g.permutation);
  CHECK(restricted(whole, factor_blocks(mixed)[0]).matrix == Matrix<Number>::identity(2));
}

TEST_CASE("products that are refused", "[group][products]") {
  CHECK_THAT(refusal("S(3) x "), Contains("unexpected") || Contains("missing"));
  CHECK_THAT(refusal(" x S(3)"), Contains("unknown group") || Contains("missing"));
  CHECK_THAT(refusal("S(3) x  x S(2)"), Contains("factor of the product is missing"));
  CHECK_THAT(refusal("S(3) x Q9"), Contains("unknown group 'Q9'") && Contains("-G:1:8:"));
  CHECK_THAT(refusal("wr(O(3), 2)"), Contains("O(3) is not finite"));
  CHECK_THAT(refusal("wr(S(3))"), Contains("a group and a number of copies"));
  CHECK_THAT(refusal("wr(S(3), 0)"), Contains("the number of copies is 0"));
  CHECK_THAT(refusal("wr(S(1000), 11)"), Contains("11000 points"));
  CHECK_THAT(refusal("T(0)"), Contains("rank of T(r) is 0"));
  CHECK_THAT(refusal("wt(S(3), 2)"), Contains("did you mean 'wr(S(3), 2)'"));
}
