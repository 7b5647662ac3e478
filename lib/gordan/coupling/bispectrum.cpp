// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/bispectrum.hpp>
#include <gordan/coupling/symmetric_power.hpp>

#include <fmt/format.h>

namespace gordan {

SphericalSpace spherical_signal(int max_degree) {
  if (max_degree < 0 || max_degree > 50)
    throw InputError(fmt::format("a spherical signal of degree {}", max_degree), {}, "a degree from 0 to 50");
  std::vector<SphericalIrrep> irreps;
  for (int l = 0; l <= max_degree; ++l) irreps.push_back({l, l % 2 == 0 ? 1 : -1});
  return spherical_space(irreps);
}

ReducedProduct bispectrum(int max_degree, const Control& control) {
  ReducedOptions options;
  options.filter_out = {{0, 1}};
  return symmetric_power(spherical_signal(max_degree), 3, options, control);
}

}  // namespace gordan
