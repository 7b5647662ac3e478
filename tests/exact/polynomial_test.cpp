// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact/random_numbers.hpp"

#include <gordan/core/error.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/reader.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace gordan;

namespace {

const PolynomialRing& ring3() {
  static const PolynomialRing ring({"x", "y", "z"});
  return ring;
}

/// The product term by term into a map, sorted by the definition of the order.
std::vector<Term> naive_product(const Polynomial& f, const Polynomial& g) {
  std::map<Exponents, Number> sums;
  for (const Term& a : f.terms()) {
    for (const Term& b : g.terms()) {
      Exponents exponents = a.exponents;
      for (std::size_t v = 0; v < exponents.size(); ++v)
        exponents[v] = static_cast<std::uint16_t>(exponents[v] + b.exponents[v]);
      sums[exponents] += a.coefficient * b.coefficient;
    }
  }
  std::vector<Term> result;
  for (auto entry = sums.rbegin(); entry != sums.rend(); ++entry) {  // lexicographically descending
    if (!entry->second.is_zero()) result.push_back({entry->first, entry->second});
  }
  std::ranges::stable_sort(result, std::greater<>(), [](const Term& term) { return degree(term.exponents); });
  return result;
}

}  // namespace

TEST_CASE("terms are sorted in graded lexicographic order, merged and nonzero") {
  const Polynomial f(ring3(),
                     {{{0, 0, 1}, 2}, {{1, 0, 0}, 1}, {{0, 2, 0}, 3}, {{1, 1, 0}, 1}, {{0, 0, 1}, -2}, {{0, 2, 0}, 1}});
  const std::vector<Term> expected{{{1, 1, 0}, 1}, {{0, 2, 0}, 4}, {{1, 0, 0}, 1}};
  CHECK(f.terms() == expected);
  CHECK(f.degree() == 2);
  CHECK_FALSE(f.is_homogeneous());
  CHECK(f.coefficient({0, 2, 0}) == Number(4));
  CHECK(f.coefficient({0, 0, 1}).is_zero());
  CHECK(Polynomial(ring3()).degree() == -1);
  CHECK(Polynomial(ring3()).is_homogeneous());
  CHECK(constant(ring3(), 0).is_zero());
}

TEST_CASE("polynomials form a ring, and products agree with the naive product") {
  constexpr std::uint64_t seed = 71;
  CAPTURE(seed);
  Random random(seed);
  for (const bool rational : {true, false}) {
    for (const int terms : {3, 20, 60}) {  // written out, at the border, through FLINT
      for (int round = 0; round < 6; ++round) {
        const Polynomial f = test::random_polynomial(random, ring3(), terms, 12, rational);
        const Polynomial g = test::random_polynomial(random, ring3(), terms, 12, rational);
        const Polynomial h = test::random_polynomial(random, ring3(), 3, 12, rational);
        CAPTURE(rational, terms, round);
        CHECK((f * g).terms() == naive_product(f, g));
        CHECK(f * g == g * f);
        CHECK(f * (g + h) == f * g + f * h);
        CHECK(f - g == -(g - f));
        CHECK(f + g == g + f);
        CHECK((f - f).is_zero());
        CHECK((f + (-f)).is_zero());
        CHECK(f * Number(0) == Polynomial(ring3()));
        CHECK(f * Number::square_root(2) == f * constant(ring3(), Number::square_root(2)));
      }
    }
  }
}

TEST_CASE("products over a field of large degree") {
  constexpr std::uint64_t seed = 72;
  CAPTURE(seed);
  Random random(seed);
  const Polynomial f =
      test::random_polynomial(random, ring3(), 50, 8, true) * Number::root_of_unity(101) + variable(ring3(), 0);
  const Polynomial g =
      test::random_polynomial(random, ring3(), 50, 8, true) * Number::root_of_unity(101, 3) + variable(ring3(), 1);
  CHECK((f * g).terms() == naive_product(f, g));
}

TEST_CASE("powers agree with repeated products and with the binomial theorem") {
  const Polynomial x = variable(ring3(), 0);
  const Polynomial y = variable(ring3(), 1);
  Polynomial product = constant(ring3(), 1);
  for (unsigned long k = 0; k < 40; ++k) {
    const Polynomial power = pow(x + y, k);
    CHECK(power == product);
    for (const Term& term : power.terms()) CHECK(term.coefficient == Number(binomial(k, term.exponents[0])));
    product *= x + y;
  }
  CHECK(pow(x, 65535).degree() == 65535);
  CHECK_THROWS_AS(pow(x, 65536), LimitReached);
  CHECK_THROWS_AS(pow(x, 65535) * x, LimitReached);
  CHECK_NOTHROW(pow(x, 65535) * y);
}

TEST_CASE("a ring without variables and many variables") {
  const PolynomialRing numbers({});
  CHECK(constant(numbers, 2) * constant(numbers, 3) == constant(numbers, 6));
  std::vector<std::string> names;
  for (int v = 0; v < 400; ++v) names.push_back("x" + std::to_string(v));
  const PolynomialRing ring(names);
  Polynomial sum(ring);
  for (std::size_t v = 0; v < 400; ++v) sum += variable(ring, v);
  const Polynomial square = sum * sum;
  CHECK(square.terms().size() == 400 * 401 / 2);
  CHECK(square.coefficient((variable(ring, 3) * variable(ring, 399)).terms().front().exponents) == Number(2));
}

TEST_CASE("mixing rings and double names are refused") {
  const PolynomialRing other({"x", "y"});
  CHECK_THROWS_AS(variable(ring3(), 0) + variable(other, 0), ContractViolation);
  CHECK_THROWS_AS(variable(ring3(), 0) * variable(other, 0), ContractViolation);
  CHECK_THROWS_AS(PolynomialRing({"x", "y", "x"}), InputError);
  CHECK(PolynomialRing({"x", "y", "z"}) == ring3());
  CHECK(ring3().index_of("z") == 2U);
  CHECK_FALSE(ring3().index_of("w"));
}
