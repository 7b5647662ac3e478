// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/model_selection.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gordan {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool validates(SelectionCriterion criterion) {
  return criterion == SelectionCriterion::cross_validation ||
         criterion == SelectionCriterion::one_standard_error;
}

/// The place of a size in a cross-validation, or -1.
Eigen::Index place_of(const CrossValidation& validation, Eigen::Index size) {
  const auto found = std::lower_bound(validation.sizes.begin(), validation.sizes.end(), size);
  if (found == validation.sizes.end() || *found != size) return -1;
  return found - validation.sizes.begin();
}

Eigen::VectorXd scores_of(const SparsePath& path, SelectionCriterion criterion,
                          const CrossValidation* validation) {
  Eigen::VectorXd scores(static_cast<Eigen::Index>(path.fits.size()));
  for (std::size_t k = 0; k < path.fits.size(); ++k) {
    double& score = scores[static_cast<Eigen::Index>(k)];
    if (!validates(criterion)) {
      score = information_criterion(path.fits[k], criterion);
    } else {
      const Eigen::Index place = place_of(*validation, path.fits[k].size());
      score = place < 0 ? infinity : validation->error[place];
    }
  }
  return scores;
}

/// The smallest fit whose residual rounding explains.
std::optional<std::size_t> exact_fit(const SparsePath& path, const CrossValidation* validation) {
  for (std::size_t k = 0; k < path.fits.size(); ++k) {
    if (path.fits[k].fit.at_rounding_level()) return k;
    if (validation == nullptr) continue;
    const Eigen::Index place = place_of(*validation, path.fits[k].size());
    if (place >= 0 && validation->error[place] <= validation->floor[place]) return k;
  }
  return std::nullopt;
}

/// The first score of all that is at most the limit.
Eigen::Index first_within(const Eigen::VectorXd& scores, double limit) {
  Eigen::Index k = 0;
  while (k + 1 < scores.size() && !(scores[k] <= limit)) ++k;
  return k;
}

std::string reason_of(const SubsetFit& chosen, SelectionCriterion criterion, double score,
                      double limit, bool exact) {
  const std::string columns = counted(chosen.size(), "column");
  if (exact) {
    return fmt::format("{}: the residual, rms {:.2e}, is no larger than rounding explains ({:.2e})",
                       columns, chosen.fit.rms, 8 * chosen.fit.rounding_level);
  }
  if (criterion == SelectionCriterion::one_standard_error) {
    return fmt::format(
        "{}: the least size with an error, {:.4g}, within one standard error of the best "
        "(at most {:.4g})",
        columns, score, limit);
  }
  return fmt::format("{}: the least {}, {:.6g}", columns, to_string(criterion), score);
}

}  // namespace

std::string to_string(SelectionCriterion criterion) {
  switch (criterion) {
    case SelectionCriterion::aic:
      return "AIC";
    case SelectionCriterion::aicc:
      return "AICc";
    case SelectionCriterion::bic:
      return "BIC";
    case SelectionCriterion::cross_validation:
      return "cross-validation";
    case SelectionCriterion::one_standard_error:
      return "one standard error";
  }
  return {};
}

double information_criterion(const SubsetFit& subset, SelectionCriterion criterion) {
  require(!validates(criterion), "information_criterion: an information criterion");
  const LeastSquaresFit& fit = subset.fit;
  const auto n = static_cast<double>(fit.rows);
  const double k = static_cast<double>(subset.size()) + 1;
  const double floor = 64 * fit.rounding_level * fit.rounding_level * fit.weight_sum;
  const double sum = std::max({fit.residual_sum, floor, std::numeric_limits<double>::min() * n});
  const double likelihood = n * std::log(sum / n);
  if (criterion == SelectionCriterion::bic) return likelihood + k * std::log(n);
  if (criterion == SelectionCriterion::aic) return likelihood + 2 * k;
  if (n <= k + 1) return infinity;
  return likelihood + 2 * k + 2 * k * (k + 1) / (n - k - 1);
}

ModelChoice choose_model(const SparsePath& path, SelectionCriterion criterion,
                         const CrossValidation* validation) {
  if (path.fits.empty()) throw InputError("there is no fit to choose from");
  require(!validates(criterion) || validation != nullptr, "choose_model: a cross-validation");
  ModelChoice choice;
  choice.scores = scores_of(path, criterion, validation);
  const auto exact = exact_fit(path, validates(criterion) ? validation : nullptr);
  double limit = choice.scores.minCoeff();
  if (criterion == SelectionCriterion::one_standard_error && std::isfinite(limit)) {
    const Eigen::Index best = first_within(choice.scores, limit);
    const Eigen::Index size = path.fits[static_cast<std::size_t>(best)].size();
    limit += validation->standard_error[place_of(*validation, size)];
  }
  const Eigen::Index chosen =
      exact ? static_cast<Eigen::Index>(*exact) : first_within(choice.scores, limit);
  choice.index = static_cast<std::size_t>(chosen);
  choice.reason = reason_of(path.fits[choice.index], criterion, choice.scores[chosen], limit,
                            exact.has_value());
  return choice;
}

}  // namespace gordan
