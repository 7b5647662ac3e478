// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/coupling/bispectrum.hpp>
#include <gordan/coupling/reduced_product.hpp>
#include <gordan/coupling/symmetric_power.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>

#include <algorithm>
#include <map>
#include <string>

#include "reduced_support.hpp"

namespace gordan {

namespace {

SphericalSpace space(const std::string& text) { return spherical_space(parse_spherical_irreps(text, true)); }

ReducedProduct reduce(const std::string& formula, const std::map<char, SphericalSpace>& spaces) {
  return reduced_product(parse_index_formula(formula), spaces);
}

/// "2x0e+2x2e+4e"
std::string irreps(const ReducedProduct& product) {
  std::string text;
  for (std::size_t b = 0; b < product.blocks.size();) {
    const SphericalIrrep irrep = product.blocks[b].irrep;
    std::size_t copies = 0;
    for (; b < product.blocks.size() && product.blocks[b].irrep == irrep; ++b) ++copies;
    text += (text.empty() ? "" : "+") + (copies > 1 ? std::to_string(copies) + "x" : std::string()) + to_string(irrep);
  }
  return text;
}

/// All second ways: the number of tensors by a trace, their symmetry, orthonormality, equivariance.
void check_product(const ReducedProduct& product, const IndexGroup& group, const std::vector<std::string>& factors) {
  std::vector<Representation> spaces;
  for (const std::string& text : factors) spaces.push_back(rep("O(3)", text));
  CHECK(Rational(product.dimension) == rank_of_projector(product.shape, group));
  CHECK(broken_symmetries(product, group) == 0);
  CHECK(wrong_products(product) == 0);
  CHECK(broken_blocks(product, spaces) == 0);
}

void check_formula(const std::string& text, const std::vector<std::string>& factors) {
  CAPTURE(text, factors);
  const IndexFormula formula = parse_index_formula(text);
  std::map<char, SphericalSpace> spaces;
  for (std::size_t a = 0; a < factors.size(); ++a)
    spaces[formula.indices[a]] = spherical_space(rep("O(3)", factors[a]));
  check_product(reduced_product(formula, spaces), index_group(static_cast<int>(factors.size()), formula.generators),
                factors);
}

}  // namespace

TEST_CASE("Reduced products of a vector have the known irreps", "[reduced_product]") {
  const std::map<char, SphericalSpace> vectors{{'i', space("1o")}};
  CHECK(irreps(reduce("ij=ji", vectors)) == "0e+2e");
  CHECK(irreps(reduce("ij=-ji", vectors)) == "1e");
  CHECK(irreps(reduce("ijk=jik=ikj", vectors)) == "1o+3o");
  CHECK(irreps(reduce("ijk=-jik=-ikj", vectors)) == "0o");
  CHECK(irreps(reduce("ijk=jik", {{'i', space("1o")}, {'k', space("1o")}})) == "2x1o+2o+3o");
  const ReducedProduct elasticity = reduce("ijkl=jikl=klij", vectors);
  CHECK(irreps(elasticity) == "2x0e+2x2e+4e");
  CHECK(elasticity.dimension == 21);
  CHECK(elasticity.entries.size() <= 319);
  CHECK(reduce("ij=ji=-ji", vectors).blocks.empty());
}

TEST_CASE("Symmetric powers have the known irreps", "[symmetric_power]") {
  CHECK(irreps(symmetric_power(space("0e+1o+2e"), 3)).starts_with("5x0e+1e+5x1o"));
  const ReducedProduct cube = symmetric_power(space("0e+1o+2e+3o"), 3);
  CHECK(cube.dimension == 816);
  std::map<std::string, int> copies;
  for (const ReducedBlock& block : cube.blocks) ++copies[to_string(block.irrep)];
  CHECK(copies["0e"] == 8);
  CHECK(copies["1o"] == 12);
  CHECK(copies["2e"] == 14);
  CHECK(irreps(bispectrum(4)) == "14x0e");
  ReducedOptions scalars;
  scalars.filter_out = {{0, 1}};
  CHECK(irreps(symmetric_power(space("0e+1o+2e"), 4, scalars)) == "9x0e");
  CHECK(irreps(alternating_power(space("1o"), 3)) == "0o");
}

TEST_CASE("Reduced products are orthonormal, equivariant bases of all tensors with the symmetry", "[reduced_product]") {
  check_formula("ij", {"1o", "2e"});
  check_formula("ij=ji", {"vector", "vector"});
  check_formula("ijkl=jikl=klij", {"1o", "1o", "1o", "1o"});
  check_formula("ijkl=jikl=klij", {"vector", "vector", "vector", "vector"});
  check_formula("ijk=jik", {"0e+1o", "0e+1o", "vector+0o"});
  check_formula("ijk=-jik=-ikj", {"0e+1o+1e", "0e+1o+1e", "0e+1o+1e"});
  check_formula("ijk=jki", {"0e+1o", "0e+1o", "0e+1o"});
  check_formula("ijkl=-jikl=-ijlk=klij", {"1o", "1o", "1o", "1o"});
  check_formula("ij=-ij", {"1o", "1o"});
  check_product(symmetric_power(space("0e+1o+2e"), 3), symmetric_index_group(3),
                std::vector<std::string>(3, "0e+1o+2e"));
  check_product(symmetric_power(space("2x1o+0o"), 3), symmetric_index_group(3), std::vector<std::string>(3, "2x1o+0o"));
  check_product(alternating_power(space("0e+2e"), 3), symmetric_index_group(3, true),
                std::vector<std::string>(3, "0e+2e"));
  check_product(symmetric_power(space("3o"), 1), symmetric_index_group(1), {"3o"});
}

TEST_CASE("A changed entry is noticed", "[reduced_product]") {
  ReducedProduct product = reduce("ij=ji", {{'i', space("1o")}});
  product.entries.back().value = -product.entries.back().value;
  CHECK(wrong_products(product) > 0);
  CHECK(broken_blocks(product, {rep("O(3)", "1o"), rep("O(3)", "1o")}) > 0);
  product.entries.pop_back();
  product.entries.erase(product.entries.end() - 2);
  CHECK(broken_symmetries(product, symmetric_index_group(2)) > 0);
}

TEST_CASE("Random symmetries of random spaces", "[reduced_product]") {
  Random random(5);
  const std::vector<std::string> words = {"0e", "0o", "1o", "1e", "vector", "1o+0e", "2e", "2x0e+1e"};
  for (int round = 0; round < 25; ++round) {
    const int n = 2 + static_cast<int>(random.below(3));
    std::vector<IndexSymmetry> generators;
    for (std::uint32_t g = random.below(3); g > 0; --g) {
      IndexSymmetry generator{{}, random.below(2) == 0 ? 1 : -1};
      for (int a = 0; a < n; ++a) generator.permutation.push_back(a);
      for (std::uint32_t a = static_cast<std::uint32_t>(n) - 1; a > 0; --a)
        std::swap(generator.permutation[a], generator.permutation[random.below(a + 1)]);
      generators.push_back(std::move(generator));
    }
    const IndexGroup group = index_group(n, generators);
    std::vector<std::string> factors(static_cast<std::size_t>(n));
    for (std::size_t a = 0; a < factors.size(); ++a) {
      const std::string word = words[random.below(n == 4 ? 6 : static_cast<std::uint32_t>(words.size()))];
      for (const IndexSymmetry& g : group.elements) {
        std::string& factor = factors[static_cast<std::size_t>(g.permutation[a])];
        if (factor.empty()) factor = word;
      }
    }
    CAPTURE(round, factors, group.elements.size());
    std::vector<SphericalSpace> spaces;
    for (const std::string& text : factors) spaces.push_back(spherical_space(rep("O(3)", text)));
    check_product(reduced_product(spaces, group), group, factors);
  }
}

TEST_CASE("Filters keep some irreps of a reduced product", "[reduced_product]") {
  const SphericalSpace features = space("0e+1o+2e");
  const ReducedProduct all = symmetric_power(features, 3);
  ReducedOptions vectors;
  vectors.filter_out = parse_spherical_irreps("1o+2e", true);
  const ReducedProduct some = symmetric_power(features, 3, vectors);
  std::size_t matched = 0;
  for (const ReducedBlock& block : some.blocks) {
    const auto same = std::find_if(all.blocks.begin(), all.blocks.end(), [&](const ReducedBlock& other) {
      return other.irrep == block.irrep && other.copy == block.copy;
    });
    REQUIRE(same != all.blocks.end());
    CHECK((block.path == same->path && block.summands == same->summands));
    const std::vector<Row> rows = rows_of(all);
    const std::vector<Row> kept = rows_of(some);
    for (int k = 0; k < block.irrep.dimension(); ++k)
      CHECK(kept[static_cast<std::size_t>(block.offset + k)] == rows[static_cast<std::size_t>(same->offset + k)]);
    ++matched;
  }
  CHECK(matched == static_cast<std::size_t>(std::count_if(all.blocks.begin(), all.blocks.end(), [](const auto& block) {
          return block.irrep == SphericalIrrep{1, -1} || block.irrep == SphericalIrrep{2, 1};
        })));
  ReducedOptions middle;
  middle.filter_mid = parse_spherical_irreps("0e+1o", true);
  const ReducedProduct narrow = symmetric_power(features, 3, middle);
  CHECK(narrow.dimension < all.dimension);
  CHECK(narrow.dimension > 0);
  CHECK(wrong_products(narrow) == 0);
  CHECK(broken_blocks(narrow, std::vector<Representation>(3, rep("O(3)", "0e+1o+2e"))) == 0);
  for (const ReducedBlock& block : narrow.blocks)
    for (const std::string& step : block.path) CHECK((step == "0e" || step == "1o"));
  ReducedOptions none;
  none.filter_out = parse_spherical_irreps("9e", true);
  CHECK(symmetric_power(features, 3, none).blocks.empty());
}

TEST_CASE("The bispectrum has one scalar for each even triangle", "[bispectrum]") {
  for (int top = 0; top <= 4; ++top) {
    std::size_t triangles = 0;
    for (int a = 0; a <= top; ++a)
      for (int b = a; b <= top; ++b)
        for (int c = b; c <= std::min(top, a + b); ++c) triangles += (a + b + c) % 2 == 0 ? 1 : 0;
    const ReducedProduct product = bispectrum(top);
    CHECK(product.blocks.size() == triangles);
    CHECK(wrong_products(product) == 0);
  }
  CHECK_THROWS_AS(bispectrum(-1), InputError);
  CHECK_THROWS_AS(bispectrum(51), InputError);
}

TEST_CASE("Formulas of indices are read or refused", "[index_formula]") {
  const IndexFormula formula = parse_index_formula("-ijk = jik = +kij");
  CHECK(formula.indices == "ijk");
  CHECK(formula.generators.at(0).permutation == std::vector<int>{1, 0, 2});
  CHECK(formula.generators.at(0).sign == -1);
  CHECK(formula.generators.at(1).sign == -1);
  for (const char* wrong : {"", "=", "ij=", "ij=ik", "ii=ii", "ij ji", "ij==ji", "ijk=ij", "i1=1i", "-", "ij=ji="})
    CHECK_THROWS_AS(parse_index_formula(wrong), InputError);
  CHECK(index_group(4, parse_index_formula("ijkl=jikl=klij").generators).elements.size() == 8);
  CHECK(index_group(2, parse_index_formula("ij=ji=-ji").generators).contradictory);
  CHECK(symmetric_index_group(4).elements.size() == 24);
  CHECK_THROWS_AS(symmetric_index_group(9), LimitReached);
  CHECK_THROWS_AS(reduced_product(formula, {{'i', space("1o")}, {'j', space("2e")}}), InputError);
  CHECK_THROWS_AS(reduce("ij=ji", {}), InputError);
  CHECK_THROWS_AS(reduce("ijk=jik", {{'i', space("1o")}}), InputError);
  CHECK_THROWS_AS(reduce("ij=ji", {{'i', space("1o")}, {'x', space("1o")}}), InputError);
}

TEST_CASE("Sums of spherical irreps are read or refused", "[spherical_irreps]") {
  CHECK(parse_spherical_irreps("0e+2x1o + 2y", true) == std::vector<SphericalIrrep>{{0, 1}, {1, -1}, {1, -1}, {2, 1}});
  CHECK(parse_spherical_irreps("l=1+2x3", false) == std::vector<SphericalIrrep>{{1, 0}, {3, 0}, {3, 0}});
  for (const char* wrong : {"", "1", "1x", "1a", "x1o", "1o+", "1o 2e", "-1o", "1o,2e", "123456e", "99999x1o"})
    CHECK_THROWS_AS(parse_spherical_irreps(wrong, true), InputError);
  CHECK_THROWS_AS(parse_spherical_irreps("1o", false), InputError);
  CHECK_THROWS_AS(spherical_space(rep("Oh", "vector")), InputError);
  CHECK_THROWS_AS(spherical_space(rep("O(3)", "sym(2)")), InputError);
  CHECK(spherical_space(rep("O(3)", "vector+1o+scalar")).places ==
        std::vector<std::vector<int>>{{1, 2, 0}, {3, 4, 5}, {6}});
  CHECK_THROWS_AS(symmetric_power(space("1o"), 9), Error);
  CHECK_THROWS_AS(symmetric_power(space("0e+1o+2e+3o+4e+5o"), 8), LimitReached);
  CHECK_THROWS_AS(symmetric_power(space("1000e"), 1), LimitReached);
  CHECK_THROWS_AS(symmetric_power(space("0e+70e"), 3), LimitReached);
  ReducedOptions few;
  few.max_entries = 100;
  CHECK_THROWS_AS(symmetric_power(space("1o+2e"), 2, few), LimitReached);
}

}  // namespace gordan
