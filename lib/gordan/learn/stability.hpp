// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/sparse_path.hpp>

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gordan {

enum class Resampling {
  bootstrap,   ///< as many groups as there are, drawn with replacement
  subsampling  ///< half of the groups, drawn without replacement
};

struct StabilityOptions {
  Resampling resampling = Resampling::bootstrap;
  int resamples = 100;
  std::uint64_t seed = 1;
  int threads = 1;  ///< the result is the same for any number
};

/// A way to get one fit from data, choice of the size included; several threads may call it at
/// once. Resamples have fewer distinct samples than the data (about 63 % of them by the bootstrap):
/// a method that needs independent columns is given only those that come into question
/// (with_columns).
using SubsetMethod = std::function<SubsetFit(const Regression&, const Control&)>;

/// How often each column is chosen over resamples, and how far its coefficient spreads.
struct Stability {
  int resamples = 0;          ///< those that gave a fit
  Eigen::VectorXd frequency;  ///< of each column, 0 to 1
  Eigen::VectorXd mean;       ///< of the coefficient where the column is chosen; 0 if never
  Eigen::VectorXd deviation;  ///< standard deviation of the same
  /// The subsets that occurred and how often, most frequent first, then by columns.
  std::vector<std::pair<std::vector<Eigen::Index>, int>> subsets;
  std::vector<std::string> warnings;  ///< resamples that gave no fit, with the reason
};

/// Repeats a method on resamples of the data (whole groups of samples).
/// Throws InputError for fewer than two groups or fewer than one resample, or when no resample
/// gives a fit. Sources: Efron 1979; Meinshausen, Bühlmann, J. R. Statist. Soc. B 72 (2010).
[[nodiscard]] Stability stability(const Regression& data, const SubsetMethod& method,
                                  const StabilityOptions& options = {},
                                  const Control& control = {});

}  // namespace gordan
