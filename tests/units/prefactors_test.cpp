// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/random.hpp>
#include <gordan/units/prefactors.hpp>
#include <gordan/units/product_text.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace gordan;
using test::dimension;
using test::lattice_case;
using test::variables;

namespace {

std::vector<std::string> texts(const std::vector<UnitsVariable>& of, const Prefactors& result) {
  std::vector<std::string> list;
  for (const ProductExponents& monomial : result.monomials) list.push_back(product_text(of, monomial));
  return list;
}

// The value of a linear form of exponents on a dimension.
Rational value(const UnitsObstruction& obstruction, const PhysicalDimension& of) {
  Rational sum;
  for (const auto& [base, coefficient] : obstruction.form) sum += coefficient * of.exponent(base);
  return sum;
}

void check_obstruction(const std::vector<UnitsVariable>& of, const PhysicalDimension& target,
                       const Prefactors& result) {
  REQUIRE(result.obstruction.has_value());
  const UnitsObstruction& obstruction = *result.obstruction;
  CHECK(value(obstruction, target) == obstruction.on_target);
  for (const UnitsVariable& variable : of) {
    const Rational on_variable = value(obstruction, variable.dimension);
    CHECK(on_variable.is_integer());
    if (result.root.is_zero()) CHECK(on_variable.is_zero());
  }
  CHECK_FALSE(obstruction.on_target.is_zero());
  if (!result.root.is_zero()) CHECK_FALSE(obstruction.on_target.is_integer());
}

}  // namespace

TEST_CASE("prefactors with known answers") {
  const auto pendulum = variables("L: L; g: L T^-2; m: M");
  const Prefactors period = prefactors(pendulum, dimension("T"));
  CHECK(texts(pendulum, period) == std::vector<std::string>{"sqrt(L/g)"});
  CHECK(period.root == Integer(2));
  CHECK(period.minimal);
  CHECK(period.complete);
  check_obstruction(pendulum, dimension("T"), period);
  CHECK(period.certificate.find("the power 2 of the target") != std::string::npos);

  const auto sedov = variables("E: M L^2 T^-2; t: T; rho: M L^-3");
  const Prefactors radius = prefactors(sedov, dimension("L"));
  CHECK(texts(sedov, radius) == std::vector<std::string>{"(E*t^2/rho)^(1/5)"});
  CHECK(radius.root == Integer(5));
  check_obstruction(sedov, dimension("L"), radius);

  const auto vegetation = lattice_case("rietkerk_l_indep");
  const Prefactors biomass = prefactors(vegetation, dimension("g m^-2"));
  CHECK(texts(vegetation, biomass) == std::vector<std::string>{"k2"});
  CHECK(biomass.root.is_one());

  const auto drag = variables("rho: L^-3 M; U: L T^-1; Dm: L; mu: L^-1 M T^-1");
  const Prefactors force = prefactors(drag, dimension("L M T^-2"));
  CHECK(texts(drag, force) == std::vector<std::string>{"Dm*U*mu", "mu^2/rho"});
  CHECK(force.norm == Rational(3));

  const auto planck = variables("G: L^3 M^-1 T^-2; hbar: L^2 M T^-1; c: L T^-1");
  const Prefactors length = prefactors(planck, dimension("L"));
  CHECK(texts(planck, length) == std::vector<std::string>{"sqrt(G*hbar/c^3)"});
}

TEST_CASE("a target that cannot be reached: a form that vanishes on all variables proves it") {
  const auto pendulum = variables("T: T; L: L; g: L T^-2");
  const Prefactors mass = prefactors(pendulum, dimension("M L"));
  CHECK(mass.monomials.empty());
  CHECK(mass.root.is_zero());
  CHECK(mass.obstruction->text == "no variable contains M, but the target does");
  check_obstruction(pendulum, dimension("M L"), mass);
  const auto speeds = variables("v: L T^-1; w: L^2 T^-2");
  const Prefactors length = prefactors(speeds, dimension("L"));
  CHECK(length.root.is_zero());
  CHECK(length.obstruction->text ==
        "with [u] for the exponent of u, [L] + [T] is 0 for every variable, but 1 for the target");
  check_obstruction(speeds, dimension("L"), length);
}

TEST_CASE("only integer exponents: the obstruction of a target of order 2") {
  const auto quantities = variables("E: M^2 L^2 T^-4; a: L");
  const Prefactors force = prefactors(quantities, dimension("M L T^-2"), {.integer_only = true});
  CHECK(force.monomials.empty());
  CHECK(force.root == Integer(2));
  check_obstruction(quantities, dimension("M L T^-2"), force);
  const Prefactors rational = prefactors(quantities, dimension("M L T^-2"));
  CHECK(texts(quantities, rational) == std::vector<std::string>{"sqrt(E)"});
}

TEST_CASE("a target without dimension has the prefactor 1") {
  const auto drag = lattice_case("drag");
  const Prefactors result = prefactors(drag, {});
  CHECK(texts(drag, result) == std::vector<std::string>{"1"});
  CHECK(result.norm.is_zero());
}

TEST_CASE("targets and variables with rational exponents") {
  const auto fracture = lattice_case("fracture");
  const Prefactors toughness = prefactors(variables("sigma: L^-1 M T^-2; a: L"), dimension("L^-1/2 M T^-2"));
  CHECK(toughness.root == Integer(2));
  CHECK(toughness.norm == Rational(3, 2));
  const Prefactors length = prefactors(fracture, dimension("L"));
  CHECK(texts(fracture, length) == std::vector<std::string>{"a"});
}

TEST_CASE("random targets against exhaustion") {
  Random random(81);
  for (int trial = 0; trial < 60; ++trial) {
    CAPTURE(trial);
    std::vector<UnitsVariable> quantities;
    const auto random_dimension = [&] {
      PhysicalDimension result;
      for (const char* base : {"m", "s"}) {
        result *= PhysicalDimension::base(base, static_cast<long>(random.below(7)) - 3);
      }
      return result;
    };
    for (std::uint32_t j = 0; j < 2 + random.below(3); ++j)
      quantities.push_back({"x" + std::to_string(j), random_dimension()});
    const PhysicalDimension target = random_dimension();
    const Prefactors result = prefactors(quantities, target);
    if (result.root.is_zero() || !result.root.is_one()) check_obstruction(quantities, target, result);
    if (result.root.is_zero()) continue;
    REQUIRE(result.minimal);
    // All integer vectors of norm at most that of the answer, times the root.
    const long bound = (result.norm * Rational(result.root)).num().to_long();
    if (bound > 12) continue;
    std::set<std::string> expected;
    long least = bound + 1;
    ProductExponents v(quantities.size());
    const std::function<void(std::size_t, long)> fill = [&](std::size_t place, long left) {
      if (place == v.size()) {
        if (dimension_of(quantities, v) != target) return;
        if (bound - left < least) expected.clear();
        least = std::min(least, bound - left);
        if (bound - left == least) expected.insert(product_text(quantities, v));
        return;
      }
      for (long e = -left; e <= left; ++e) {
        v[place] = Rational(Integer(e), result.root);
        fill(place + 1, left - std::abs(e));
      }
      v[place] = 0;
    };
    fill(0, bound);
    const auto list = texts(quantities, result);
    CHECK(std::set<std::string>(list.begin(), list.end()) == expected);
  }
}
