// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace gordan;
using namespace gordan::test;

TEST_CASE("the weights of the classes sum to one, and the identity comes first") {
  for (const char* name :
       {"S(7)", "A(1)", "A(2)", "A(7)", "B(5)", "Z(6)", "D(5)", "D(1)", "Oh", "Ih", "2I", "W(A5)", "W(D6)", "W(F4)",
        "W(H4)", "W(I2(9))", "C1", "perm[3]:\"\"", "perm:\"(1,2,3)(4,5,6);(1,2)(4,5)\""}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    const ModularImage image = image_for(group, 1);
    const std::vector<ModularClass> classes = conjugacy_classes(group, image, {});
    std::uint32_t sum = 0;
    for (const ModularClass& c : classes) sum = add_mod(sum, c.weight, image.prime);
    CHECK(sum == 1);
    CHECK(is_identity(classes.at(0).representative.permutation));
    if (group.has_matrix()) {
      CHECK(classes[0].representative.matrix ==
            Matrix<std::uint32_t>::identity(static_cast<std::size_t>(group.dimension())));
    }
  }
}

TEST_CASE("the number of classes is the known one") {
  const std::pair<const char*, std::size_t> known[] = {
      {"S(6)", 11},
      {"B(3)", 10},
      {"Oh", 10},
      {"O", 5},
      {"T", 4},
      {"I", 5},
      {"Ih", 10},
      {"2T", 7},
      {"2O", 8},
      {"2I", 9},
      {"Q8", 5},
      {"D(5)", 4},
      {"D(6)", 6},
      {"Z(9)", 9},
      {"W(F4)", 25},
      {"W(H4)", 34},
      {"W(H3)", 10},
      {"W(A3)", 5},
      {"W(E6)", 25},
      {"perm:\"(1,2,3);(2,3,4)\"", 4},
      {"perm:\"(1,2,3,4,5,6,7,8,9,10,11);(3,7,11,8)(4,10,5,6)\"", 10}};  // M11
  for (const auto& [name, count] : known) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    CHECK(conjugacy_classes(group, image_for(group), {}).size() == count);
  }
}

TEST_CASE("the Molien series over classes is that over all elements") {
  for (const char* name : {"S(5)",
                           "A(6)",
                           "A(4)",
                           "B(3)",
                           "B(4)",
                           "Z(7)",
                           "D(4)",
                           "C4v",
                           "D5h",
                           "S10",
                           "Th",
                           "I",
                           "Q8",
                           "2O",
                           "2I",
                           "W(A4)",
                           "W(B3)",
                           "W(D4)",
                           "W(D5)",
                           "W(F4)",
                           "W(G2)",
                           "W(H3)",
                           "perm:\"(1,2,3)(4,5,6);(1,2)(4,5)\"",
                           "perm:\"(1,2,3,4,5,6,7);(2,3,5)(4,7,6)\"",
                           "perm[4]:\"\""}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    for (const int k : {0, 3}) {
      const ModularImage image = image_for(group, k);
      CHECK(molien_by_classes(group, image, 12) == molien_by_elements(group, image, 12));
    }
  }
}

TEST_CASE("large permutation groups are counted by cycle type") {
  // S(9) by generators, 362880 elements: as many types as S(9) has classes, and the same series as by formula.
  const FiniteGroup listed = finite_group_of("perm:\"(1,2);(1,2,3,4,5,6,7,8,9)\"");
  const FiniteGroup named = finite_group_of("S(9)");
  const ModularImage image = image_for(listed);
  CHECK(conjugacy_classes(listed, image, {}).size() == 30);
  CHECK(molien_by_classes(listed, image, 10) == molien_by_classes(named, image, 10));
  const FiniteGroup large = finite_group_of("perm:\"(1,2);(1,2,3,4,5,6,7,8,9,10,11,12)\"");
  CHECK_THROWS_WITH(conjugacy_classes(large, image, {}), Catch::Contains("479001600") && Catch::Contains("10000000"));
}

TEST_CASE("the limits of listing say so") {
  const FiniteGroup s8 = finite_group_of("S(8)");
  CHECK_THROWS_WITH(elements(s8, image_for(s8), {}, 100), Catch::Contains("40320") && Catch::Contains("100"));
  Control little;
  little.memory_limit_mb = 0;
  const FiniteGroup h4 = finite_group_of("W(H4)");
  CHECK_THROWS_WITH(conjugacy_classes(h4, image_for(h4), little), Catch::Contains("memory limit"));
  const FiniteGroup s100 = finite_group_of("S(100)");
  CHECK_THROWS_AS(conjugacy_classes(s100, image_for(s100), {}), LimitReached);
  Control stopped;
  std::stop_source source;
  stopped.stop = source.get_token();
  source.request_stop();
  CHECK_THROWS_AS(conjugacy_classes(h4, image_for(h4), stopped), LimitReached);
}

TEST_CASE("elements come with words, the identity first") {
  for (const char* name : {"S(4)", "D(5)", "I", "2T", "W(B3)", "C1"}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    const ModularImage image = image_for(group, 2);
    const std::vector<ModularElement> all = elements(group, image, {});
    const std::vector<WordStep> words = element_words(group, {});
    REQUIRE(words.size() == all.size());
    CHECK(words[0].generator == -1);
    for (std::size_t k = 1; k < all.size(); ++k) {
      REQUIRE(words[k].parent < k);
      const NaturalElement& s = group.generators().at(static_cast<std::size_t>(words[k].generator));
      const ModularElement& parent = all[words[k].parent];
      if (group.has_permutation()) CHECK(all[k].permutation == compose(s.permutation, parent.permutation));
      if (group.has_matrix()) CHECK(all[k].matrix == multiply(reduce(s.matrix, image), parent.matrix, image.prime));
    }
  }
}
