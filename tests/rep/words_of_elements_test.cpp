// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/group/elements.hpp>
#include <gordan/rep/monomial_action.hpp>

using namespace gordan;
using namespace gordan::test;

TEST_CASE("the regular representation", "[rep][regular]") {
  Random random(91);
  for (const char* text : {"S(3)", "Q8", "C4v", "Z(2)", "D(2)", "A(4)", "B(2)"}) {
    CAPTURE(text);
    const FiniteGroup group = *make_group(text).finite();
    const RepExpression regular = RepExpression::regular(group);
    const auto order = static_cast<std::size_t>(group.order().to_long());
    REQUIRE(regular.dimension() == static_cast<int>(order));
    const NaturalElement g = random_element(group, random);
    const NaturalElement h = random_element(group, random);
    CHECK(action(regular, product(g, h)) == action(regular, g) * action(regular, h));
    const auto permutation = monomial_action(regular, g);
    REQUIRE(permutation.has_value());
    CHECK(permutation->is_permutation());
    // The character is the order at the identity and 0 elsewhere.
    const ModularImage image = split_prime_images(group.conductor(), 0).front();
    std::size_t identities = 0;
    for (const ModularElement& x : elements(group, image, {})) {
      const Matrix<std::uint32_t> a = action(regular, x, image);
      if (trace_mod(a, image.prime) != 0) {
        CHECK(a == Matrix<std::uint32_t>::identity(order));
        ++identities;
      }
    }
    CHECK(identities == 1);
  }
  CHECK_THROWS_WITH(RepExpression::regular(*make_group("S(7)").finite()), Catch::Contains("dimension 5040"));
}

TEST_CASE("a representation by the matrices of the generators", "[rep][generated]") {
  Random random(93);
  for (const char* text : {"Q8", "C4v", "A(5)", "I", "Z(5)"}) {
    CAPTURE(text);
    const Group group = make_group(text);
    const char* words = group.finite()->has_matrix() ? "Sym^2(vector)" : "Alt^2(perm)";
    const RepExpression known = parse_representation(group, words).summands().front().expression;
    std::vector<Matrix<Number>> images;
    for (const NaturalElement& g : group.finite()->generators()) images.push_back(action(known, g));
    const RepExpression copy = RepExpression::from_generators(*group.finite(), images, known.labels(), "copy", {});
    const Representation rep(group, {{"", copy}});
    for (int k : {0, 1}) {
      const NaturalElement g = random_element(*group.finite(), random);
      CHECK(action(copy, g) == action(known, g));
      CHECK(action(RepExpression::dual(copy), g) == transpose(inverse(action(known, g))));
      for (const ModularImage& image : split_prime_images(conductor(rep), k)) {
        CHECK(action(rep, reduced(g, image), image) == reduce(action(known, g), image));
      }
    }
  }
}

TEST_CASE("the blocks of a finite product", "[rep][product]") {
  Random random(95);
  const Group group = make_group("C4v x S(3) x D(4)");
  const auto blocks = factor_blocks(group);
  const NaturalElement g = random_element(*group.finite(), random);
  for (int k = 0; k < 3; ++k) {
    const auto index = static_cast<std::size_t>(k);
    const FiniteGroup factor = group.finite()->factors()[index];
    const NaturalElement part = restricted(g, blocks[index]);
    std::vector<const char*> words;
    if (factor.has_matrix()) words.insert(words.end(), {"vector", "sym(2)", "pseudoscalar", "covector", "skew(2)"});
    if (factor.has_permutation()) words.insert(words.end(), {"perm", "pairs", "sign", "Sym^2(perm)"});
    for (const char* word : words) {
      CAPTURE(k, word);
      const RepExpression inner = parse_representation(factor, word).summands().front().expression;
      const RepExpression outer = inner.on_factor(k, blocks[index]);
      CHECK(outer.factor() == k);
      CHECK(action(outer, g) == action(inner, part));
      const auto monomial = monomial_action(inner, part);
      CHECK(monomial_action(outer, g) == monomial);
    }
    const RepExpression regular = RepExpression::regular(factor);
    CHECK(action(regular.on_factor(k, blocks[index]), g) == action(regular, part));
  }
  const RepExpression first = RepExpression::points(3).on_factor(1, blocks[1]);
  CHECK_FALSE(first == RepExpression::points(3));
  CHECK(RepExpression::dual(first) == first);
}
