// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/parse.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

Representation space(const char* group, const char* text) {
  return parse_representation(parse_group(group, {}, [](const std::string&) { return std::string(); }), text, {});
}

std::vector<std::string> texts(const std::vector<TypedScalar>& scalars) {
  std::vector<std::string> result;
  for (const TypedScalar& scalar : scalars) result.push_back(scalar.text);
  return result;
}

const PhysicalDimension metre = PhysicalDimension::base("m");
const PhysicalDimension kilogram = PhysicalDimension::base("kg");

}  // namespace

TEST_CASE("scalars carry the units of what they are made of", "[typed]") {
  const InvariantGenerators invariants = fundamental_invariants(space("O(3)", "q:vector+p:vector+m:scalar"));
  const std::vector<SummandUnits> units = {{metre}, {metre * kilogram}, {kilogram, true}};
  const std::vector<TypedScalar> scalars = typed_scalars(invariants, units);
  REQUIRE(texts(scalars) == std::vector<std::string>{"m", "q·q", "q·p", "p·p"});
  CHECK(scalars[0].definite);
  CHECK(scalars[1].definite);
  CHECK_FALSE(scalars[2].definite);
  CHECK(to_string(scalars[1].dimension) == "m^2");
  CHECK(to_string(scalars[2].dimension) == "m^2 kg");
  CHECK(to_string(scalars[3].dimension) == "m^2 kg^2");
}

TEST_CASE("norms are roots, cosines are free of units", "[typed]") {
  const InvariantGenerators invariants = fundamental_invariants(space("O(3)", "q:vector+p:vector+m:scalar"));
  const std::vector<SummandUnits> units = {{metre}, {metre * kilogram}, {kilogram, false}};
  const std::vector<TypedScalar> scalars = typed_scalars(invariants, units, {.norms = true, .cosines = true});
  REQUIRE(texts(scalars) == std::vector<std::string>{"m", "|q|", "cos(q,p)", "|p|"});
  CHECK_FALSE(scalars[0].definite);
  CHECK(scalars[1].degree == 1);
  CHECK(scalars[1].powers == std::vector<Rational>{0, Rational(1, 2), 0, 0});
  CHECK(scalars[2].powers == std::vector<Rational>{0, Rational(-1, 2), 1, Rational(-1, 2)});
  CHECK(scalars[2].dimension.is_dimensionless());
}

TEST_CASE("only sums of squares of a whole summand are norms", "[typed]") {
  // p·p under O(1,3) is not positive; tr(A·A) is, in the components of A as well as in A itself.
  const auto definite = [](const char* group, const char* text) {
    const InvariantGenerators invariants = fundamental_invariants(space(group, text));
    std::vector<bool> result;
    for (const TypedScalar& scalar : typed_scalars(invariants, std::vector<SummandUnits>(1)))
      result.push_back(scalar.definite);
    return result;
  };
  CHECK(definite("O(1,3)", "p:vector") == std::vector<bool>{false});
  CHECK(definite("O(3)", "A:sym(2)") == std::vector<bool>{false, true, false});
  CHECK(definite("S(3)", "x:perm") == std::vector<bool>{false, true, false});
}
