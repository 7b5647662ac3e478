// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/invariant/form_space.hpp>
#include <gordan/invariant/hilbert_series.hpp>
#include <gordan/rep/action.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace gordan;
using test::space;

namespace {

std::vector<long> plain(const std::vector<Integer>& coefficients) {
  std::vector<long> result;
  for (const Integer& c : coefficients) result.push_back(c.to_long());
  return result;
}

/// dim {f of degree d : f o g = f for the generators g}, by the null space of f -> (f o g - f)_g: no characters.
long dimension_by_null_space(const Representation& v, int degree) {
  const ModularImage image = split_prime_images(v.group().finite()->conductor(), 3).front();
  const auto n = static_cast<std::size_t>(v.dimension());
  FormSpace forms(n);
  const std::vector<Exponents> monomials = forms.monomials(degree);
  const auto& generators = v.group().finite()->generators();
  EchelonForm rows(image.prime, monomials.size() * std::max<std::size_t>(1, generators.size()));
  for (std::size_t m = 0; m < monomials.size(); ++m) {
    std::vector<std::uint32_t> row;
    for (const NaturalElement& g : generators) {
      const Matrix<std::uint32_t> a = reduce(action(v, g), image);
      std::vector<std::uint32_t> form{1};
      int d = 0;
      for (std::size_t i = 0; i < n; ++i) {
        for (int k = 0; k < monomials[m][i]; ++k) form = forms.times_linear(form, d++, a.row(i), image.prime);
      }
      form[m] = sub_mod(form[m], 1, image.prime);
      row.insert(row.end(), form.begin(), form.end());
    }
    if (!row.empty()) rows.insert(row);
  }
  return static_cast<long>(monomials.size() - rows.rank());
}

struct Row {
  const char* group;
  const char* representation;
};
const Row small[] = {{"S(3)", "2perm"},  {"Z(5)", "perm"},       {"D(5)", "2vector"},      {"T", "vector"},
                     {"Q8", "vector"},   {"2T", "vector"},       {"I", "vector"},          {"A(4)", "perm+sign"},
                     {"C6", "vector"},   {"D3h", "sym(2)"},      {"S(4)", "pairs"},        {"W(A3)", "vector"},
                     {"C1", "vector"},   {"-43m", "skew(2)"},    {"D(3)", "perm+vector"},  {"Oh", "traceless(2)"},
                     {"S(3)", "0perm"},  {"W(H3)", "vector"},    {"S(2)", "Sym^2(perm)"},  {"C4v", "pseudo(vector)"}};

}  // namespace

TEST_CASE("the Molien series counts what the null space finds", "[series]") {
  for (const Row& row : small) {
    CAPTURE(row.group, row.representation);
    const Representation v = space(row.group, row.representation);
    const HilbertSeries h = hilbert_series(v, nullptr, 6);
    for (int d = 0; d <= (v.dimension() > 4 ? 3 : 6); ++d) {
      CAPTURE(d);
      CHECK(h.coefficients[static_cast<std::size_t>(d)] == Integer(dimension_by_null_space(v, d)));
    }
  }
}

TEST_CASE("the fraction expands to the coefficients", "[series]") {
  for (const Row& row : small) {
    CAPTURE(row.group, row.representation);
    const Representation v = space(row.group, row.representation);
    const HilbertSeries h = hilbert_series(v, nullptr, 60);
    REQUIRE(h.fraction);
    std::vector<Integer> expansion(61, Integer(0));
    for (std::size_t k = 0; k < h.fraction->numerator.size() && k <= 60; ++k) expansion[k] = h.fraction->numerator[k];
    for (const int d : h.fraction->denominator_degrees) {
      for (std::size_t k = static_cast<std::size_t>(d); k <= 60; ++k) expansion[k] += expansion[k - static_cast<std::size_t>(d)];
    }
    CHECK(plain(expansion) == plain(h.coefficients));
  }
}

TEST_CASE("numerators over parameter degrees as in the literature", "[series]") {
  struct Known {
    const char* group;
    const char* representation;
    std::vector<int> degrees;
    std::vector<long> numerator;
  };
  const Known known[] = {
      {"Z(4)", "perm", {1, 2, 2, 4}, {1, 0, 0, 2, 1}},
      {"Z(5)", "perm", {1, 2, 2, 3, 5}, {1, 0, 0, 3, 4, 3, 0, 0, 1}},
      {"Z(6)", "perm", {1, 2, 2, 2, 3, 6}, {1, 0, 0, 5, 6, 2, 3, 4, 2, 1}},
      {"D(6)", "perm", {1, 2, 2, 2, 3, 6}, {1, 0, 0, 2, 3, 1, 1, 2, 1, 1}},
      {"S(3)", "2perm", {1, 1, 2, 2, 3, 3}, {1, 0, 1, 2, 1, 0, 1}},
      {"S(4)", "pairs", {1, 2, 2, 3, 3, 4}, {1, 0, 0, 1, 1, 1, 1, 0, 0, 1}},
      {"T", "vector", {2, 3, 4}, {1, 0, 0, 0, 0, 0, 1}},
      {"O", "vector", {2, 4, 6}, {1, 0, 0, 0, 0, 0, 0, 0, 0, 1}},
      {"Oh", "2vector", {2, 2, 4, 4, 6, 6}, {1, 0, 1, 0, 4, 0, 9, 0, 9, 0, 9, 0, 9, 0, 4, 0, 1, 0, 1}},
      {"Q8", "vector", {4, 4}, {1, 0, 0, 0, 0, 0, 1}},
      {"2T", "vector", {6, 8}, {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}},
  };
  for (const Known& row : known) {
    CAPTURE(row.group, row.representation);
    const HilbertSeries h = hilbert_series(space(row.group, row.representation), nullptr, 4);
    REQUIRE(h.fraction);
    CHECK(h.fraction->denominator_degrees == row.degrees);
    CHECK(plain(h.fraction->numerator) == row.numerator);
  }
}

TEST_CASE("equivariant series", "[series]") {
  const auto numerator = [](const char* group, const char* v, const char* w) {
    const Representation target = space(group, w);
    const HilbertSeries h = hilbert_series(space(group, v), &target, 4);
    REQUIRE(h.fraction);
    return plain(h.fraction->numerator);
  };
  CHECK(numerator("S(3)", "perm", "perm") == std::vector<long>{1, 1, 1});
  CHECK(numerator("S(3)", "perm", "sign") == std::vector<long>{0, 0, 0, 1});
  CHECK(numerator("S(3)", "perm", "Sym^2(perm)") == std::vector<long>{2, 2, 2});
  CHECK(numerator("D(4)", "vector", "sym(2)") == std::vector<long>{1, 0, 2});
  CHECK(numerator("Oh", "vector", "vector") == std::vector<long>{0, 1, 0, 1, 0, 1});
  CHECK(numerator("Oh", "vector", "sym(2)") == std::vector<long>{1, 0, 2, 0, 2, 0, 1});
  CHECK(numerator("O", "vector", "vector") == std::vector<long>{0, 1, 0, 1, 1, 1, 1, 0, 1});
}

TEST_CASE("multigraded coefficients sum to the graded ones", "[series]") {
  for (const Row& row : {Row{"S(3)", "2perm"}, Row{"D(5)", "2vector"}, Row{"O(3)", "2vector"}, Row{"O(2)", "sym(2)+vector"}}) {
    CAPTURE(row.group, row.representation);
    const Representation v = space(row.group, row.representation);
    const HilbertSeries h = hilbert_series(v, nullptr, 6);
    std::vector<Integer> sums(7, Integer(0));
    for (const auto& [degrees, coefficient] : multigraded_series(v, nullptr, 6)) {
      sums[static_cast<std::size_t>(total_degree(degrees))] += coefficient;
    }
    CHECK(plain(sums) == plain(h.coefficients));
  }
}
