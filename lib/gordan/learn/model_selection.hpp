// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/sparse_path.hpp>

#include <Eigen/Core>

#include <cstdint>
#include <string>
#include <vector>

namespace gordan {

struct CrossValidationOptions {
  int folds = 5;
  std::uint64_t seed = 1;
  int threads = 1;  ///< the result is the same for any number
};

/// Errors on samples that the fit has not seen, by number of columns. Where the path of a fold
/// lacks a size, its fit of the next smaller size counts (0 when there is none).
struct CrossValidation {
  std::vector<Eigen::Index> sizes;  ///< ascending; all that occur
  Eigen::VectorXd error;            ///< mean over folds of the weighted mean square error
  Eigen::VectorXd standard_error;   ///< of that mean: standard deviation over folds / sqrt(folds)
  Eigen::MatrixXd by_fold;          ///< folds x sizes
  /// The error that rounding explains, by size: the mean over folds of (8 rounding_level)^2.
  Eigen::VectorXd floor;
};

/// K-fold cross-validation of a method: the whole path is computed anew without each fold.
/// Throws InputError as the method and make_folds do.
[[nodiscard]] CrossValidation cross_validate(const Regression& data, const PathMethod& method,
                                             const CrossValidationOptions& options = {},
                                             const Control& control = {});

enum class SelectionCriterion { aic, aicc, bic, cross_validation, one_standard_error };

/// "AIC", "AICc", "BIC", "cross-validation", "one standard error".
[[nodiscard]] std::string to_string(SelectionCriterion criterion);

/// With n rows, K = size + 1 and L = n log(max(residual_sum, floor) / n): AIC = L + 2K,
/// AICc = AIC + 2K(K+1)/(n-K-1) (infinite unless n > K+1), BIC = L + K log n.
///
/// The floor is what rounding explains: the residual sum at rms = 8 rounding_level. So data without
/// noise do not reward terms that fit rounding errors.
/// Sources: Akaike 1974; Hurvich, Tsai, Biometrika 76 (1989); Schwarz, Ann. Statist. 6 (1978).
[[nodiscard]] double information_criterion(const SubsetFit& subset, SelectionCriterion criterion);

/// Which fit of a path was chosen, and why.
struct ModelChoice {
  std::size_t index = 0;   ///< into path.fits
  Eigen::VectorXd scores;  ///< one per fit; infinite where the criterion says nothing
  std::string reason;      ///< one sentence with figures
};

/// The fit with the least score, the smallest among equals. With one_standard_error: the smallest
/// fit whose error is at most that of the best plus its standard error (Breiman, Friedman, Olshen,
/// Stone 1984).
///
/// Data without noise: when a fit is at rounding level (LeastSquaresFit::at_rounding_level, or its
/// error of cross-validation is at most the floor), the smallest such fit is chosen, as further
/// columns could only fit rounding errors.
/// `validation` is needed by the last two criteria only. Throws InputError for an empty path.
[[nodiscard]] ModelChoice choose_model(const SparsePath& path, SelectionCriterion criterion,
                                       const CrossValidation* validation = nullptr);

}  // namespace gordan
