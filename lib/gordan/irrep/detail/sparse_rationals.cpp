// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/sparse_rationals.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>

namespace gordan::detail {
namespace {

// The coefficient at an index.
const Rational* coefficient(const SparseRationals& vector, std::size_t index) {
  const auto place = std::ranges::lower_bound(vector, index, {}, [](const auto& entry) { return entry.first; });
  return place != vector.end() && place->first == index ? &place->second : nullptr;
}

// target - (its entry at the first index of the pivot vector) * pivot vector, which begins with 1.
void eliminate(SparseRationals& target, const SparseRationals& pivot) {
  const Rational* factor = coefficient(target, pivot.front().first);
  if (factor == nullptr) return;
  const Rational negative = -*factor;
  append(target, negative, pivot);
  target = collected(std::move(target));
}

struct Echelon {
  std::vector<SparseRationals> rows;  // each begins with 1

  // Reduces a vector by the rows, adds what is left, and clears its first index in the other rows.
  bool insert(SparseRationals vector, std::size_t pivots_below) {
    for (const SparseRationals& row : rows) eliminate(vector, row);
    if (vector.empty() || vector.front().first >= pivots_below) return false;
    scale(vector, Rational(1) / vector.front().second);
    for (SparseRationals& row : rows) eliminate(row, vector);
    rows.push_back(std::move(vector));
    return true;
  }
  void sort() {
    std::ranges::sort(rows, {}, [](const SparseRationals& row) { return row.front().first; });
  }
};

constexpr std::size_t no_bound = static_cast<std::size_t>(-1);

}  // namespace

SparseRationals collected(SparseRationals terms) {
  std::ranges::sort(terms, {}, [](const auto& term) { return term.first; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < terms.size();) {
    std::size_t next = i + 1;
    while (next < terms.size() && terms[next].first == terms[i].first) terms[i].second += terms[next++].second;
    if (!terms[i].second.is_zero()) {
      if (kept != i) terms[kept] = std::move(terms[i]);
      ++kept;
    }
    i = next;
  }
  terms.resize(kept);
  return terms;
}

void append(SparseRationals& terms, const Rational& factor, const SparseRationals& vector) {
  for (const auto& [index, value] : vector) terms.emplace_back(index, factor * value);
}

void scale(SparseRationals& vector, const Rational& factor) {
  for (auto& [index, value] : vector) value *= factor;
}

std::vector<RowCombination> left_inverse(const std::vector<SparseRationals>& rows, std::size_t columns,
                                         const Control& control) {
  Echelon echelon;  // each row is followed by its combination, at the places `columns` and beyond
  for (std::size_t r = 0; r < rows.size() && echelon.rows.size() < columns; ++r) {
    check(control);
    SparseRationals extended = rows[r];
    extended.emplace_back(columns + r, 1);
    static_cast<void>(echelon.insert(std::move(extended), columns));
  }
  require(echelon.rows.size() == columns, "rows of full column rank have a left inverse");
  echelon.sort();
  std::vector<RowCombination> result;
  for (const SparseRationals& row : echelon.rows) {
    RowCombination combination;
    for (const auto& [index, value] : row) {
      if (index >= columns) combination.emplace_back(index - columns, value);
    }
    result.push_back(std::move(combination));
  }
  return result;
}

std::vector<SparseRationals> reduced_echelon(const std::vector<SparseRationals>& vectors) {
  Echelon echelon;
  for (const SparseRationals& vector : vectors) static_cast<void>(echelon.insert(vector, no_bound));
  echelon.sort();
  return echelon.rows;
}

std::vector<SparseRationals> null_space(const std::vector<SparseRationals>& rows, std::size_t columns) {
  const std::vector<SparseRationals> echelon = reduced_echelon(rows);
  std::vector<bool> is_pivot(columns, false);
  for (const SparseRationals& row : echelon) is_pivot[row.front().first] = true;
  std::vector<SparseRationals> result;
  for (std::size_t column = 0; column < columns; ++column) {
    if (is_pivot[column]) continue;
    SparseRationals vector{{column, 1}};
    for (const SparseRationals& row : echelon) {
      if (const Rational* value = coefficient(row, column)) vector.emplace_back(row.front().first, -*value);
    }
    result.push_back(collected(std::move(vector)));
  }
  return reduced_echelon(result);
}

}  // namespace gordan::detail
