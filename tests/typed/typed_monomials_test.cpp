// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/typed/typed_monomials.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace gordan;

namespace {

TypedScalar scalar(const char* name, PhysicalDimension dimension, int degree, bool definite) {
  return {name, name, {}, std::move(dimension), degree, definite};
}

const PhysicalDimension metre = PhysicalDimension::base("m");
const PhysicalDimension second = PhysicalDimension::base("s");

std::vector<std::string> texts(const std::vector<TypedScalar>& scalars, const std::vector<TypedMonomial>& monomials) {
  std::vector<std::string> result;
  for (const TypedMonomial& monomial : monomials) result.push_back(monomial_text(scalars, monomial));
  return result;
}

/// All vectors of halves within the bounds, tried one by one.
std::size_t brute_force_count(const std::vector<TypedScalar>& scalars, const PhysicalDimension& dimension,
                              int max_degree, MonomialKind kind) {
  std::size_t count = 0;
  std::vector<Rational> exponents(scalars.size());
  const std::function<void(std::size_t)> visit = [&](std::size_t k) {
    if (k == scalars.size()) {
      PhysicalDimension product;
      Rational degree;
      for (std::size_t i = 0; i < k; ++i) {
        product *= pow(scalars[i].dimension, exponents[i]);
        degree += abs(exponents[i]) * Rational(scalars[i].degree);
      }
      count += product == dimension && degree <= Rational(max_degree) ? 1 : 0;
      return;
    }
    for (int half = -2 * max_degree; half <= 2 * max_degree; ++half) {
      const bool negative = half < 0 && (kind == MonomialKind::polynomial || !scalars[k].definite);
      const bool root = half % 2 != 0 && (kind != MonomialKind::half_integer || !scalars[k].definite);
      if (negative || root) continue;
      exponents[k] = Rational(half, 2);
      visit(k + 1);
    }
  };
  visit(0);
  return count;
}

}  // namespace

TEST_CASE("monomials of a dimension, in their order", "[typed]") {
  const std::vector<TypedScalar> scalars = {scalar("m", metre, 1, true), scalar("g", metre / second / second, 1, true),
                                            scalar("x·y", metre * metre, 2, false)};
  CHECK(texts(scalars, typed_monomials(scalars, metre * metre, 4)) == std::vector<std::string>{"m^2", "x·y"});
  CHECK(texts(scalars, typed_monomials(scalars, metre, 3, {.kind = MonomialKind::laurent})) ==
        std::vector<std::string>{"m", "x·y/m"});
  CHECK(texts(scalars, typed_monomials(scalars, second, 1, {.kind = MonomialKind::half_integer})) ==
        std::vector<std::string>{"sqrt(m/g)"});
  CHECK(texts(scalars, typed_monomials(scalars, {}, 0)) == std::vector<std::string>{"1"});
  CHECK(typed_monomials(scalars, PhysicalDimension::base("kg"), 5).empty());
}

TEST_CASE("text and LaTeX of monomials keep powers, roots and fractions apart", "[typed]") {
  const std::vector<TypedScalar> scalars = {scalar("k", metre, 1, true), scalar("q·p", metre, 2, false),
                                            scalar("|q|", metre, 1, true)};
  const TypedMonomial monomial{{Rational(-1, 2), 2, -3}, 0};
  CHECK(monomial_text(scalars, monomial) == "(q·p)^2*sqrt(1/k)/|q|^3");
  CHECK(monomial_text(scalars, {{-1, 0, -1}, 0}) == "1/(k*|q|)");
  CHECK(monomial_text(scalars, {{0, 0, 0}, 0}) == "1");
  CHECK(monomial_latex(scalars, {{1, 0, -2}, 0}) == "\\frac{k}{|q|^{2}}");
}

TEST_CASE("as many monomials as a search through all exponents finds", "[typed]") {
  Random random(7);
  for (int trial = 0; trial < 30; ++trial) {
    std::vector<TypedScalar> scalars;
    const auto power = [&] { return Rational(static_cast<long>(random.below(5)) - 2); };
    for (int k = 0; k < 4; ++k)
      scalars.push_back(scalar(std::string(1, static_cast<char>('a' + k)).c_str(),
                               pow(metre, power()) * pow(second, power()), 1 + static_cast<int>(random.below(2)),
                               random.below(2) == 0));
    const PhysicalDimension target = pow(metre, power()) * pow(second, power());
    for (const MonomialKind kind : {MonomialKind::polynomial, MonomialKind::laurent, MonomialKind::half_integer}) {
      CAPTURE(trial, to_string(target), static_cast<int>(kind));
      CHECK(typed_monomials(scalars, target, 3, {.kind = kind}).size() == brute_force_count(scalars, target, 3, kind));
    }
  }
}

TEST_CASE("too many monomials are refused", "[typed]") {
  std::vector<TypedScalar> scalars;
  for (int k = 0; k < 30; ++k) scalars.push_back(scalar("x", {}, 1, false));
  CHECK_THROWS_AS(typed_monomials(scalars, {}, 12), LimitReached);
}
