// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/core/text.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

using namespace gordan;

namespace {

const std::vector<std::string> representations{"scalar", "pseudoscalar", "vector",    "covector", "pseudovector",
                                               "perm",   "pairs",        "traceless", "sym",      "skew"};

/// The unit edit distance by its definition, case ignored: the slow second way.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const bool same = std::tolower(a[0]) == std::tolower(b[0]);
  std::size_t best = plain_distance(a.substr(1), b.substr(1)) + (same ? 0 : 1);
  best = std::min(best, plain_distance(a.substr(1), b) + 1);
  best = std::min(best, plain_distance(a, b.substr(1)) + 1);
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, plain_distance(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

}  // namespace

TEST_CASE("the nearest word is found through the usual slips") {
  CHECK(nearest_match("prem", representations) == "perm");           // neighbours swapped
  CHECK(nearest_match("vektor", representations) == "vector");       // another letter
  CHECK(nearest_match("Vector", representations) == "vector");       // another case
  CHECK(nearest_match("tracless", representations) == "traceless");  // a letter left out
  CHECK(nearest_match("pairrs", representations) == "pairs");        // a letter too many
  CHECK(nearest_match("trace", representations) == "traceless");     // a beginning
  CHECK(nearest_match("perm", representations) == "perm");
}

TEST_CASE("a word that is near to nothing has no match") {
  CHECK(nearest_match("quaternion", representations).empty());
  CHECK(nearest_match("q", representations).empty());
  CHECK(nearest_match("", representations).empty());
  CHECK(nearest_match("perm", {}).empty());
  CHECK(nearest_match("y", std::vector<std::string>{"x"}).empty());
}

TEST_CASE("among equals the first wins, and the right case wins over the wrong one") {
  CHECK(nearest_match("x4", std::vector<std::string>{"x1", "x2", "x3"}) == "x1");
  CHECK(nearest_match("s(4)", std::vector<std::string>{"T(4)", "S(4)"}) == "S(4)");
}

TEST_CASE("on random words the match is near, and none is missed, as the definition of the distance has it") {
  constexpr std::uint64_t seed = 20240611;
  CAPTURE(seed);
  Random random(seed);
  const auto word = [&random] {
    std::string text;
    const std::uint32_t length = 1 + random.below(5);
    for (std::uint32_t i = 0; i < length; ++i) text += static_cast<char>('a' + random.below(3));
    return text;
  };
  for (int round = 0; round < 300; ++round) {
    const std::string asked = word();
    const std::vector<std::string> candidates{word(), word(), word()};
    std::string expected;
    std::size_t best = 99;
    for (const std::string& candidate : candidates) {
      const std::size_t length = std::max(asked.size(), candidate.size());
      const std::size_t distance = plain_distance(asked, candidate);
      if (distance <= std::max<std::size_t>(1, length / 3) && distance < length && distance < best) {
        best = distance;
        expected = candidate;
      }
    }
    CAPTURE(round, asked, candidates);
    if (expected.empty() && asked.size() >= 3) continue;  // a beginning may match instead
    CHECK(nearest_match(asked, candidates) == expected);
  }
}

TEST_CASE("joined parts have the separator between them only") {
  CHECK(join(std::vector<std::string>{"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(join(std::vector<std::string>{"a"}, ", ") == "a");
  CHECK(join(std::vector<std::string>{}, ", ").empty());
}
