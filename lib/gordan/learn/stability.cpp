// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/stability.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/learn/detail/parallel.hpp>
#include <gordan/learn/folds.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace gordan {

namespace {

using Groups = std::vector<std::vector<Eigen::Index>>;

/// The samples of every group.
Groups samples_by_group(const Regression& data) {
  const std::vector<Eigen::Index> numbers = sample_groups(data);
  Groups result;
  for (std::size_t s = 0; s < numbers.size(); ++s) {
    const auto group = static_cast<std::size_t>(numbers[s]);
    if (group >= result.size()) result.resize(group + 1);
    result[group].push_back(static_cast<Eigen::Index>(s));
  }
  return result;
}

/// A resample of its own seed, so that it does not depend on those before it.
Regression resample(const Regression& data, const Groups& groups, const StabilityOptions& options,
                    int number) {
  Random seeds(options.seed);
  Random random(seeds.next() + static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15U);
  const auto count = static_cast<std::uint32_t>(groups.size());
  std::vector<std::size_t> drawn;
  if (options.resampling == Resampling::bootstrap) {
    for (std::uint32_t k = 0; k < count; ++k) drawn.push_back(random.below(count));
  } else {
    std::vector<std::size_t> left(count);
    for (std::size_t k = 0; k < count; ++k) left[k] = k;
    for (std::uint32_t k = 0; k < count / 2; ++k) {
      std::swap(left[k], left[k + random.below(count - k)]);
      drawn.push_back(left[k]);
    }
  }
  std::vector<Eigen::Index> samples;
  std::vector<int> labels;
  for (std::size_t k = 0; k < drawn.size(); ++k) {
    const auto& group = groups[drawn[k]];
    samples.insert(samples.end(), group.begin(), group.end());
    labels.insert(labels.end(), group.size(), static_cast<int>(drawn[k]));
  }
  Regression result = with_samples(data, samples);
  // Copies of one group stay together in folds, so that a copy never judges another.
  result.groups = std::move(labels);
  return result;
}

void count_subsets(const std::vector<std::optional<SubsetFit>>& fits, Stability& result) {
  std::map<std::vector<Eigen::Index>, int> counts;
  for (const auto& fit : fits) {
    if (fit) ++counts[fit->columns];
  }
  result.subsets.assign(counts.begin(), counts.end());
  std::stable_sort(result.subsets.begin(), result.subsets.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
}

Stability summarized(const std::vector<std::optional<SubsetFit>>& fits, Eigen::Index columns) {
  Stability result;
  Eigen::ArrayXd times = Eigen::ArrayXd::Zero(columns);
  Eigen::ArrayXd sum = times;
  for (const auto& fit : fits) {
    if (!fit) continue;
    ++result.resamples;
    for (const Eigen::Index column : fit->columns) times[column] += 1;
    sum += full_coefficients(*fit, columns).array();
  }
  const Eigen::ArrayXd mean = sum / times.max(1.0);
  Eigen::ArrayXd squares = Eigen::ArrayXd::Zero(columns);
  for (const auto& fit : fits) {
    if (!fit) continue;
    const Eigen::VectorXd c = full_coefficients(*fit, columns);
    for (const Eigen::Index column : fit->columns) {
      squares[column] += std::pow(c[column] - mean[column], 2);
    }
  }
  result.frequency = (times / std::max(result.resamples, 1)).matrix();
  result.mean = mean.matrix();
  result.deviation = (squares / (times - 1).max(1.0)).sqrt().matrix();
  count_subsets(fits, result);
  return result;
}

void check_options(const Groups& groups, const StabilityOptions& options) {
  if (groups.size() < 2) {
    throw InputError(fmt::format("{} group of samples to resample", groups.size()), {},
                     "at least 2");
  }
  if (options.resamples < 1) {
    throw InputError(fmt::format("{} resamples", options.resamples), {}, "at least 1");
  }
}

}  // namespace

Stability stability(const Regression& data, const SubsetMethod& method,
                    const StabilityOptions& options, const Control& control) {
  check_regression(data);
  const Groups groups = samples_by_group(data);
  check_options(groups, options);
  std::vector<std::optional<SubsetFit>> fits(static_cast<std::size_t>(options.resamples));
  std::vector<std::string> failures(fits.size());
  detail::parallel_for(
      options.resamples, options.threads, control, [&](int number, const Control& own) {
        const auto place = static_cast<std::size_t>(number);
        try {
          fits[place] = method(resample(data, groups, options, number), own);
        } catch (const InputError& error) {
          failures[place] = error.what();
        }
        report(own, fmt::format("stability: resample {} of {}", number + 1, options.resamples));
      });
  Stability result = summarized(fits, data.columns());
  const int failed = options.resamples - result.resamples;
  const auto first = std::find_if(failures.begin(), failures.end(),
                                  [](const std::string& text) { return !text.empty(); });
  if (result.resamples == 0) throw InputError("no resample gave a fit: " + *first);
  if (failed > 0) {
    result.warnings.push_back(
        fmt::format("{} of {} resamples gave no fit: {}", failed, options.resamples, *first));
  }
  return result;
}

}  // namespace gordan
