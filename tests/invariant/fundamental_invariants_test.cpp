// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <gordan/invariant/fundamental_invariants.hpp>
#include <gordan/invariant/reynolds_operator.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::degrees_of;
using test::space;

namespace {

struct Row {
  const char* group;
  const char* representation;
  const char* degrees;
};

// Published minimal generators: Kemper, Derksen-Kemper, Aslaksen-Chan-Gulliksen 1996, Humphreys.
const Row known[] = {
    {"Z(3)", "perm", "1 2 3^2"},
    {"Z(4)", "perm", "1 2^2 3^2 4^2"},
    {"Z(5)", "perm", "1 2^2 3^4 4^4 5^4"},
    {"Z(6)", "perm", "1 2^3 3^6 4^6 5^2 6^2"},
    {"S(2)", "perm", "1 2"},
    {"S(5)", "perm", "1 2 3 4 5"},
    {"S(7)", "perm", "1 2 3 4 5 6 7"},
    {"A(4)", "perm", "1 2 3 4 6"},
    {"A(5)", "perm", "1 2 3 4 5 10"},
    {"D(4)", "perm", "1 2^2 3 4"},
    {"D(5)", "perm", "1 2^2 3^2 4^2 5^2"},
    {"D(6)", "perm", "1 2^3 3^3 4^3 5 6"},
    {"S(3)", "2 perm", "1^2 2^3 3^4"},
    {"S(3)", "3 perm", "1^3 2^6 3^10"},
    {"S(4)", "3 perm", "1^3 2^6 3^10 4^15"},
    {"Z(4)", "2 perm", "1^2 2^7 3^12 4^10"},
    {"S(4)", "pairs", "1 2^2 3^3 4^2 5"},
    {"T", "vector", "2 3 4 6"},
    {"O", "vector", "2 4 6 9"},
    {"Oh", "vector", "2 4 6"},
    {"Oh", "2 vector", "2^3 4^5 6^7"},
    {"I", "vector", "2 6 10 15"},
    {"B(3)", "vector", "2 4 6"},
    {"B(4)", "vector", "2 4 6 8"},
    {"W(F4)", "vector", "2 6 8 12"},
    {"W(I2(7))", "vector", "2 7"},
    {"D(5)", "vector", "2 5"},
    {"Q8", "vector", "4^2 6"},
    {"2T", "vector", "6 8 12"},
    {"2O", "vector", "8 12 18"},
    {"2I", "vector", "12 20 30"},
    {"perm:(1,2,3)(4,5,6);(1,2)(4,5)", "perm", "1^2 2^3 3^4"},
    {"m-3m", "sym(2)", "1 2^2 3^3 4^2 5"},
    {"S(5)", "0 perm", ""},
};

}  // namespace

TEST_CASE("minimal generators of the rings in the literature, proven complete", "[invariants]") {
  for (const Row& row : known) {
    CAPTURE(row.group, row.representation);
    const Representation v = space(row.group, row.representation);
    const InvariantGenerators result = fundamental_invariants(v);
    CHECK(degrees_of(result.generators) == row.degrees);
    CHECK(result.certificate.completeness == Completeness::proven);
    CHECK(!result.certificate.reason.empty());
  }
}

TEST_CASE("every generator is invariant under the generators of the group, exactly", "[invariants]") {
  for (const Row& row : known) {
    CAPTURE(row.group, row.representation);
    const Representation v = space(row.group, row.representation);
    const InvariantGenerators result = fundamental_invariants(v, {.max_degree = 6, .on_generator = {}});
    for (const Generator& g : result.generators) {
      CAPTURE(to_string(g.recipe, v));
      const Polynomial f = expand(g.recipe, v);
      CHECK(f.degree() == g.degree);
      CHECK(is_invariant(v, f));
    }
  }
}

TEST_CASE("a largest degree limits the claim, not the truth", "[invariants]") {
  const Representation v = space("O", "vector");
  const InvariantGenerators result = fundamental_invariants(v, {.max_degree = 6, .on_generator = {}});
  CHECK(degrees_of(result.generators) == "2 4 6");
  CHECK(result.certificate.completeness == Completeness::up_to_degree);
  CHECK(result.certificate.degree_checked == 6);
}

TEST_CASE("an interrupt keeps what is certified", "[invariants]") {
  std::stop_source source;
  Control control;
  control.stop = source.get_token();
  const Representation v = space("S(5)", "pairs");
  const InvariantOptions options{.max_degree = 20, .on_generator = [&](const Generator& g) {
                                   if (g.degree == 3) source.request_stop();
                                 }};
  const InvariantGenerators result = fundamental_invariants(v, options, control);
  CHECK(result.certificate.degree_checked == 3);
  CHECK(result.certificate.completeness == Completeness::up_to_degree);
  CHECK(result.stopped_by == "interrupted");
}
