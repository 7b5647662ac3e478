// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/located.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// How the features of a model are chosen.
enum class FitMethod : std::uint8_t { least_squares, ridge, threshold, matching_pursuit, best_subset };

/// A parameter of a nonlinear model: a = 1.0.
struct ModelParameter {
  Located<std::string> name;
  Located<double> start;
};

/// The table [fit]: what is fitted to data, and how.
struct FitTable {
  Place place;
  std::optional<Located<std::string>> target;  ///< an output; needed where there are several
  FitMethod method = FitMethod::best_subset;
  Located<std::string> criterion = {"bic", {}};  ///< aic, aicc, bic, cv, one-se
  std::optional<Located<double>> ridge;          ///< lambda of a ridge fit
  std::optional<Located<double>> threshold;      ///< of contributions; without it the criterion chooses
  Located<std::int64_t> max_terms = {8, {}};     ///< of a sparse model
  Located<std::int64_t> folds = {5, {}};         ///< of cross-validation
  Located<std::int64_t> resamples = {0, {}};     ///< for stability; 0: none
  bool rational = false;                         ///< recognise coefficients as rational numbers
  std::optional<Located<std::string>> weights;   ///< a column of the data: 1 / variance
  std::optional<Located<std::string>> model;     ///< "a*pi1^3/(exp(b*pi1) - 1)", in place of a sum of features
  std::optional<Located<std::string>> loss;      ///< of such a model: "absolute", "relative" or "log"
  std::vector<ModelParameter> start;             ///< [fit.start]
};

}  // namespace gordan
