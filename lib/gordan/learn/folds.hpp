// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/regression.hpp>

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace gordan {

/// The number of each sample's group, 0 to n - 1 in order of first appearance.
[[nodiscard]] std::vector<Eigen::Index> sample_groups(const Regression& data);

/// The fold, 0 to folds - 1, of every sample: groups in an order shuffled by the seed, each given
/// to the fold with the fewest samples so far. Same seed, same folds. Throws InputError for fewer
/// than two folds or fewer groups than folds.
[[nodiscard]] std::vector<int> make_folds(const Regression& data, int folds, std::uint64_t seed);

}  // namespace gordan
