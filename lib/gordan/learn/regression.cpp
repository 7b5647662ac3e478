// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/regression.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <cmath>

namespace gordan {

namespace {

const char* kind(double value) { return std::isnan(value) ? "not a number" : "infinite"; }

std::string more(Eigen::Index count) {
  return count > 1 ? fmt::format("; {} such values in all", count) : std::string{};
}

void check_sizes(const Regression& data) {
  if (data.features.rows() == 0) throw InputError("there are no samples", {}, "at least one");
  if (data.target.size() != data.rows()) {
    throw InputError(fmt::format("the target has {} rows and the features have {}",
                                 data.target.size(), data.rows()),
                     {}, "as many rows of each");
  }
  if (data.weights.size() != 0 && data.weights.size() != data.rows()) {
    throw InputError(fmt::format("{} for {}", counted(data.weights.size(), "weight"),
                                 counted(data.rows(), "row")),
                     {}, "one for each row, or none");
  }
  if (!data.names.empty() && static_cast<Eigen::Index>(data.names.size()) != data.columns()) {
    throw InputError(fmt::format("{} for {}", counted(data.names.size(), "name"),
                                 counted(data.columns(), "column")));
  }
  if (data.rows_per_sample < 1 || data.rows() % data.rows_per_sample != 0) {
    throw InputError(fmt::format("{} rows with {} to a sample", data.rows(), data.rows_per_sample),
                     {}, "a multiple");
  }
  if (!data.groups.empty() && static_cast<Eigen::Index>(data.groups.size()) != data.samples()) {
    throw InputError(
        fmt::format("{} labels of groups for {} samples", data.groups.size(), data.samples()), {},
        "one for each sample");
  }
}

void check_finite(const Regression& data) {
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    if (data.features.col(j).allFinite()) continue;
    Eigen::Index first = 0;
    while (std::isfinite(data.features(first, j))) ++first;
    throw InputError(
        fmt::format("the value of '{}' at {} is {}{}", column_name(data, j), row_name(data, first),
                    kind(data.features(first, j)),
                    more((data.features.array() - data.features.array() != 0).count())),
        {}, "finite numbers");
  }
  if (data.target.allFinite()) return;
  Eigen::Index first = 0;
  while (std::isfinite(data.target[first])) ++first;
  throw InputError(fmt::format("the value of the target at {} is {}{}", row_name(data, first),
                               kind(data.target[first]),
                               more((data.target.array() - data.target.array() != 0).count())),
                   {}, "finite numbers");
}

void check_weights(const Regression& data) {
  for (Eigen::Index i = 0; i < data.weights.size(); ++i) {
    if (std::isfinite(data.weights[i]) && data.weights[i] > 0) continue;
    throw InputError(fmt::format("the weight of {} is {}", row_name(data, i), data.weights[i]), {},
                     "a positive number");
  }
}

}  // namespace

std::string column_name(const Regression& data, Eigen::Index column) {
  if (data.names.empty()) return fmt::format("feature {}", column + 1);
  return data.names[static_cast<std::size_t>(column)];
}

std::string row_name(const Regression& data, Eigen::Index row) {
  if (data.rows_per_sample == 1) return fmt::format("sample {}", row + 1);
  return fmt::format("sample {}, component {}", row / data.rows_per_sample + 1,
                     row % data.rows_per_sample + 1);
}

void check_regression(const Regression& data) {
  check_sizes(data);
  check_finite(data);
  check_weights(data);
}

void check_enough_samples(const Regression& data, Eigen::Index parameters) {
  if (data.rows() >= parameters) return;
  const Eigen::Index needed = (parameters + data.rows_per_sample - 1) / data.rows_per_sample;
  const std::string of =
      data.rows_per_sample > 1 ? fmt::format(" of {} rows each", data.rows_per_sample) : "";
  throw InputError(fmt::format("{}{} for {}: a fit needs at least {}",
                               counted(data.samples(), "sample"), of,
                               counted(parameters, "parameter"), needed));
}

Regression with_columns(const Regression& data, std::span<const Eigen::Index> columns) {
  Regression result;
  result.features.resize(data.rows(), static_cast<Eigen::Index>(columns.size()));
  for (std::size_t k = 0; k < columns.size(); ++k) {
    result.features.col(static_cast<Eigen::Index>(k)) = data.features.col(columns[k]);
    result.names.push_back(column_name(data, columns[k]));
  }
  result.target = data.target;
  result.weights = data.weights;
  result.rows_per_sample = data.rows_per_sample;
  result.groups = data.groups;
  result.precision = data.precision;
  return result;
}

Regression with_samples(const Regression& data, std::span<const Eigen::Index> samples) {
  const Eigen::Index height = data.rows_per_sample;
  const auto rows = static_cast<Eigen::Index>(samples.size()) * height;
  Regression result;
  result.features.resize(rows, data.columns());
  result.target.resize(rows);
  if (data.weights.size() != 0) result.weights.resize(rows);
  for (std::size_t k = 0; k < samples.size(); ++k) {
    const Eigen::Index to = static_cast<Eigen::Index>(k) * height;
    const Eigen::Index from = samples[k] * height;
    result.features.middleRows(to, height) = data.features.middleRows(from, height);
    result.target.segment(to, height) = data.target.segment(from, height);
    if (data.weights.size() != 0) {
      result.weights.segment(to, height) = data.weights.segment(from, height);
    }
    if (!data.groups.empty()) {
      result.groups.push_back(data.groups[static_cast<std::size_t>(samples[k])]);
    }
  }
  result.names = data.names;
  result.rows_per_sample = height;
  result.precision = data.precision;
  return result;
}

}  // namespace gordan
