// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/symmetric_power.hpp>
#include <gordan/problem/detail/predicted_entries.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

namespace {

struct Sizes {
  double predicted = 0;
  double found = 0;
};

Sizes sizes(const std::vector<std::string>& spaces, const IndexGroup& symmetry,
            const std::optional<std::vector<SphericalIrrep>>& filter = std::nullopt) {
  std::vector<SphericalSpace> factors;
  for (const std::string& text : spaces) factors.push_back(spherical_space(parse_spherical_irreps(text, true)));
  const ReducedProduct product = reduced_product(factors, symmetry, {filter, std::nullopt});
  return {detail::predicted_entries(factors, symmetry, filter, {}), static_cast<double>(product.entries.size())};
}

}  // namespace

TEST_CASE("the predicted number of entries of a reduced product is not too small, and near") {
  const IndexGroup none = index_group(2, {});
  const IndexGroup elasticity = index_group(4, parse_index_formula("ijkl=jikl=klij").generators);
  for (const Sizes& size :
       {sizes({"1o", "2e"}, none), sizes({"0e+1o", "1o+2e"}, none), sizes({"3o", "3o"}, symmetric_index_group(2, true)),
        sizes({"1o", "1o", "1o", "1o"}, elasticity),
        sizes({"0e+1o+2e", "0e+1o+2e", "0e+1o+2e"}, symmetric_index_group(3)),
        sizes({"0e+1o+2e", "0e+1o+2e", "0e+1o+2e"}, symmetric_index_group(3), {{{0, 1}, {1, -1}}}),
        sizes({"2e", "2e", "2e"}, symmetric_index_group(3, true)),
        sizes({"4e", "4e", "4e"}, symmetric_index_group(3))}) {
    CAPTURE(size.found);
    CHECK(size.predicted >= size.found);
    CHECK(size.predicted <= 2.5 * size.found);
  }
}
