// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <set>

#include <gordan/core/random.hpp>
#include <gordan/group/permutation.hpp>
#include <gordan/group/permutation_group.hpp>

using namespace gordan;

namespace {

Permutation random_permutation(Random& random, int n) {
  Permutation p = identity_permutation(n);
  for (int i = n - 1; i > 0; --i)
    std::swap(p[static_cast<std::size_t>(i)], p[random.below(static_cast<std::uint32_t>(i + 1))]);
  return p;
}

std::set<Permutation> closure(const std::vector<Permutation>& generators, int n) {
  std::set<Permutation> found{identity_permutation(n)};
  std::vector<Permutation> queue(found.begin(), found.end());
  for (std::size_t k = 0; k < queue.size(); ++k) {
    for (const Permutation& g : generators) {
      Permutation product = compose(g, queue[k]);
      if (found.insert(product).second) queue.push_back(product);
    }
  }
  return found;
}

std::string message_of(const char* text, int points = -1) {
  try {
    (void)parse_cycles(text, {"-G", 1, 1}, points);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("permutations compose from the right, and their inverses undo them") {
  const Permutation p{1, 2, 0};
  const Permutation q{1, 0, 2};
  CHECK(compose(p, q) == Permutation{2, 1, 0});
  CHECK(compose(inverse(p), p) == identity_permutation(3));
  CHECK(sign(p) == 1);
  CHECK(sign(q) == -1);
  CHECK(cycle_type({1, 0, 3, 4, 2, 5}) == std::vector<int>{3, 2, 1});
  CHECK(is_permutation({}));
  CHECK_FALSE(is_permutation({0, 0}));
  CHECK_FALSE(is_permutation({0, 2}));
}

TEST_CASE("cycle notation reads back what was printed") {
  Random random(7);
  for (int trial = 0; trial < 200; ++trial) {
    const int n = 1 + static_cast<int>(random.below(9));
    const Permutation p = random_permutation(random, n);
    CAPTURE(trial, to_cycles(p));
    CHECK(parse_cycles(to_cycles(p), {}, n).generators.at(0) == p);
  }
  const CycleList list = parse_cycles(" (1,2,3)(4, 5) ; (1,4),(2,3)", {});
  CHECK(list.points == 5);
  REQUIRE(list.generators.size() == 3);
  CHECK(list.generators[0] == Permutation{1, 2, 0, 4, 3});
  CHECK(list.generators[2] == Permutation{0, 2, 1, 3, 4});
  CHECK(parse_cycles("", {}, 3).generators.empty());
  CHECK(parse_cycles("()", {}, 3).generators.at(0) == identity_permutation(3));
  CHECK(parse_cycles("(1,2)", {}, 7).points == 7);
}

TEST_CASE("cycle notation that is wrong is refused at its place") {
  CHECK_THAT(message_of("(1,2)(2,3)"), Catch::Contains("point 2 appears twice") && Catch::Contains("7"));
  CHECK_THAT(message_of("(0,1)"), Catch::Contains("point 0") && Catch::Contains("points from 1"));
  CHECK_THAT(message_of("(1,9)", 7), Catch::Contains("point 9") && Catch::Contains("7 points"));
  CHECK_THAT(message_of("(1,2"), Catch::Contains("not closed"));
  CHECK_THAT(message_of("(1,2);"), Catch::Contains("missing at the end"));
  CHECK_THAT(message_of("(1 2)"), Catch::Contains("','"));
  CHECK_THAT(message_of("1,2"), Catch::Contains("'('"));
  CHECK_THAT(message_of(""), Catch::Contains("without a point"));
  CHECK_THAT(message_of("(1,99999999999999999999)"), Catch::Contains("at most"));
  CHECK_THAT(message_of("(1,-2)"), Catch::Contains("cycle needs points"));
}

TEST_CASE("Schreier-Sims finds the orders of symmetric groups without listing them") {
  for (const int n : {1, 2, 3, 5, 8, 20, 40}) {
    Permutation rotation = identity_permutation(n);
    Permutation swap = rotation;
    for (int i = 0; i < n; ++i) rotation[static_cast<std::size_t>(i)] = (i + 1) % n;
    if (n > 1) std::swap(swap[0], swap[1]);
    CHECK(PermutationGroup(n, {rotation, swap}).order() == factorial(static_cast<unsigned long>(n)));
  }
}

TEST_CASE("Mathieu groups have their orders") {
  const CycleList m11 = parse_cycles("(1,2,3,4,5,6,7,8,9,10,11);(3,7,11,8)(4,10,5,6)", {});
  CHECK(PermutationGroup(m11.points, m11.generators).order() == Integer(7920));
  const CycleList m24 = parse_cycles(
      "(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23);(3,17,10,7,9)(4,13,14,19,5)(8,18,11,12,23)(15,20,"
      "22,21,16);"
      "(1,24)(2,23)(3,12)(4,16)(5,18)(6,10)(7,20)(8,14)(9,21)(11,17)(13,22)(15,19)",
      {});
  CHECK(PermutationGroup(m24.points, m24.generators).order() == Integer(244823040));
}

TEST_CASE("Schreier-Sims agrees with closure on random groups") {
  Random random(11);
  for (int trial = 0; trial < 150; ++trial) {
    const int n = 2 + static_cast<int>(random.below(5));
    std::vector<Permutation> generators;
    for (std::uint32_t k = random.below(4); k > 0; --k) generators.push_back(random_permutation(random, n));
    const std::set<Permutation> all = closure(generators, n);
    const PermutationGroup group(n, generators);
    CAPTURE(trial, n, generators.size());
    REQUIRE(group.order() == Integer(all.size()));
    for (int k = 0; k < 20; ++k) {
      const Permutation p = random_permutation(random, n);
      CHECK(group.contains(p) == (all.count(p) == 1));
    }
    CHECK(PermutationGroup(n, group.strong_generators()).order() == group.order());
    std::size_t product = 1;
    for (const auto& transversal : group.transversals()) product *= transversal.size();
    CHECK(product == all.size());
    for (const Permutation& p : all) {
      bool fixes_base = true;
      for (const int b : group.base()) fixes_base = fixes_base && p[static_cast<std::size_t>(b)] == b;
      CHECK(fixes_base == is_identity(p));
    }
  }
}
