// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/folds.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace gordan {

std::vector<Eigen::Index> sample_groups(const Regression& data) {
  std::vector<Eigen::Index> result(static_cast<std::size_t>(data.samples()));
  if (data.groups.empty()) {
    std::iota(result.begin(), result.end(), Eigen::Index{0});
    return result;
  }
  std::map<int, Eigen::Index> numbers;
  for (std::size_t s = 0; s < result.size(); ++s) {
    result[s] = numbers.try_emplace(data.groups[s], static_cast<Eigen::Index>(numbers.size()))
                    .first->second;
  }
  return result;
}

std::vector<int> make_folds(const Regression& data, int folds, std::uint64_t seed) {
  const std::vector<Eigen::Index> groups = sample_groups(data);
  const Eigen::Index count =
      groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end()) + 1;
  if (folds < 2) throw InputError(fmt::format("{} folds", folds), {}, "at least 2");
  if (count < folds) {
    throw InputError(fmt::format("{} {} for {} folds", count,
                                 data.groups.empty() ? "samples" : "groups of samples", folds),
                     {}, fmt::format("at least {}", folds));
  }
  std::vector<std::size_t> sizes(static_cast<std::size_t>(count), 0);
  for (const Eigen::Index g : groups) ++sizes[static_cast<std::size_t>(g)];
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random random(seed);
  for (std::size_t k = order.size(); k > 1; --k) {
    std::swap(order[k - 1], order[random.below(static_cast<std::uint32_t>(k))]);
  }
  std::vector<std::size_t> filled(static_cast<std::size_t>(folds), 0);
  std::vector<int> fold_of_group(sizes.size(), 0);
  for (const std::size_t g : order) {
    const auto least = std::min_element(filled.begin(), filled.end());
    fold_of_group[g] = static_cast<int>(least - filled.begin());
    *least += sizes[g];
  }
  std::vector<int> result;
  for (const Eigen::Index g : groups) {
    result.push_back(fold_of_group[static_cast<std::size_t>(g)]);
  }
  return result;
}

}  // namespace gordan
