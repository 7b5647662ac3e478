// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/metrics.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan {

double rms(const Eigen::Ref<const Eigen::VectorXd>& x) {
  return x.size() == 0 ? 0 : x.stableNorm() / std::sqrt(static_cast<double>(x.size()));
}

double relative_error(const Eigen::Ref<const Eigen::VectorXd>& a,
                      const Eigen::Ref<const Eigen::VectorXd>& b) {
  require(a.size() == b.size(), "relative_error: vectors of one size");
  if (!a.allFinite()) return 1;
  const double sum = rms(a) + rms(b);
  if (sum == 0) return 0;
  return std::isfinite(sum) ? rms(a - b) / sum : 1;
}

double rms_of_log(const Eigen::Ref<const Eigen::VectorXd>& predicted,
                  const Eigen::Ref<const Eigen::VectorXd>& reference) {
  if (predicted.size() != reference.size()) {
    throw InputError(
        fmt::format("{} predictions for {} values", predicted.size(), reference.size()));
  }
  for (Eigen::Index i = 0; i < predicted.size(); ++i) {
    if (predicted[i] > 0 && reference[i] > 0) continue;
    throw InputError(fmt::format("the logarithm of row {}: predicted {}, reference {}", i + 1,
                                 predicted[i], reference[i]),
                     {}, "positive numbers");
  }
  return rms((predicted.array().log() - reference.array().log()).matrix());
}

namespace {

void check_sizes(std::span<const Eigen::MatrixXd> predicted,
                 std::span<const Eigen::MatrixXd> reference) {
  if (predicted.size() != reference.size() || predicted.empty()) {
    throw InputError(fmt::format("{} predicted trajectories for {} references", predicted.size(),
                                 reference.size()),
                     {}, "as many, and at least one");
  }
  for (std::size_t k = 0; k < reference.size(); ++k) {
    if (predicted[k].rows() != reference[0].rows() || reference[k].rows() != reference[0].rows() ||
        predicted[k].cols() != reference[k].cols()) {
      throw InputError(fmt::format("trajectory {} has {} x {} states, its reference {} x {}", k + 1,
                                   predicted[k].rows(), predicted[k].cols(), reference[k].rows(),
                                   reference[k].cols()),
                       {}, fmt::format("{} times in all", reference[0].rows()));
    }
    if (!reference[k].allFinite()) {
      throw InputError(fmt::format("reference trajectory {} is not finite", k + 1));
    }
  }
}

}  // namespace

RolloutError rollout_error(std::span<const Eigen::MatrixXd> predicted,
                           std::span<const Eigen::MatrixXd> reference, double clamp) {
  check_sizes(predicted, reference);
  const Eigen::Index times = reference[0].rows();
  RolloutError result;
  Eigen::VectorXd logs = Eigen::VectorXd::Zero(times);
  for (std::size_t k = 0; k < predicted.size(); ++k) {
    bool diverged = false;
    for (Eigen::Index t = 0; t < times; ++t) {
      if (!diverged && !predicted[k].row(t).allFinite()) {
        diverged = true;
        ++result.diverged;
        result.warnings.push_back(fmt::format("trajectory {} diverges: not finite at time {} of {}",
                                              k + 1, t + 1, times));
      }
      const double error = diverged ? 1.0
                                    : relative_error(predicted[k].row(t).transpose(),
                                                     reference[k].row(t).transpose());
      logs[t] += std::log(std::max(error, clamp));
    }
  }
  logs /= static_cast<double>(predicted.size());
  result.by_time = logs.array().exp();
  result.value = times > 0 ? std::exp(logs.mean()) : 0;
  return result;
}

}  // namespace gordan
