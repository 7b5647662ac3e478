// SPDX-License-Identifier: GPL-3.0-or-later
// Reduced tensor products, symmetric powers and the bispectrum: exact bases, in one process.
//
//   g++ -O3 -std=c++20 ... bench/reduced_products.cpp   (see bench/README.md)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include <gordan/coupling/bispectrum.hpp>
#include <gordan/coupling/symmetric_power.hpp>

using namespace gordan;

namespace {

void report_case(const char* name, double target_ms, const std::function<ReducedProduct()>& work) {
  double best = 1e300;
  double first = 0;
  ReducedProduct product;
  for (int run = 0; run < 9; ++run) {
    const auto start = std::chrono::steady_clock::now();
    product = work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    if (run == 0) first = time.count();
    best = std::min(best, time.count());
  }
  std::printf("%-40s %4d outputs, %6zu nonzeros: %8.3f ms, first call %8.3f ms; target %g ms\n", name,
              product.dimension, product.entries.size(), best, first, target_ms);
}

ReducedOptions only(const char* irreps) {
  ReducedOptions options;
  options.filter_out = parse_spherical_irreps(irreps, true);
  return options;
}

}  // namespace

int main() {
  const SphericalSpace vector = spherical_space(parse_spherical_irreps("1o", true));
  const SphericalSpace features = spherical_space(parse_spherical_irreps("0e+1o+2e+3o", true));
  report_case("elasticity ijkl=jikl=klij", 3, [&] {
    return reduced_product(parse_index_formula("ijkl=jikl=klij"), {{'i', vector}});
  });
  report_case("Sym^3(0e+1o+2e+3o)", 300, [&] { return symmetric_power(features, 3); });
  report_case("Sym^3(0e+1o+2e+3o), scalars", 15, [&] { return symmetric_power(features, 3, only("0e")); });
  report_case("Sym^3(0e+1o+2e+3o), 0e, 1o, 2e", 20, [&] { return symmetric_power(features, 3, only("0e+1o+2e")); });
  report_case("bispectrum, l <= 4", 40, [] { return bispectrum(4); });
}
