// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/coupling/bispectrum.hpp>
#include <gordan/coupling/reduced_product.hpp>
#include <gordan/coupling/symmetric_power.hpp>

#include <map>
#include <string>

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

}  // namespace gordan
