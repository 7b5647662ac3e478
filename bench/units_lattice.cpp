// SPDX-License-Identifier: GPL-3.0-or-later
// The lattice of dimensionless products: the known cases, random sets of quantities, the choices of repeating
// variables.
//
//   g++ -O3 -std=c++20 -DGORDAN_SOURCE_DIR=\"$PWD\" -Ilib -Itests bench/units_lattice.cpp ...   (see bench/README.md)
//
// Prints a line for each case: name, quantities, base units, products, microseconds of CPU time for a saturated
// LLL-reduced basis (from exponents to exponents) and for the basis with the shortest products, its norm, the proven
// bound.
#include "units/lattice_cases.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>

#include <gordan/core/random.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/repeating_variables.hpp>

using namespace gordan;

namespace {

/// The least CPU time of several runs, in milliseconds: a shared machine delays, but does not count.
double best_ms(int runs, const std::function<void()>& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
  };
  double best = std::numeric_limits<double>::infinity();
  for (int k = 0; k < runs; ++k) {
    const double start = now();
    work();
    best = std::min(best, now() - start);
  }
  return best;
}

std::vector<UnitsVariable> random_quantities(std::size_t n, std::size_t num_base, long largest, std::uint64_t seed) {
  Random random(seed);
  std::vector<UnitsVariable> result;
  for (std::size_t j = 0; j < n; ++j) {
    PhysicalDimension dimension;
    for (std::size_t d = 0; d < num_base; ++d) {
      const long exponent = static_cast<long>(random.below(static_cast<std::uint32_t>(2 * largest + 1))) - largest;
      dimension *= PhysicalDimension::base("u" + std::to_string(d), exponent);
    }
    result.push_back({"x" + std::to_string(j), dimension});
  }
  return result;
}

void measure(const std::string& name, const std::vector<UnitsVariable>& variables, std::size_t num_base, int runs) {
  PiGroups groups;
  const double reduced = best_ms(runs, [&] { groups = pi_groups(variables, {.basis = LatticeBasis::lll}); });
  const double shortest = best_ms(runs, [&] { groups = pi_groups(variables); });
  std::printf("%s\t%zu\t%zu\t%zu\t%.1f\t%.1f\t%s\t%s\n", name.c_str(), variables.size(), num_base,
              groups.products.size(), 1e3 * reduced, 1e3 * shortest, to_string(groups.norm).c_str(),
              to_string(groups.lower_bound).c_str());
}

}  // namespace

int main() {
  for (const test::LatticeCase& entry : test::lattice_cases()) measure(entry.name, entry.variables, 0, 200);
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const std::string suffix = ", seed " + std::to_string(seed);
    measure("random 40 x 7" + suffix, random_quantities(40, 7, 2, seed), 7, 5);
    measure("random 40 x 7, exponents to 3" + suffix, random_quantities(40, 7, 3, seed), 7, 5);
    measure("random 200 x 10" + suffix, random_quantities(200, 10, 2, seed), 10, 1);
  }
  const auto vegetation = test::lattice_case("rietkerk_l_indep");
  const double ms = best_ms(20, [&] { static_cast<void>(rank_repeating(vegetation)); });
  std::fprintf(stderr, "all 1820 choices of repeating variables of rietkerk_l_indep: %.2f ms\n", ms);
  return 0;
}
