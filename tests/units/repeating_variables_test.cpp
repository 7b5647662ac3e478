// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice_cases.hpp"

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/units/dimension_matrix.hpp>
#include <gordan/units/product_check.hpp>
#include <gordan/units/product_text.hpp>
#include <gordan/units/repeating_variables.hpp>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace gordan;
using test::lattice_case;

namespace {

using Names = std::vector<std::string>;
using Counts = std::map<std::uint64_t, std::uint64_t>;

std::string fault(const std::vector<UnitsVariable>& variables, const Names& names) {
  try {
    static_cast<void>(repeating_basis(variables, names));
  } catch (const InputError& error) {
    return error.message();
  }
  return "no fault";
}

}  // namespace

TEST_CASE("the repeating variables R, alpha, c, L give the twelve products of the literature") {
  const auto variables = lattice_case("rietkerk_l_indep");
  const RepeatingBasis basis = repeating_basis(variables, Names{"R", "alpha", "c", "L"});
  CHECK(basis.unimodular);
  CHECK(basis.index.is_one());
  CHECK(basis.choice_index.is_one());
  CHECK(basis.note.empty());
  CHECK(basis.products == basis.integral);
  Rational norm;
  Names texts;
  for (const ProductExponents& product : basis.products) {
    norm += l1_norm(product);
    texts.push_back(product_text(variables, product));
  }
  CHECK(norm == Rational(33));
  CHECK(texts == Names{"alpha*k2/(R*c)", "W0", "Du/(L^2*alpha)", "c*gm/alpha", "alpha*k1/R", "delw/alpha",
                       "Dw/(L^2*alpha)", "delv/alpha", "Dv/(L^2*alpha)", "T*alpha", "alpha*dt", "dl/L"});
  CHECK(check_products(variables, basis.products).index == Integer(1));
}

TEST_CASE("singular choices are refused with the reason") {
  const auto variables = lattice_case("rietkerk_l_indep");
  CHECK(fault(variables, {"alpha", "delv", "delw", "L"}) ==
        "the repeating variables are not independent: alpha, delv, delw are all d^-1");
  CHECK(fault(variables, {"alpha", "delv", "c", "L"}) ==
        "the repeating variables are not independent: alpha and delv are both d^-1");
  CHECK(fault(variables, {"W0", "alpha", "c", "L"}) ==
        "the repeating variables are not independent: W0 has no dimension");
  CHECK(fault(variables, {"alpha", "T", "c", "L"}) ==
        "the repeating variables are not independent: T*alpha has no dimension");
  CHECK(fault(variables, {"R", "alpha", "c"}) ==
        "3 repeating variables are named, but the rank of the dimension matrix is 4");
  CHECK(fault(variables, {"R", "R", "c", "L"}) == "'R' is named twice among the repeating variables");
  CHECK(fault(variables, {"R", "alpha", "c", "LL"}) == "there is no variable 'LL'");
}

TEST_CASE("a choice of index 2 is said to be one") {
  const auto pendulum = test::variables("T: T; L: L; g: L T^-2");
  const RepeatingBasis basis = repeating_basis(pendulum, Names{"L", "g"});
  CHECK(basis.choice_index == Integer(2));
  CHECK(product_text(pendulum, basis.products.at(0)) == "T*sqrt(g/L)");
  CHECK(product_text(pendulum, basis.integral.at(0)) == "T^2*g/L");
  CHECK(basis.index.is_one());
  CHECK(basis.note.find("index 2") != std::string::npos);
  const auto drag = lattice_case("drag");
  const RepeatingBasis pair = repeating_basis(drag, Names{"F", "rho", "U"});
  CHECK(pair.choice_index == Integer(2));
  CHECK(pair.index == check_products(drag, pair.integral).index);
}

TEST_CASE("all choices, counted by their index") {
  const auto counts = [](const std::string& name) {
    const RepeatingRanking ranking = rank_repeating(lattice_case(name), {.keep = 0});
    std::uint64_t total = ranking.singular;
    for (const auto& [index, count] : ranking.by_index) total += count;
    CHECK(Integer(total) == ranking.choices);
    return std::make_pair(ranking.singular, ranking.by_index);
  };
  CHECK(counts("rietkerk_l_indep") == std::make_pair<std::uint64_t>(1532, Counts{{1, 144}, {2, 144}}));
  CHECK(counts("rietkerk_l_m3") == std::make_pair<std::uint64_t>(382, Counts{{1, 130}, {2, 48}}));
  CHECK(counts("drag") == std::make_pair<std::uint64_t>(1, Counts{{1, 7}, {2, 2}}));
  CHECK(counts("planck") == std::make_pair<std::uint64_t>(1, Counts{{1, 13}, {2, 3}, {3, 2}, {5, 1}}));
}

TEST_CASE("every choice, one by one: index, norm and lattice of its classical basis") {
  for (const test::LatticeCase& known : test::lattice_cases()) {
    if (known.variables.size() > 9) continue;
    CAPTURE(known.name);
    const RepeatingRanking ranking = rank_repeating(known.variables, {.keep = 10'000});
    Counts counts;
    for (const RankedChoice& choice : ranking.best) {
      Names names;
      for (const std::size_t j : choice.variables) names.push_back(known.variables[j].name);
      const RepeatingBasis basis = repeating_basis(known.variables, names);
      CHECK(basis.choice_index == choice.choice_index);
      Rational norm;
      for (const ProductExponents& product : basis.products) {
        CHECK(dimension_of(known.variables, product).is_dimensionless());
        norm += l1_norm(product);
      }
      CHECK(norm == choice.norm);
      CHECK(check_products(known.variables, basis.integral).index == basis.index);
      ++counts[static_cast<std::uint64_t>(choice.choice_index.to_long())];
    }
    CHECK(counts == ranking.by_index);
    CHECK(std::ranges::is_sorted(ranking.best, {}, &RankedChoice::choice_index));
  }
}

TEST_CASE("too many choices are a limit reached before anything is computed") {
  std::vector<UnitsVariable> many;
  for (int j = 0; j < 60; ++j) many.push_back({"x" + std::to_string(j), test::dimension("L T^" + std::to_string(j))});
  CHECK_THROWS_AS(rank_repeating(many, {.max_choices = 100}), LimitReached);
}
