// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/exact/quotient.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <numeric>

using namespace gordan;

namespace {

std::vector<Exponents> monomials(std::size_t n, int d) {
  if (n == 0) return d == 0 ? std::vector<Exponents>{{}} : std::vector<Exponents>{};
  std::vector<Exponents> result;
  for (int e = d; e >= 0; --e) {
    for (Exponents rest : monomials(n - 1, d - e)) {
      rest.insert(rest.begin(), static_cast<std::uint16_t>(e));
      result.push_back(std::move(rest));
    }
  }
  return result;
}

ModularForm random_form(Random& random, std::uint32_t p, std::size_t n, int d, std::uint32_t sparsity) {
  ModularForm form;
  for (const Exponents& m : monomials(n, d)) {
    if (random.below(sparsity) != 0) continue;
    form.exponents.push_back(m);
    form.coefficients.push_back(random.below(std::min<std::uint32_t>(p, 5)));
  }
  return form;
}

// All multiples of degree d of the generators, as rows over all monomials of degree d (Macaulay's matrix).
class MacaulayMatrix {
 public:
  MacaulayMatrix(std::uint32_t p, std::size_t n, int d, const std::vector<ModularForm>& generators)
      : p_(p), form_(p, monomials(n, d).size()) {
    for (const Exponents& m : monomials(n, d)) column_.emplace(m, column_.size());
    for (const ModularForm& g : generators) {
      if (g.exponents.empty() || degree(g.exponents.front()) > d) continue;
      for (const Exponents& m : monomials(n, d - degree(g.exponents.front()))) {
        form_.insert(row(g, m));
      }
    }
  }
  std::vector<std::uint32_t> row(const ModularForm& g, const Exponents& m) const {
    std::vector<std::uint32_t> result(form_.columns(), 0);
    for (std::size_t t = 0; t < g.exponents.size(); ++t) {
      Exponents e = g.exponents[t];
      for (std::size_t i = 0; i < e.size(); ++i) e[i] = static_cast<std::uint16_t>(e[i] + m[i]);
      std::uint32_t& target = result[column_.at(e)];
      target = add_mod(target, g.coefficients[t], p_);
    }
    return result;
  }
  bool contains(const ModularForm& f, std::size_t n) const {
    auto r = row(f, Exponents(n, 0));
    return !form_.reduce(r);
  }
  std::size_t dimension() const { return form_.columns() - form_.rank(); }

 private:
  std::uint32_t p_;
  std::map<Exponents, std::size_t> column_;
  EchelonForm form_;
};

std::vector<ModularForm> of_degree(const std::vector<ModularForm>& generators, int d) {
  std::vector<ModularForm> result;
  for (const ModularForm& g : generators) {
    if (!g.exponents.empty() && degree(g.exponents.front()) == d) result.push_back(g);
  }
  return result;
}

// Hilbert function of a complete intersection: the coefficients of Prod (1 + t + ... + t^(d_i - 1)).
std::vector<std::size_t> complete_intersection(const std::vector<int>& degrees) {
  std::vector<std::size_t> result{1};
  for (const int d : degrees) {
    std::vector<std::size_t> next(result.size() + static_cast<std::size_t>(d) - 1, 0);
    for (std::size_t i = 0; i < result.size(); ++i) {
      for (std::size_t e = 0; e < static_cast<std::size_t>(d); ++e) next[i + e] += result[i];
    }
    result = next;
  }
  return result;
}

}  // namespace

TEST_CASE("Hilbert functions and normal forms agree with Macaulay's matrices") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const std::uint32_t p = random.below(3) == 0 ? 5 : 2147483647;
    const std::size_t n = 1 + random.below(4);
    std::vector<ModularForm> generators;
    for (std::uint32_t count = random.below(6); count > 0; --count) {
      generators.push_back(random_form(random, p, n, 1 + static_cast<int>(random.below(4)), 1 + random.below(8)));
    }
    GradedQuotient quotient(p, n);
    for (int d = 1; d <= 6; ++d) {
      CAPTURE(seed, p, n, d);
      quotient.advance(of_degree(generators, d));
      REQUIRE(quotient.degree() == d);
      const MacaulayMatrix matrix(p, n, d, generators);
      REQUIRE(quotient.dimension() == matrix.dimension());
      for (int trial = 0; trial < 5; ++trial) {
        ModularForm f = random_form(random, p, n, d, 1 + random.below(3));
        const std::vector<std::uint32_t> normal = quotient.normal_form(f);
        REQUIRE(normal.size() == quotient.dimension());
        for (std::size_t k = 0; k < normal.size(); ++k) {
          f.exponents.push_back(quotient.standard_monomials()[k]);
          f.coefficients.push_back(sub_mod(0, normal[k], p));
        }
        CHECK(matrix.contains(f, n));
      }
    }
  }
}

TEST_CASE("many conditions are combined without loss") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Random random(seed);
    const std::uint32_t p = 2147483647;
    const std::size_t n = 6;
    std::vector<ModularForm> generators;
    for (int g = 0; g < 5; ++g) generators.push_back(random_form(random, p, n, g < 3 ? 2 : 3, 1 + random.below(4)));
    GradedQuotient quotient(p, n);
    for (int d = 1; d <= 7; ++d) {
      CAPTURE(seed, d);
      quotient.advance(of_degree(generators, d));
      if (d < 7 || seed == 1) CHECK(quotient.dimension() == MacaulayMatrix(p, n, d, generators).dimension());
    }
  }
}

TEST_CASE("complete intersections") {
  for (const std::vector<int>& degrees :
       std::vector<std::vector<int>>{{1}, {2, 3}, {2, 2, 2}, {1, 2, 3, 4}, {2, 3, 4}, {5, 1, 3}, {3, 3, 3, 2}}) {
    CAPTURE(degrees);
    const std::size_t n = degrees.size();
    const std::uint32_t p = 2147483647;
    const std::vector<std::size_t> expected = complete_intersection(degrees);
    for (const bool powers : {true, false}) {
      Random random(7);
      std::vector<ModularForm> generators;
      for (std::size_t i = 0; i < n; ++i) {
        ModularForm power{{Exponents(n, 0)}, {1}};
        power.exponents.front()[i] = static_cast<std::uint16_t>(degrees[i]);
        ModularForm general;
        for (const Exponents& m : monomials(n, degrees[i])) {
          general.exponents.push_back(m);
          general.coefficients.push_back(random.below(p));
        }
        generators.push_back(powers ? power : general);
      }
      GradedQuotient quotient(p, n);
      std::vector<std::size_t> found{quotient.dimension()};
      while (quotient.dimension() != 0) {
        quotient.advance(of_degree(generators, quotient.degree() + 1));
        if (quotient.dimension() != 0) found.push_back(quotient.dimension());
      }
      CHECK(found == expected);
      quotient.advance();
      CHECK(quotient.dimension() == 0);
    }
  }
}

TEST_CASE("S-pairs of leading monomials without a standard neighbour are found") {
  // x^2 + z^2, xy + z^2, y^2 - z^2 leave x z^2 and y z^2 related.
  const std::uint32_t p = 101;
  const std::vector<ModularForm> generators{
      {{{2, 0, 0}, {0, 0, 2}}, {1, 1}}, {{{1, 1, 0}, {0, 0, 2}}, {1, 1}}, {{{0, 2, 0}, {0, 0, 2}}, {1, 100}}};
  GradedQuotient quotient(p, 3);
  quotient.advance();
  quotient.advance(generators);
  quotient.advance();
  CHECK(quotient.dimension() == MacaulayMatrix(p, 3, 3, generators).dimension());
  CHECK(quotient.dimension() == 1);
}

TEST_CASE("no variables, no generators, and a generator of the wrong degree") {
  GradedQuotient point(101, 0);
  CHECK(point.dimension() == 1);
  point.advance();
  CHECK(point.dimension() == 0);
  GradedQuotient plane(101, 2);
  for (std::size_t d = 1; d < 6; ++d) {
    const QuotientCost cost = plane.predicted_cost();
    CHECK(cost.columns == d + 1);
    plane.advance();
    CHECK(plane.dimension() == d + 1);
  }
  CHECK_THROWS_AS(plane.advance(std::vector<ModularForm>{{{{1, 1}}, {1}}}), ContractViolation);
}
