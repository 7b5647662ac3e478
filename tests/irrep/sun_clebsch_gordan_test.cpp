// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/core/random.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/irrep/gelfand_tsetlin.hpp>
#include <gordan/irrep/sun_clebsch_gordan.hpp>

#include <catch2/catch.hpp>

#include <map>

#include "root_sum.hpp"

using namespace gordan;

namespace {

ClassicalIrrep irrep(const std::string& of, const std::string& name) {
  return parse_classical_irrep(*parse_group(of, {}, {}).classical(), name);
}

using Key = std::pair<std::size_t, std::size_t>;

// Columns of C: for each (coupling, k), the entries at (i, j).
std::vector<std::map<Key, SignedRoot>> columns_of(const SunCoupling& coupling) {
  std::vector<std::map<Key, SignedRoot>> result(static_cast<std::size_t>(coupling.irrep.dimension.to_long()));
  for (const auto& e : coupling.entries) {
    result.at(static_cast<std::size_t>(e.k))[{static_cast<std::size_t>(e.i), static_cast<std::size_t>(e.j)}] = e.value;
  }
  return result;
}

void check_orthonormal(const std::vector<SunCoupling>& couplings) {
  std::vector<std::map<Key, SignedRoot>> columns;
  for (const SunCoupling& coupling : couplings) {
    for (auto& column : columns_of(coupling)) columns.push_back(std::move(column));
  }
  std::map<Key, std::vector<std::pair<std::size_t, SignedRoot>>> rows;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (const auto& [key, value] : columns[c]) rows[key].emplace_back(c, value);
  }
  std::map<Key, RootSum> products;
  for (const auto& [key, row] : rows) {
    for (const auto& [c, x] : row) {
      for (const auto& [d, y] : row) products[{c, d}].add(x * y);
    }
  }
  std::size_t wrong = 0;
  for (const auto& [key, total] : products) wrong += total.is(key.first == key.second ? 1 : 0) ? 0 : 1;
  for (std::size_t c = 0; c < columns.size(); ++c) wrong += products.contains({c, c}) ? 0 : 1;
  CHECK(wrong == 0);
}

// C (E_k on the irrep) = (E_k on the product) C in orthonormal bases, entry by entry; with `up` false, for F_k.
void check_equivariant(const GelfandTsetlinModule& a, const GelfandTsetlinModule& b, const SunCoupling& coupling,
                       bool up) {
  const GelfandTsetlinModule module = gelfand_tsetlin_module(coupling.irrep);
  const auto columns = columns_of(coupling);
  const auto element = [&](const GelfandTsetlinModule& m, int k, std::size_t to, std::size_t from) {
    return up ? m.orthonormal_raise(k, to, from) : m.orthonormal_raise(k, from, to);
  };
  const auto targets = [&](const GelfandTsetlinModule& m, int k, std::size_t from) {
    return up ? m.raise(k, from) : m.lower(k, from);
  };
  std::size_t wrong = 0;
  for (int k = 1; k < module.n(); ++k) {
    for (std::size_t c = 0; c < module.dimension(); ++c) {
      std::map<Key, RootSum> sums;
      for (const auto& term : targets(module, k, c)) {
        for (const auto& [key, value] : columns[term.to]) sums[key].add(element(module, k, term.to, c) * value);
      }
      for (const auto& [key, value] : columns[c]) {
        const auto [i, j] = key;
        for (const auto& term : targets(a, k, i)) sums[{term.to, j}].add(-(element(a, k, term.to, i) * value));
        for (const auto& term : targets(b, k, j)) sums[{i, term.to}].add(-(element(b, k, term.to, j) * value));
      }
      for (const auto& [key, total] : sums) wrong += total.is(0) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

void check_all(const ClassicalIrrep& x, const ClassicalIrrep& y) {
  const auto couplings = sun_clebsch_gordan(x, y);
  check_orthonormal(couplings);
  const GelfandTsetlinModule a = gelfand_tsetlin_module(x);
  const GelfandTsetlinModule b = gelfand_tsetlin_module(y);
  Integer total = 0;
  for (const SunCoupling& coupling : couplings) {
    check_equivariant(a, b, coupling, true);
    check_equivariant(a, b, coupling, false);
    total += coupling.irrep.dimension;
  }
  CHECK(total == x.dimension * y.dimension);
}

std::string random_labels(Random& random, int rank, std::uint32_t bound) {
  std::string text = "(";
  for (int i = 0; i < rank; ++i) text += (i > 0 ? "," : "") + std::to_string(random.below(bound + 1));
  return text + ")";
}

}  // namespace

TEST_CASE("SU(2) in the phases of Condon and Shortley") {
  for (int p = 0; p <= 5; ++p) {
    for (int q = 0; q <= 5; ++q) {
      const auto name = [](int twice) { return "j=" + to_string(Spin{twice}); };
      for (const SunCoupling& coupling : sun_clebsch_gordan(irrep("SU(2)", name(p)), irrep("SU(2)", name(q)))) {
        const int r = static_cast<int>(coupling.irrep.dimension.to_long()) - 1;
        CAPTURE(p, q, r);
        std::size_t wrong = 0;
        for (const auto& e : coupling.entries) {
          const SignedRoot expected = clebsch_gordan(Spin{p}, Spin{p - 2 * e.i}, Spin{q}, Spin{q - 2 * e.j}, Spin{r},
                                                     Spin{r - 2 * e.k});
          wrong += e.value == expected ? 0 : 1;
        }
        CHECK(wrong == 0);
        CHECK(coupling.entries.size() == complex_coupling(Spin{p}, Spin{q}, Spin{r}).size());
      }
    }
  }
}

TEST_CASE("3 x 3bar and 8 x 8 of SU(3)") {
  const ClassicalIrrep octet = irrep("SU(3)", "(1,1)");
  const auto couplings = sun_clebsch_gordan(octet, octet);
  std::string text;
  for (const auto& c : couplings) text += c.irrep.name + (c.symmetry > 0 ? "s " : "a ");
  CHECK(text == "(0,0)s (1,1)s (1,1)a (3,0)a (0,3)a (2,2)s ");
  CHECK(couplings[2].copy == 1);
  for (const auto& c : couplings) {
    std::map<std::tuple<int, int, int>, SignedRoot> values;
    for (const auto& e : c.entries) values[{e.i, e.j, e.k}] = e.value;
    std::size_t wrong = 0;
    for (const auto& e : c.entries) {
      wrong += values[{e.j, e.i, e.k}] == (c.symmetry > 0 ? e.value : -e.value) ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
  // The singlet of 3 x 3bar: all of absolute value 1/sqrt(3), signs alternate with the height.
  const auto singlet = sun_clebsch_gordan(irrep("SU(3)", "(1,0)"), irrep("SU(3)", "(0,1)"), irrep("SU(3)", "(0,0)"));
  REQUIRE(singlet.size() == 1);
  std::string values;
  for (const auto& e : singlet[0].entries) values += to_string(e.value) + " ";
  CHECK(values == "sqrt(1/3) -sqrt(1/3) sqrt(1/3) ");
  CHECK(sun_clebsch_gordan(octet, octet, irrep("SU(3)", "(4,1)")).empty());
  CHECK(sun_clebsch_gordan(octet, octet, octet).size() == 2);
}

TEST_CASE("coefficients are orthonormal, complete and equivariant") {
  check_all(irrep("SU(3)", "(1,1)"), irrep("SU(3)", "(1,1)"));
  check_all(irrep("SU(4)", "(1,0,1)"), irrep("SU(4)", "(1,0,1)"));
  check_all(irrep("U(2)", "[2,-1]"), irrep("U(2)", "[1,1]"));
  check_all(irrep("U(1)", "[3]"), irrep("U(1)", "[-1]"));
  check_all(irrep("SU(1)", "trivial"), irrep("SU(1)", "trivial"));
  check_all(irrep("GL(3)", "[2,1]"), irrep("GL(3)", "[1,0,-1]"));
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    const int n = 3 + static_cast<int>(random.below(3));
    const std::string of = "SU(" + std::to_string(n) + ")";
    const ClassicalIrrep x = irrep(of, random_labels(random, n - 1, n == 3 ? 2 : 1));
    const ClassicalIrrep y = irrep(of, random_labels(random, n - 1, n == 3 ? 2 : 1));
    if (Integer(400) < x.dimension * y.dimension) continue;
    CAPTURE(seed, of, x.name, y.name);
    check_all(x, y);
  }
}

TEST_CASE("couplings that are too large are refused") {
  const ClassicalIrrep big = irrep("SU(3)", "(40,40)");
  CHECK_THROWS_AS(sun_clebsch_gordan(big, big), LimitReached);
  const ClassicalIrrep octet = irrep("SU(3)", "(1,1)");
  CHECK_THROWS_AS(sun_clebsch_gordan(octet, octet, {}, {}, 100), LimitReached);
  CHECK_THROWS_AS(sun_clebsch_gordan(octet, octet, octet, {}, 30), LimitReached);
  CHECK_THROWS_AS(sun_clebsch_gordan(octet, octet, irrep("SU(3)", "(0,0)"), {}, 5), LimitReached);
  CHECK_THROWS_AS(gelfand_tsetlin_module(irrep("SU(4)", "(90,90,90)")), LimitReached);
  CHECK_THROWS_AS(gelfand_tsetlin_module(irrep("SO(5)", "(1,0)")), ContractViolation);
  Control control;
  control.deadline = std::chrono::steady_clock::now() - std::chrono::seconds(1);
  CHECK_THROWS_AS(sun_clebsch_gordan(octet, octet, {}, control), LimitReached);
}
