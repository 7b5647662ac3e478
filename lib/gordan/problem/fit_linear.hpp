// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/regression.hpp>
#include <gordan/learn/sparse_path.hpp>
#include <gordan/learn/stability.hpp>
#include <gordan/problem/fit_table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A model linear in its parameters, as it was chosen.
struct LinearFit {
  SubsetFit subset;                      ///< columns are those of the data
  std::string method;                    ///< in words, with the reason of the choice
  std::optional<Stability> stability;    ///< its columns are `candidates`
  std::vector<Eigen::Index> candidates;  ///< the columns that were told from each other
  std::vector<std::string> warnings;
};

/// Fits the features by the method of [fit]: columns that the data cannot tell from others are left out first, and
/// explained; then least squares or ridge on all, or the best of a path of sparse fits by the criterion.
/// Throws InputError where there are too few samples for the method.
[[nodiscard]] LinearFit fit_linear(const Regression& data, const FitTable& options, const Control& control);

}  // namespace gordan
