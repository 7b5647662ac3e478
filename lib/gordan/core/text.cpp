// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/text.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gordan {
namespace {

constexpr std::size_t edit_cost = 2;  // in half edits, so that a change of case can count half

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t exchange_cost(char a, char b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? 1 : edit_cost;
}

/// Edit distance with swaps of neighbours (optimal string alignment), in half edits.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = edit_cost * j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = edit_cost * i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t gap = std::min(previous[j], current[j - 1]) + edit_cost;
      current[j] = std::min(gap, previous[j - 1] + exchange_cost(a[i - 1], b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before[j - 2] + edit_cost);
      }
    }
    before.swap(previous);
    previous.swap(current);
  }
  return previous[b.size()];
}

bool is_near(std::size_t distance, std::size_t length) {
  return distance <= edit_cost * std::max<std::size_t>(1, length / 3) && distance < edit_cost * length;
}

}  // namespace

std::string nearest_match(std::string_view word, std::span<const std::string> candidates) {
  const std::string* best = nullptr;
  std::size_t best_distance = 0;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (!is_near(distance, std::max(word.size(), candidate.size()))) continue;
    if (best == nullptr || distance < best_distance) {
      best = &candidate;
      best_distance = distance;
    }
  }
  if (best == nullptr && word.size() >= 3) {
    for (const std::string& candidate : candidates) {
      if (candidate.starts_with(word) && (best == nullptr || candidate.size() < best->size())) best = &candidate;
    }
  }
  return best == nullptr ? std::string() : *best;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

}  // namespace gordan
