// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/sparse_path.hpp>

namespace gordan {

/// What a threshold is compared with.
enum class ThresholdOn {
  contributions,  ///< |c_j| |a_j| / |y|, weighted lengths: no units, the same under rescaling
  coefficients,   ///< |c_j| itself
};

struct ThresholdingOptions {
  double threshold = 0.01;
  ThresholdOn on = ThresholdOn::contributions;
  double ridge = 0;  ///< while columns are removed; the last fit has none
  int max_rounds = 50;
};

/// Sequentially thresholded least squares: fit, remove the columns below the threshold, and again,
/// until none is removed.
/// Throws InputError as least_squares does, and for a threshold that is negative or not finite.
/// Source: Brunton, Proctor, Kutz, PNAS 113 (2016).
[[nodiscard]] SubsetFit sequential_thresholding(const Regression& data,
                                                const ThresholdingOptions& options = {},
                                                const Control& control = {});

/// The fits for all thresholds: between two steps the threshold is the smallest contribution (or
/// coefficient) that removes a column. From all columns down to the empty model; one fit for each
/// size that occurs, of sizes up to max_terms.
[[nodiscard]] SparsePath sequential_thresholding_path(const Regression& data,
                                                      Eigen::Index max_terms,
                                                      const ThresholdingOptions& options = {},
                                                      const Control& control = {});

}  // namespace gordan
