// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/symmetric_power.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

ReducedProduct power(const SphericalSpace& space, int k, bool alternating, const ReducedOptions& options,
                     const Control& control) {
  if (k < 1 || k > max_product_factors)
    throw InputError(fmt::format("power {}", k), {}, fmt::format("a number from 1 to {}", max_product_factors));
  return reduced_product(std::vector<SphericalSpace>(static_cast<std::size_t>(k), space),
                         symmetric_index_group(k, alternating), options, control);
}

}  // namespace

ReducedProduct symmetric_power(const SphericalSpace& space, int k, const ReducedOptions& options,
                               const Control& control) {
  return power(space, k, false, options, control);
}

ReducedProduct alternating_power(const SphericalSpace& space, int k, const ReducedOptions& options,
                                 const Control& control) {
  return power(space, k, true, options, control);
}

}  // namespace gordan
