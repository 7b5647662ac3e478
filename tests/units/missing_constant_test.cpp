// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/error.hpp>
#include <gordan/units/missing_constant.hpp>
#include <gordan/units/prefactors.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::dimension;

namespace {

// Spectral radiance per wavelength from wavelength, temperature, velocity of light and Boltzmann's constant.
const std::vector<UnitsVariable> black_body = test::variables("lambda: m; T: K; c: m s^-1; kB: kg m^2 s^-2 K^-1");
const PhysicalDimension radiance = test::dimension("kg m^-1 s^-3");

const ConstantClass* class_of(const MissingConstants& result, const std::string& text) {
  for (const ConstantClass& entry : result.classes)
    if (std::ranges::find(entry.members, dimension(text)) != entry.members.end()) return &entry;
  return nullptr;
}

}  // namespace

TEST_CASE("black body: the missing constant is the class of h, whole") {
  const MissingConstants result = missing_constants(black_body, radiance, {.constants = {"c", "kB"}});
  CHECK(result.reachable_without);
  CHECK(result.products_without == 0);
  const ConstantClass* planck = class_of(result, "kg m^2 s^-1");
  REQUIRE(planck != nullptr);
  // Equivalent to h through powers of c and kB and inversion; a search for one unit would find any of these.
  for (const char* member : {"kg m", "kg s", "kg^-1 s^-1", "kg^-1 m^-1", "m s^-1 K^-1 kg^-1"}) {
    CAPTURE(member);
    const bool is_member = class_of(result, member) == planck;
    CHECK(is_member == (std::string(member) == "kg m" || std::string(member) == "kg s" ||
                        std::string(member) == "kg^-1 s^-1" || std::string(member) == "kg^-1 m^-1"));
  }
  CHECK(planck->products == 1);
  CHECK_FALSE(planck->product.empty());
  CHECK(planck->simplest == planck->members.front());
  // A constant made of c and kB alone is none.
  CHECK(class_of(result, "m s^-1") == nullptr);
  CHECK(class_of(result, "1") == nullptr);
}

TEST_CASE("without named constants a class is a unit and its inverse") {
  const MissingConstants result = missing_constants(black_body, radiance, {.max_exponent = 1});
  const ConstantClass* entry = class_of(result, "kg s");
  REQUIRE(entry != nullptr);
  CHECK(entry->members.size() == 2);
  CHECK(class_of(result, "kg^-1 s^-1") == entry);
  CHECK(class_of(result, "kg m") != entry);
  CHECK(result.classes.size() == 40);
}

TEST_CASE("a target that needs a constant: gravitation") {
  const auto kepler = test::variables("a: m; M: kg");
  const MissingConstants result = missing_constants(kepler, dimension("s"), {.max_exponent = 3});
  CHECK_FALSE(result.reachable_without);
  const ConstantClass* gravitation = class_of(result, "m^3 kg^-1 s^-2");
  REQUIRE(gravitation != nullptr);
  for (const ConstantClass& entry : result.classes) {
    CAPTURE(to_string(entry.simplest));
    CHECK_FALSE(entry.simplest.exponent("s").is_zero());
    std::vector<UnitsVariable> all = kepler;
    all.push_back({"C", entry.simplest});
    CHECK_FALSE(prefactors(all, dimension("s")).root.is_zero());
  }
}

TEST_CASE("every useful constant is in exactly one class, by exhaustion with prefactors") {
  const auto some = test::variables("v: m s^-1; rho: kg m^-3");
  const PhysicalDimension target = dimension("kg m s^-2");
  const MissingConstants result = missing_constants(some, target, {.max_exponent = 1});
  std::size_t members = 0;
  for (const ConstantClass& entry : result.classes) members += entry.members.size();
  std::size_t expected = 0;
  for (long m = -1; m <= 1; ++m) {
    for (long kg = -1; kg <= 1; ++kg) {
      for (long s = -1; s <= 1; ++s) {
        const PhysicalDimension unit =
            PhysicalDimension::base("m", m) * PhysicalDimension::base("kg", kg) * PhysicalDimension::base("s", s);
        std::vector<UnitsVariable> all = some;
        all.push_back({"C", unit});
        if (!prefactors(all, target).root.is_zero()) ++expected;
      }
    }
  }
  CHECK(members == expected);
}

TEST_CASE("a search beyond its limit is not begun") {
  CHECK_THROWS_AS(missing_constants(black_body, radiance, {.max_exponent = 50, .max_candidates = 1000}), LimitReached);
  CHECK_THROWS_AS(missing_constants(black_body, radiance, {.max_exponent = 0}), InputError);
  CHECK_THROWS_AS(missing_constants(black_body, radiance, {.constants = {"k_B"}}), InputError);
}
