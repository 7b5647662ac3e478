// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/invariant/classical_series.hpp>
#include <gordan/invariant/detail/integer_series.hpp>

#include "invariant/classical_support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

using Degrees = std::vector<int>;

std::vector<long> plain(const std::vector<Integer>& values) {
  std::vector<long> result;
  for (const Integer& value : values) result.push_back(value.to_long());
  return result;
}

/// The exact coefficients, from residues modulo several primes.
std::vector<Integer> coefficients(const Representation& source, const Representation* target, int terms) {
  const Representation space = target == nullptr ? source : direct_sum(source, dual(*target));
  std::vector<Integer> values(static_cast<std::size_t>(terms) + 1);
  Integer modulus(1);
  for (int k = 0; k < 12; ++k) {
    Counter counter(space, classical_averaging(space, terms + 1, k, {}));
    const std::uint32_t p = counter.image().prime;
    const auto residues = counter.series(source.summands().size(), target != nullptr, terms);
    for (std::size_t d = 0; d < values.size(); ++d) {
      const std::uint32_t gap = sub_mod(residues[d], values[d].mod(p), p);
      values[d] += modulus * Integer(static_cast<long>(mul_mod(gap, inverse_mod(modulus.mod(p), p), p)));
    }
    modulus *= Integer(static_cast<long>(p));
  }
  return values;
}

std::optional<SeriesFraction> fraction(const std::string& group, const std::string& text,
                                       const std::string& target = "") {
  const Representation source = classical_space(group, text);
  std::optional<Representation> to;
  if (!target.empty()) to = classical_space(group, target);
  const Representation* pointer = to ? &*to : nullptr;
  const auto form = classical_fraction_form(source, pointer);
  if (!form) return std::nullopt;
  const int terms = form->numerator_degree + 12;
  const auto values = coefficients(source, pointer, terms);
  std::vector<int> preferred;
  if (to) preferred = fraction(group, text).value().denominator_degrees;
  const SeriesFraction result = fraction_from_coefficients(*form, values, preferred);
  // Twelve coefficients beyond those that decide.
  detail::IntegerSeries product(values.begin(), values.end());
  for (const int d : result.denominator_degrees) {
    detail::multiply_binomial(product, d);
    product.resize(values.size());
  }
  detail::trim(product);
  CAPTURE(group, text, target);
  CHECK(product == result.numerator);
  return result;
}

void check_fraction(const std::string& group, const std::string& text, const std::string& target,
                    const std::vector<long>& numerator, const Degrees& denominator) {
  CAPTURE(group, text, target);
  const auto found = fraction(group, text, target);
  REQUIRE(found);
  CHECK(plain(found->numerator) == numerator);
  CHECK(found->denominator_degrees == denominator);
}

}  // namespace

TEST_CASE("vectors: the fractions of the fundamental theorems") {
  check_fraction("SO(3)", "3vector", "", {1, 0, 0, 1}, {2, 2, 2, 2, 2, 2});
  check_fraction("O(3)", "3vector", "", {1}, {2, 2, 2, 2, 2, 2});
  check_fraction("O(2)", "3vector", "", {1, 0, 1, 0, 1}, {2, 2, 2, 2, 2});  // the 3 x 3 Gram determinant vanishes
  check_fraction("SO(1)", "2vector", "", {1}, {1, 1});
  check_fraction("O(1)", "2vector", "", {1, 0, 1}, {2, 2});
  check_fraction("SL(2)", "4vector", "", {1, 0, 1}, {2, 2, 2, 2, 2});  // one Pluecker relation
  check_fraction("SL(3)", "3vector", "", {1}, {3});
  check_fraction("SL(3)", "2vector", "", {1}, {});
  check_fraction("Sp(4)", "4vector", "", {1}, {2, 2, 2, 2, 2, 2});
  check_fraction("GL(2)", "2vector+3covector", "", {1}, {2, 2, 2, 2, 2, 2});
  check_fraction("GL(1)", "2vector+2covector", "", {1, 0, 1}, {2, 2, 2});
  check_fraction("U(1)", "2vector", "", {1, 0, 1}, {2, 2, 2});
  check_fraction("SU(2)", "vector", "", {1}, {2});
  check_fraction("O(3)", "2scalar+vector", "", {1}, {1, 1, 2});
  check_fraction("O(3)", "vector+pseudovector", "", {1}, {2, 2, 4});
}

TEST_CASE("tensors of groups of rank one") {
  check_fraction("O(3)", "sym(2)", "", {1}, {1, 2, 3});
  check_fraction("O(3)", "sym(2)+vector", "", {1}, {1, 2, 2, 3, 3, 4});
  check_fraction("SO(3)", "sym(2)+vector", "", {1, 0, 0, 0, 0, 0, 1}, {1, 2, 2, 3, 3, 4});
  check_fraction("O(3)", "2sym(2)", "", {1, 0, 0, 0, 1, 0, 0, 0, 1}, {1, 1, 2, 2, 2, 3, 3, 3, 3});
  check_fraction("O(3)", "sym(2)+skew(2)", "", {1, 0, 0, 0, 0, 0, 1}, {1, 2, 2, 3, 3, 4});
  check_fraction("O(2)", "2sym(2)", "", {1}, {1, 1, 2, 2, 2});
  check_fraction("SO(2)", "2vector", "", {1, 0, 1}, {2, 2, 2});
}

TEST_CASE("modules of equivariants of groups of rank one") {
  check_fraction("O(3)", "sym(2)", "sym(2)", {1, 1, 1}, {1, 2, 3});
  check_fraction("O(3)", "sym(2)+vector", "vector", {0, 1, 1, 1}, {1, 2, 2, 3, 3, 4});
  check_fraction("SO(3)", "sym(2)+vector", "vector", {0, 1, 1, 2, 1, 1}, {1, 2, 2, 3, 3, 4});
  check_fraction("SO(3)", "vector", "vector", {0, 1}, {2});
  check_fraction("SO(3)", "vector", "sym(2)", {1, 0, 1}, {2});
  check_fraction("O(2)", "vector", "sym(2)", {1, 0, 1}, {2});
  check_fraction("SL(2)", "vector", "vector", {0, 1}, {});
  check_fraction("GL(1)", "2vector", "vector", {0, 2}, {});
  check_fraction("SO(2)", "scalar", "vector", {}, {});
}

TEST_CASE("higher rank with tensors has no form") {
  CHECK_FALSE(classical_fraction_form(classical_space("O(4)", "sym(2)"), nullptr));
}

TEST_CASE("lowest terms") {
  const LowestTerms terms = lowest_terms({{Integer(1), Integer(0), Integer(0), Integer(1)}, {2, 2}});
  CHECK(plain(terms.numerator) == std::vector<long>{1, -1, 1});
  CHECK(terms.cyclotomic == std::vector<int>{0, 2, 1});
  CHECK(plain(detail::cyclotomic_polynomial(12)) == std::vector<long>{1, 0, -1, 0, 1});
}
