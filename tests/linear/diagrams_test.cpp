// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <gordan/linear/diagrams.hpp>

using namespace gordan;

namespace {

DiagramSpace legs(DiagramFamily family, int n, int count, DiagramParity parity = DiagramParity::even) {
  return {.family = family, .n = n, .lower = std::vector<bool>(static_cast<std::size_t>(count)), .parity = parity};
}

DiagramSpace permutations(int n, int r) {
  DiagramSpace space = legs(DiagramFamily::permutations, n, 2 * r);
  for (int leg = r; leg < 2 * r; ++leg) space.lower[static_cast<std::size_t>(leg)] = true;
  return space;
}

// The formula, after comparing it with the list.
long counted(const DiagramSpace& space) {
  const std::vector<Diagram> all = diagrams(space);
  std::vector<std::string> texts;
  for (const Diagram& diagram : all) texts.push_back(to_string(space, diagram));
  std::sort(texts.begin(), texts.end());
  CHECK(std::adjacent_find(texts.begin(), texts.end()) == texts.end());
  CHECK(diagram_count(space) == Integer(all.size()));
  return static_cast<long>(all.size());
}

std::vector<long> row(DiagramFamily family, int n, const std::vector<int>& orders,
                      DiagramParity parity = DiagramParity::even) {
  std::vector<long> counts;
  for (const int order : orders) {
    CAPTURE(n, order);
    counts.push_back(counted(legs(family, n, order, parity)));
  }
  return counts;
}

}  // namespace

TEST_CASE("set partitions: Bell numbers, cut at n blocks", "[linear][diagrams]") {
  const std::vector<int> orders = {0, 1, 2, 3, 4, 5, 6};
  CHECK(row(DiagramFamily::set_partitions, 6, orders) == std::vector<long>{1, 1, 2, 5, 15, 52, 203});
  CHECK(row(DiagramFamily::set_partitions, 3, orders) == std::vector<long>{1, 1, 2, 5, 14, 41, 122});
  CHECK(row(DiagramFamily::set_partitions, 2, orders) == std::vector<long>{1, 1, 2, 4, 8, 16, 32});
  CHECK(row(DiagramFamily::set_partitions, 1000, {7, 8}) == std::vector<long>{877, 4140});
}

TEST_CASE("A(n): orbits on tuples of points", "[linear][diagrams]") {
  const auto both = DiagramParity::both;
  CHECK(row(DiagramFamily::set_partitions, 1, {0, 1, 2}, both) == std::vector<long>{1, 1, 1});
  CHECK(row(DiagramFamily::set_partitions, 2, {0, 1, 2, 3}, both) == std::vector<long>{1, 2, 4, 8});
  CHECK(row(DiagramFamily::set_partitions, 3, {0, 1, 2, 3, 4, 5}, both) == std::vector<long>{1, 1, 3, 9, 27, 81});
  CHECK(row(DiagramFamily::set_partitions, 4, {0, 1, 2, 3, 4, 5}, both) == std::vector<long>{1, 1, 2, 6, 22, 86});
}

TEST_CASE("matchings without long increasing subsequences", "[linear][diagrams]") {
  CHECK(row(DiagramFamily::matchings, 2, {2, 4, 6, 8}) == std::vector<long>{1, 3, 10, 35});
  CHECK(row(DiagramFamily::matchings, 3, {6, 8}) == std::vector<long>{15, 91});
  CHECK(row(DiagramFamily::matchings, 4, {10}) == std::vector<long>{903});
  CHECK(row(DiagramFamily::matchings, 3, {0, 1, 2, 3, 4, 5, 6, 7, 8}, DiagramParity::both) ==
        std::vector<long>{1, 0, 1, 1, 3, 6, 15, 36, 91});
}

TEST_CASE("symplectic matchings and permutations", "[linear][diagrams]") {
  CHECK(row(DiagramFamily::symplectic_matchings, 2, {2, 4, 6, 8}) == std::vector<long>{1, 2, 5, 14});
  CHECK(row(DiagramFamily::symplectic_matchings, 4, {6, 8}) == std::vector<long>{14, 84});
  CHECK(counted(permutations(2, 3)) == 5);
  CHECK(counted(permutations(2, 4)) == 14);
  CHECK(counted(permutations(2, 5)) == 42);
  CHECK(counted(permutations(3, 4)) == 23);
  CHECK(counted(permutations(3, 5)) == 103);
  DiagramSpace unequal = permutations(2, 2);
  unequal.lower[0] = true;
  CHECK(counted(unequal) == 0);
}

TEST_CASE("even blocks agree with a filter of all partitions", "[linear][diagrams]") {
  for (const int n : {1, 2, 3, 5}) {
    for (const int order : {0, 1, 2, 4, 6, 8}) {
      CAPTURE(n, order);
      long even = 0;
      for (const Diagram& diagram : diagrams(legs(DiagramFamily::set_partitions, n, order))) {
        even +=
            std::all_of(diagram.blocks.begin(), diagram.blocks.end(), [](const auto& b) { return b.size() % 2 == 0; });
      }
      CHECK(counted(legs(DiagramFamily::even_partitions, n, order)) == even);
    }
  }
}

TEST_CASE("diagrams are named, visited lazily and counted far beyond listing", "[linear][diagrams]") {
  const DiagramSpace two = legs(DiagramFamily::set_partitions, 6, 3);
  CHECK(to_string(two, diagrams(two)[1]) == "{1,2|3}");
  const DiagramSpace three = legs(DiagramFamily::matchings, 3, 5, DiagramParity::both);
  CHECK(to_string(three, diagrams(three)[0]) == "ε_ijl δ_km");
  CHECK(to_string(legs(DiagramFamily::symplectic_matchings, 2, 2), {.blocks = {{0, 1}}}) == "ω_ij");
  int seen = 0;
  for_each_diagram(legs(DiagramFamily::set_partitions, 40, 40), [&](const Diagram&) { return ++seen < 10; });
  CHECK(seen == 10);
  CHECK(to_string(diagram_count(legs(DiagramFamily::set_partitions, 40, 40))) ==
        "157450588391204931289324344702531067");
}
