// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/parse.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/typed/typed_module.hpp>
#include <gordan/typed/typed_products.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace gordan;

namespace {

Representation space(const char* group, const char* text) {
  return parse_representation(parse_group(group, {}, [](const std::string&) { return std::string(); }), text, {});
}

const PhysicalDimension metre = PhysicalDimension::base("m");
const PhysicalDimension kilogram = PhysicalDimension::base("kg");
const PhysicalDimension second = PhysicalDimension::base("s");
const PhysicalDimension energy = kilogram * metre * metre / second / second;

PhysicalDimension dimension(const std::vector<TypedScalar>& scalars, const TypedMonomial& monomial) {
  PhysicalDimension product;
  for (std::size_t k = 0; k < scalars.size(); ++k) product *= pow(scalars[k].dimension, monomial.exponents[k]);
  return product;
}

/// The double pendulum of Villar et al.: two masses, springs and lengths, gravity, positions and momenta.
struct Pendulum {
  Representation source = space(
      "O(3)",
      "m1:scalar+m2:scalar+k1:scalar+k2:scalar+l1:scalar+l2:scalar+g:vector+q1:vector+d:vector+p1:vector+p2:vector");
  std::vector<SummandUnits> units = {{kilogram, true},
                                     {kilogram, true},
                                     {kilogram / second / second, true},
                                     {kilogram / second / second, true},
                                     {metre, true},
                                     {metre, true},
                                     {metre / second / second},
                                     {metre},
                                     {metre},
                                     {kilogram * metre / second},
                                     {kilogram * metre / second}};
};

}  // namespace

TEST_CASE("the 21 scalars of the double pendulum have 18 dimensionless products", "[typed]") {
  const Pendulum pendulum;
  const InvariantGenerators invariants = fundamental_invariants(pendulum.source);
  const std::vector<TypedScalar> scalars = typed_scalars(invariants, pendulum.units, {.norms = true});
  REQUIRE(scalars.size() == 21);
  const TypedProducts products = typed_products(scalars, MonomialKind::laurent);
  CHECK(products.products.size() == 18);
  CHECK(products.definite_denominators);
  for (const TypedMonomial& product : products.products) CHECK(dimension(scalars, product).is_dimensionless());
}

TEST_CASE("the features of a vector have its units", "[typed]") {
  const Pendulum pendulum;
  const EquivariantModule module = equivariants(pendulum.source, space("O(3)", "vector"));
  const std::vector<TypedScalar> scalars = typed_scalars(module.invariants, pendulum.units, {.norms = true});
  const PhysicalDimension force = energy / metre;
  const TypedModule typed = typed_generators(module, scalars, pendulum.units, {}, force, MonomialKind::laurent);
  REQUIRE(typed.features.size() == module.generators.size());
  for (const TypedFeature& feature : typed.features)
    CHECK(dimension(scalars, feature.monomial) *
              dimension_of(module.generators[feature.generator].multidegree, pendulum.units) ==
          force);
}

TEST_CASE("a target that nothing reaches is left out, with a proof", "[typed]") {
  const EquivariantModule module = equivariants(space("O(3)", "v:vector"), space("O(3)", "vector"));
  const std::vector<SummandUnits> units = {{metre / second}};
  const std::vector<TypedScalar> scalars = typed_scalars(module.invariants, units);
  const TypedModule typed = typed_generators(module, scalars, units, {}, kilogram, MonomialKind::half_integer);
  CHECK(typed.features.empty());
  REQUIRE(typed.notes.size() == 1);
  CHECK(typed.notes[0].find("has no prefactor") != std::string::npos);
}

TEST_CASE("generators of derived vectors that are sums of others are left out", "[typed]") {
  // d = b - 2 a: the vectors a, b, d have the rank 2; of the cross products a x b, a x d, b x d one is needed.
  const Representation source = space("SO(3)", "a:vector+b:vector+d:vector");
  const std::vector<DerivedSummand> derived = {{2, {{1, 1}, {0, -2}}}};
  const EquivariantModule module = equivariants(source, space("SO(3)", "vector"));
  REQUIRE(module.generators.size() == 6);
  const std::vector<SummandUnits> units(3, SummandUnits{metre});
  const std::vector<TypedScalar> scalars = typed_scalars(module.invariants, units, {.norms = true});
  const auto count = [&](const std::vector<DerivedSummand>& some) {
    return typed_generators(module, scalars, units, some, metre, MonomialKind::laurent).features.size();
  };
  CHECK(count({}) == 6);
  CHECK(count(derived) == 3);
}

TEST_CASE("a library keeps one of each set of dependent features", "[typed]") {
  // d = b - a: d·d = a·a - 2 a·b + b·b is left out, |d| is not.
  const Representation source = space("O(3)", "a:vector+b:vector+d:vector");
  const std::vector<DerivedSummand> derived = {{2, {{1, 1}, {0, -1}}}};
  const EquivariantModule module = equivariants(source, space("O(3)", "scalar"), {2, {}});
  const std::vector<SummandUnits> units(3);
  const std::vector<TypedScalar> scalars = typed_scalars(module.invariants, units, {.norms = true});
  const TypedModule typed = typed_library(module, scalars, units, derived, {}, 2, {});
  std::vector<std::string> texts;
  for (const TypedFeature& feature : typed.features) texts.push_back(feature_text(module, scalars, feature));
  CHECK(texts ==
        std::vector<std::string>{"1", "|a|", "|b|", "|d|", "|a|^2", "|a|*|b|", "|a|*|d|", "a·b", "|b|^2", "|b|*|d|"});
}

TEST_CASE("relations between invariants leave no dependent features", "[typed]") {
  // In the plane the Gram determinant of three vectors vanishes: one of 21 + 6 + 1 features of degree 6 in each ... is
  // left out; the number that stays is the dimension of the invariants, by the Hilbert series.
  const Representation source = space("O(2)", "a:vector+b:vector+c:vector");
  const EquivariantModule module = equivariants(source, space("O(2)", "scalar"), {6, {}});
  const std::vector<SummandUnits> units(3);
  const std::vector<TypedScalar> scalars = typed_scalars(module.invariants, units);
  const TypedModule typed = typed_library(module, scalars, units, {}, {}, 6, {});
  // Six inner products with one relation of degree 6: (1 - t^6)/(1 - t^2)^6 has coefficients 1, 6, 21, 56 - 1.
  CHECK(typed.features.size() == 1 + 6 + 21 + 55);
}
