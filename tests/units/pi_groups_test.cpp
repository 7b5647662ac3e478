// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/product_text.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace gordan;
using test::lattice_case;
using test::variables;

namespace {

Matrix<Integer> rows(const PiGroups& groups) {
  Matrix<Integer> result(groups.products.size(), groups.variables.size());
  for (std::size_t i = 0; i < result.rows(); ++i)
    for (std::size_t j = 0; j < result.cols(); ++j) result(i, j) = groups.products[i][j].num();
  return result;
}

std::vector<std::string> texts(const PiGroups& groups) {
  std::vector<std::string> result;
  for (const ProductExponents& product : groups.products) result.push_back(product_text(groups.variables, product));
  return result;
}

Rational largest(const PiGroups& groups) {
  Rational result;
  for (const ProductExponents& product : groups.products)
    for (const Rational& exponent : product) result = std::max(result, abs(exponent));
  return result;
}

void check_groups(const PiGroups& groups) {
  Rational norm;
  for (const ProductExponents& product : groups.products) {
    CHECK(dimension_of(groups.variables, product).is_dimensionless());
    norm += l1_norm(product);
  }
  CHECK(norm == groups.norm);
  CHECK(groups.products.size() == groups.variables.size() - groups.rank);
  if (groups.products.empty()) return;
  CHECK(smith_normal_form(rows(groups)).invariants == std::vector<Integer>(groups.products.size(), 1));
  CHECK(groups.unimodular);
  CHECK(groups.index.is_one());
}

}  // namespace

TEST_CASE("the 19 known cases: counts, proven sums and largest exponents") {
  std::size_t num_cases = 0;
  for (const test::LatticeCase& known : test::lattice_cases()) {
    CAPTURE(known.name);
    const PiGroups groups = pi_groups(known.variables);
    check_groups(groups);
    CHECK(groups.products.size() == known.products);
    CHECK(groups.norm == Rational(known.norm));
    CHECK(groups.lower_bound == groups.norm);
    CHECK(groups.optimal);
    CHECK(largest(groups) == Rational(known.largest));
    ++num_cases;
  }
  CHECK(num_cases == 19);
}

TEST_CASE("the 114 dimensional sets of the Feynman database: a total of 728, each proven, each of index 1") {
  std::size_t dimensional = 0;
  Rational total;
  for (const test::FeynmanSet& set : test::feynman_sets()) {
    CAPTURE(set.name);
    const PiGroups groups = pi_groups(set.variables);
    check_groups(groups);
    CHECK(groups.optimal);
    if (groups.rank == 0) continue;
    ++dimensional;
    total += groups.norm;
  }
  CHECK(dimensional == 114);
  CHECK(to_string(total) == "728");
}

TEST_CASE("pendulum: one product, and the mass is unused") {
  const PiGroups groups = pi_groups(lattice_case("pendulum"));
  CHECK(texts(groups) == std::vector<std::string>{"T^2*g/L"});
  CHECK(groups.unused == std::vector<std::size_t>{1});
  CHECK(groups.rank == 3);
}

TEST_CASE("known answers of further cases") {
  const auto norm = [](const std::string& text) { return to_string(pi_groups(variables(text)).norm); };
  const PiGroups fine = pi_groups(variables("e: A T; eps0: A^2 L^-3 M^-1 T^4; hbar: L^2 M T^-1; c: L T^-1"));
  CHECK(texts(fine) == std::vector<std::string>{"c*eps0*hbar/e^2"});
  const PiGroups benard = pi_groups(variables("g: L T^-2; beta: K^-1; dT: K; H: L; nu: L^2 T^-1; kappa: L^2 T^-1"));
  CHECK(benard.norm == Rational(10));
  CHECK(benard.products.size() == 3);
  CHECK(norm("B: M T^-2 A^-1; mu0: M L T^-2 A^-2; rho: M L^-3; v: L T^-1; L: L; nu: L^2 T^-1; eta: L^2 T^-1") == "11");
  const PiGroups hawking =
      pi_groups(variables("hbar: L^2 M T^-1; G: L^3 M^-1 T^-2; c: L T^-1; kB: L^2 M T^-2 K^-1; M: M; T: K"));
  CHECK(hawking.norm == Rational(10));
  CHECK(hawking.products.size() == 2);
}

TEST_CASE("no order of the variables changes the products") {
  Random random(51);
  for (const test::LatticeCase& known : test::lattice_cases()) {
    CAPTURE(known.name);
    for (const LatticeBasis basis : {LatticeBasis::shortest, LatticeBasis::lll, LatticeBasis::hermite}) {
      const std::vector<std::string> expected = texts(pi_groups(known.variables, {.basis = basis}));
      std::vector<UnitsVariable> shuffled = known.variables;
      for (int trial = 0; trial < 4; ++trial) {
        for (std::size_t j = shuffled.size(); j > 1; --j) {
          std::swap(shuffled[j - 1], shuffled[random.below(static_cast<std::uint32_t>(j))]);
        }
        CHECK(texts(pi_groups(shuffled, {.basis = basis})) == expected);
      }
    }
  }
}

TEST_CASE("all kinds of bases generate the same lattice") {
  for (const test::LatticeCase& known : test::lattice_cases()) {
    CAPTURE(known.name);
    const PiGroups shortest = pi_groups(known.variables);
    for (const LatticeBasis basis : {LatticeBasis::lll, LatticeBasis::hermite}) {
      const PiGroups other = pi_groups(known.variables, {.basis = basis});
      check_groups(other);
      CHECK(hermite_normal_form(rows(other)).form == hermite_normal_form(rows(shortest)).form);
      CHECK(other.norm >= shortest.norm);
    }
  }
}

TEST_CASE("random sets of quantities with rational exponents") {
  Random random(52);
  for (int trial = 0; trial < 40; ++trial) {
    CAPTURE(trial);
    std::vector<UnitsVariable> quantities;
    for (std::uint32_t j = 2 + random.below(6); j > 0; --j) {
      PhysicalDimension dimension;
      for (const char* base : {"m", "kg", "s"}) {
        dimension *= PhysicalDimension::base(
            base, Rational(Integer(static_cast<long>(random.below(7)) - 3), Integer(1 + random.below(3))));
      }
      quantities.push_back({"x" + std::to_string(j), dimension});
    }
    const PiGroups groups = pi_groups(quantities);
    check_groups(groups);
    CHECK(groups.lower_bound <= groups.norm);
  }
}

TEST_CASE("excluded variables occur in no product") {
  const std::vector<UnitsVariable> drag = lattice_case("drag");
  const PiGroups groups = pi_groups(drag, {.exclude = {"F"}});
  CHECK(texts(groups) == std::vector<std::string>{"Dm*U*rho/mu"});
  CHECK(groups.rank == 3);
  CHECK(groups.unused.empty());
  CHECK_THROWS_WITH(pi_groups(drag, {.exclude = {"rh"}}), Catch::Contains("did you mean 'rho'?"));
}

TEST_CASE("only positive exponents: the Hilbert basis of the monomials") {
  const PiGroups groups = pi_groups(variables("a: L; b: L; c: L^-1; d: T^-1; e: L^-2 T^-1"), {.positive_only = true});
  CHECK(texts(groups) == std::vector<std::string>{"a*c", "b*c"});
  CHECK(groups.unused == std::vector<std::size_t>{3, 4});
  CHECK(groups.index.is_zero());  // of smaller rank than the lattice
  const PiGroups full = pi_groups(variables("a: L; b: L^-2; c: L T; d: T^-1"), {.positive_only = true});
  CHECK(texts(full) == std::vector<std::string>{"a^2*b", "a*b*c*d", "b*c^2*d^2"});
  CHECK(full.index.is_one());
  CHECK(pi_groups(lattice_case("pendulum"), {.positive_only = true}).products.empty());
}

TEST_CASE("rational exponents: each product has the power 1 of a variable of its own") {
  const PiGroups pendulum = pi_groups(lattice_case("pendulum"), {.rational = true});
  CHECK(texts(pendulum) == std::vector<std::string>{"T*sqrt(g/L)"});
  const PiGroups fracture = pi_groups(lattice_case("fracture"), {.rational = true});
  CHECK(texts(fracture) == std::vector<std::string>{"E/sigma", "K/(sigma*sqrt(a))"});
  for (const ProductExponents& product : fracture.products) {
    CHECK(dimension_of(fracture.variables, product).is_dimensionless());
  }
}

TEST_CASE("names that occur twice, and sets without any product") {
  CHECK_THROWS_AS(pi_groups(variables("a: L; a: T")), InputError);
  const PiGroups none = pi_groups(variables("a: L; b: T"));
  CHECK(none.products.empty());
  CHECK(none.unused.size() == 2);
  CHECK(none.optimal);
  CHECK(pi_groups(std::vector<UnitsVariable>{}).products.empty());
}

TEST_CASE("a search with little work gives a basis and an honest gap") {
  const PiGroups groups = pi_groups(lattice_case("EM"), {.work_limit = 10});
  check_groups(groups);
  CHECK(groups.norm >= Rational(17));
  CHECK(groups.lower_bound <= Rational(17));
  CHECK(groups.certificate.find(groups.optimal ? "No basis is shorter" : "The gap of") != std::string::npos);
}

TEST_CASE("exponents with large numerators and denominators, and the largest sizes: a basis, never a crash") {
  Random random(53);
  for (int trial = 0; trial < 25; ++trial) {
    CAPTURE(trial);
    std::vector<UnitsVariable> quantities;
    for (std::uint32_t j = 3 + random.below(4); j > 0; --j) {
      PhysicalDimension dimension;
      for (const char* base : {"m", "s"}) {
        dimension *= PhysicalDimension::base(
            base, Rational(Integer(static_cast<long>(random.below(2001)) - 1000), Integer(1 + random.below(1000))));
      }
      quantities.push_back({"x" + std::to_string(j), dimension});
    }
    try {
      check_groups(pi_groups(quantities));
    } catch (const LimitReached& limit) {
      CHECK(std::string(limit.what()).find("machine word") != std::string::npos);
    }
  }
}

TEST_CASE("two hundred quantities of seven base units have a basis, whatever the search can do") {
  Random random(17);
  const std::vector<std::string> bases = {"m", "kg", "s", "A", "K", "mol", "cd"};
  std::vector<UnitsVariable> quantities;
  for (int k = 0; k < 200; ++k) {
    PhysicalDimension dimension;
    for (const std::string& base : bases)
      dimension *= PhysicalDimension::base(base, static_cast<long>(random.below(5)) - 2);
    quantities.push_back({"q" + std::to_string(k), dimension});
  }
  const PiGroups groups = pi_groups(quantities, {});
  CHECK(groups.products.size() == 193);
  CHECK(groups.unimodular);
  CHECK(groups.norm >= groups.lower_bound);
  for (const ProductExponents& product : groups.products) REQUIRE(dimension_of(quantities, product).is_dimensionless());
}
