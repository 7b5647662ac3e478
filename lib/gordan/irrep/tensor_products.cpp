// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/tensor_products.hpp>

#include <gordan/core/error.hpp>
#include <gordan/irrep/weights.hpp>

namespace gordan {
namespace {

// The sum of the multiplicities over the weights, each shifted and reflected to a dominant one.
std::map<std::vector<int>, Integer> reflect(const RootSystem& roots, const std::map<std::vector<int>, Integer>& weights,
                                            const std::vector<int>& shift, const Control& control) {
  std::map<std::vector<int>, Integer> result;
  for (const auto& [weight, multiplicity] : weights) {
    check(control);
    require(weight.size() == shift.size(), "a weight has as many labels as the rank");
    std::vector<int> sum = weight;
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += shift[i];
    auto [dominant, sign] = roots.dominant_shifted(std::move(sum));
    if (sign != 0) result[std::move(dominant)] += sign > 0 ? multiplicity : -multiplicity;
  }
  std::erase_if(result, [](const auto& entry) { return entry.second.is_zero(); });
  return result;
}

}  // namespace

std::map<std::vector<int>, Integer> decompose_weights(const RootSystem& roots,
                                                      const std::map<std::vector<int>, Integer>& weights,
                                                      const Control& control) {
  return reflect(roots, weights, std::vector<int>(static_cast<std::size_t>(roots.rank()), 0), control);
}

std::map<std::vector<int>, Integer> tensor_product(const RootSystem& roots, const std::vector<int>& a,
                                                   const std::vector<int>& b, const Control& control) {
  if (weyl_dimension(roots, b) < weyl_dimension(roots, a)) return tensor_product(roots, b, a, control);
  return reflect(roots, weight_multiplicities(roots, a, control), b, control);
}

}  // namespace gordan
