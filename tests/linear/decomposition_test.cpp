// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/linear_maps.hpp>

#include "support.hpp"

namespace gordan {
namespace {

using test::make_group;
using test::make_rep;

std::string text(const Decomposition& decomposition) {
  std::string result;
  for (const IsotypicComponent& c : decomposition.components) {
    const std::string count = c.multiplicity == Integer(1) ? "" : to_string(c.multiplicity) + " ";
    result += fmt::format("{}{}{}", result.empty() ? "" : " + ", count, c.irrep);
  }
  return result;
}

std::string text(const std::string& group, const std::string& rep) { return text(decompose(make_rep(group, rep))); }

long commutant(const Decomposition& decomposition, IrrepType type) {
  if (!decomposition.over_reals || type == IrrepType::real) return 1;
  return type == IrrepType::complex ? 2 : 4;
}

// The dimensions add up, and the endomorphisms are as many as Schur's lemma says.
void check_counts(const Representation& v) {
  CAPTURE(v.group().name(), v.name());
  const Decomposition decomposition = decompose(v);
  CAPTURE(text(decomposition));
  Integer dimension;
  Integer endomorphisms;
  for (const IsotypicComponent& c : decomposition.components) {
    CHECK(c.multiplicity > Integer(0));
    dimension += c.multiplicity * Integer(c.dimension);
    endomorphisms += c.multiplicity * c.multiplicity * Integer(commutant(decomposition, c.type));
  }
  CHECK(dimension == Integer(v.dimension()));
  CHECK(endomorphisms == linear_dimension(v, v, {}));
}

TEST_CASE("irreps of tensors of rotation groups") {
  CHECK(text("SO(3)", "T(2)") == "l=0 + l=1 + l=2");
  CHECK(text("SO(3)", "T(3)") == "l=0 + 3 l=1 + 2 l=2 + l=3");
  CHECK(text("SO(3)", "T(4)") == "3 l=0 + 6 l=1 + 6 l=2 + 3 l=3 + l=4");
  CHECK(text("O(3)", "sym(2)") == "0e + 2e");
  CHECK(text("O(3)", "elasticity") == "2 0e + 2 2e + 4e");
  CHECK(text("O(3)", "pseudovector+vector") == "1o + 1e");
  CHECK(text("SO(5)", "T(2)") == "(0,0) + (0,2) + (2,0)");
  CHECK(text("O(4)", "T(2)") == "[0] + [1,1] + [2]");
  CHECK(text("SO(4)", "skew(2)") == "(0,2) + (2,0)");
}

}  // namespace
}  // namespace gordan
