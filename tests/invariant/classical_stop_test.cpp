// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include <gordan/invariant/classical_stop.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>

#include "invariant/classical_support.hpp"
#include "invariant/support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

std::optional<int> bound(const std::string& group, const std::string& text) {
  const auto found = classical_degree_bound(classical_space(group, text));
  if (!found) return std::nullopt;
  CHECK_FALSE(found->reason.empty());
  return found->degree;
}

SeriesFraction fraction(const std::vector<long>& numerator, const std::vector<int>& degrees) {
  SeriesFraction result{{}, degrees};
  for (const long c : numerator) result.numerator.emplace_back(c);
  return result;
}

}  // namespace

TEST_CASE("degree bounds are those of the theorems") {
  CHECK(bound("O(3)", "vector") == 2);
  CHECK(bound("SO(3)", "3vector") == 3);
  CHECK(bound("SO(3)", "2vector") == 2);
  CHECK(bound("O(3)", "2scalar") == 1);
  CHECK(bound("O(3)", "sym(2)") == 3);
  CHECK(bound("O(3)", "sym(2)+vector") == 4);
  CHECK(bound("O(3)", "2sym(2)") == 6);
  CHECK(bound("O(3)", "2sym(2)+vector") == 7);
  CHECK(bound("SO(3)", "2sym(2)+vector") == 6);
  CHECK(bound("SO(3)", "sym(2)+vector") == 6);
  CHECK(bound("O(3)", "sym(2)+pseudovector") == 6);
  CHECK(bound("SO(3)", "2skew(2)+vector") == 3);
  CHECK(bound("O(1,3)", "2sym(2)") == 10);
  CHECK(bound("O(2)", "2tensor(2)") == 3);
  CHECK(bound("SO(2)", "tensor(2)+vector") == 3);
  CHECK(bound("SO(5)", "2sym(2)") == 25);
  CHECK(bound("SO(5)", "2sym(2)+vector") == std::nullopt);
  CHECK(bound("SO(4)", "sym(2)") == std::nullopt);
  CHECK(bound("O(3)", "pseudo(sym(2))") == 6);
  CHECK(bound("Sp(4)", "3vector") == 2);
  CHECK(bound("SL(5)", "6vector") == 5);
  CHECK(bound("SU(3)", "2vector") == 2);
  CHECK(bound("O(3)", "0scalar") == 0);
}

TEST_CASE("no generator occurs in the two degrees beyond a bound") {
  const std::vector<std::pair<std::string, std::string>> spaces{{"O(3)", "sym(2)+vector"},
                                                                {"SO(3)", "sym(2)+vector"},
                                                                {"O(3)", "sym(2)+skew(2)"},
                                                                {"O(2)", "tensor(2)+vector"},
                                                                {"SO(2)", "sym(2)+vector"},
                                                                {"O(2)", "pseudovector+vector"},
                                                                {"O(3)", "pseudoscalar+2pseudovector+vector"},
                                                                {"O(1,1)", "2sym(2)"},
                                                                {"O(2)", "pseudo(sym(2))+vector"},
                                                                {"O(3)", "pseudo(sym(2))"}};
  for (const auto& [group, text] : spaces) {
    CAPTURE(group, text);
    const int degree = bound(group, text).value();
    const auto result =
        fundamental_invariants(classical_space(group, text), {.max_degree = degree + 2, .on_generator = {}});
    CHECK(result.stopped_by.empty());
    for (const Generator& g : result.generators) CHECK(g.degree <= degree);
  }
}

TEST_CASE("numbers of minimal invariants of tensors of O(3) and SO(3)") {
  const auto degrees = [](const std::string& group, const std::string& text) {
    const auto result = fundamental_invariants(classical_space(group, text));
    CHECK(result.certificate.completeness == Completeness::proven);
    return degrees_of(result.generators);
  };
  CHECK(degrees("O(3)", "sym(2)") == "1 2 3");
  CHECK(degrees("O(3)", "skew(2)") == "2");
  CHECK(degrees("O(3)", "sym(2)+vector") == "1 2^2 3^2 4");
  CHECK(degrees("SO(3)", "sym(2)+vector") == "1 2^2 3^2 4 6");
  CHECK(degrees("O(3)", "2sym(2)") == "1^2 2^3 3^4 4");
  CHECK(degrees("O(3)", "sym(2)+skew(2)") == "1 2^2 3^2 4 6");
  CHECK(degrees("O(3)", "skew(2)+vector") == "2^2 4");
  CHECK(degrees("O(3)", "2skew(2)") == "2^3");
  CHECK(degrees("O(3)", "tensor(2)") == "1 2^2 3^2 4 6");
}

TEST_CASE("equality of Hilbert series proves completeness") {
  const Representation space = classical_space("O(3)", "A:sym(2)+v:vector");
  auto generators = fundamental_invariants(space, {.max_degree = 4, .on_generator = {}}).generators;
  const SeriesFraction series = fraction({1}, {1, 2, 2, 3, 3, 4});
  CHECK(proven_by_series(space, generators, 4, series, 1));
  generators.pop_back();
  CHECK_FALSE(proven_by_series(space, generators, 4, series, 1));
}

TEST_CASE("one relation, counted when the degrees up to it are checked") {
  const Representation space = classical_space("O(3)", "A:sym(2)+W:skew(2)");
  const auto generators = fundamental_invariants(space, {.max_degree = 6, .on_generator = {}}).generators;
  REQUIRE(generators.size() == 7);
  const SeriesFraction series = fraction({1, 0, 0, 0, 0, 0, 1}, {1, 2, 2, 3, 3, 4});
  CHECK(proven_by_series(space, generators, 12, series, 1));
  CHECK_FALSE(proven_by_series(space, generators, 11, series, 1));
}

TEST_CASE("dependent polynomials with the right degrees prove nothing") {
  const Representation space = classical_space("O(3)", "A:sym(2)");
  auto generators = fundamental_invariants(space).generators;
  REQUIRE(generators.size() == 3);
  Contraction square{{{ComponentKind::trace, no_summand, no_summand, {{0, false}}, {}},
                      {ComponentKind::trace, no_summand, no_summand, {{0, false}}, {}}}};
  generators[1].recipe = square;
  CHECK_FALSE(proven_by_series(space, generators, 3, fraction({1}, {1, 2, 3}), 1));
}
