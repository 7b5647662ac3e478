// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/labels.hpp>

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

bool only_letters(const std::string& label) {
  return std::all_of(label.begin(), label.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

std::string join_labels(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return only_letters(a) && only_letters(b) ? a + b : a + "_" + b;
}

/// The labels themselves when they tell the components apart, else numbers.
std::vector<std::string> distinct_or_numbers(std::vector<std::string> labels) {
  std::vector<std::string> sorted = labels;
  std::sort(sorted.begin(), sorted.end());
  const bool unnamed = labels.size() > 1 && sorted.front().empty();
  if (unnamed || std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return number_labels(labels.size());
  return labels;
}

}  // namespace

std::vector<std::string> number_labels(std::size_t n) {
  std::vector<std::string> labels;
  labels.reserve(n);
  for (std::size_t i = 1; i <= n; ++i) labels.push_back(std::to_string(i));
  return labels;
}

std::vector<std::string> magnetic_labels(int twice) {
  std::vector<std::string> labels;
  for (int m = -twice; m <= twice; m += 2) {
    const int size = m < 0 ? -m : m;
    const std::string number = twice % 2 == 0 ? fmt::format("{}", size / 2) : fmt::format("{}_2", size);
    labels.push_back(m == 0 ? "0" : (m < 0 ? "m" : "p") + number);
  }
  return labels;
}

std::vector<std::string> product_labels(const std::vector<RepExpression>& factors) {
  std::vector<std::string> labels = {""};
  for (const RepExpression& factor : factors) {
    std::vector<std::string> longer;
    longer.reserve(labels.size() * factor.labels().size());
    for (const std::string& a : labels) {
      for (const std::string& b : factor.labels()) longer.push_back(join_labels(a, b));
    }
    labels = std::move(longer);
  }
  return distinct_or_numbers(std::move(labels));
}

std::vector<std::string> sum_labels(const std::vector<RepExpression>& summands) {
  std::vector<std::string> labels;
  for (const RepExpression& summand : summands) {
    labels.insert(labels.end(), summand.labels().begin(), summand.labels().end());
  }
  return distinct_or_numbers(std::move(labels));
}

std::vector<std::string> power_labels(const std::vector<std::string>& base, const PowerBasis& power) {
  std::vector<std::string> labels = {""};
  for (int level = 1; level <= power.order(); ++level) {
    std::vector<std::string> longer;
    longer.reserve(power.size(level));
    for (std::size_t tuple = 0; tuple < power.size(level); ++tuple) {
      const std::string& last = base[static_cast<std::size_t>(power.last(level, tuple))];
      longer.push_back(join_labels(labels[power.prefix(level, tuple)], last));
    }
    labels = std::move(longer);
  }
  return distinct_or_numbers(std::move(labels));
}

std::string counted_text(std::size_t count, const std::string& text) {
  const bool digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return std::to_string(count) + (digit ? "x" : "") + text;
}

std::string counted_texts(const std::vector<std::string>& texts) {
  std::string result;
  for (std::size_t first = 0; first < texts.size();) {
    std::size_t last = first;
    while (last < texts.size() && texts[last] == texts[first]) ++last;
    if (!result.empty()) result += "+";
    result += last - first > 1 ? counted_text(last - first, texts[first]) : texts[first];
    first = last;
  }
  return result;
}

}  // namespace gordan::detail
