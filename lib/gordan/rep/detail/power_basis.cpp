// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/power_basis.hpp>

#include <algorithm>

namespace gordan::detail {

PowerBasis::PowerBasis(int n, int k, bool strict) : n_(n), strict_(strict ? 1 : 0) {
  levels_.push_back({{0}, {-1}, {}, {}});
  for (int level = 0; level < k; ++level) extend();
}

double PowerBasis::largest_level(int n, int k, bool strict) {
  double count = 1;
  double largest = 1;
  for (int j = 1; j <= k && count > 0; ++j) {
    count *= (strict ? n - j + 1.0 : n + j - 1.0) / j;
    largest = std::max(largest, count);
  }
  return largest;
}

std::vector<int> PowerBasis::tuple(int level, std::size_t tuple) const {
  std::vector<int> result(static_cast<std::size_t>(level));
  for (int j = level; j > 0; --j) {
    result[static_cast<std::size_t>(j - 1)] = last(j, tuple);
    tuple = prefix(j, tuple);
  }
  return result;
}

PowerBasis::Step PowerBasis::find_insertion(int level, std::size_t tuple, int index) const {
  const int end = last(level, tuple);
  const auto extension = [this](int at_level, std::size_t below, int with) {
    const int smallest = at_level == 0 ? 0 : last(at_level, below) + strict_;
    return at(at_level).first[below] + static_cast<std::size_t>(with - smallest);
  };
  if (level == 0 || index >= end + strict_) return {extension(level, tuple, index), 1};
  if (strict_ == 1 && index == end) return {0, 0};
  const Step below = insert(level - 1, prefix(level, tuple), index);
  if (below.sign == 0) return below;
  return {extension(level, below.index, end), strict_ == 1 ? -below.sign : 1};
}

void PowerBasis::extend() {
  const int level = static_cast<int>(levels_.size()) - 1;
  Level next;
  Level& top = levels_.back();
  for (std::size_t tuple = 0; tuple < top.last.size(); ++tuple) {
    top.first.push_back(next.last.size());
    for (int index = level == 0 ? 0 : top.last[tuple] + strict_; index < n_; ++index) {
      next.prefix.push_back(tuple);
      next.last.push_back(index);
    }
  }
  top.insert.reserve(top.last.size() * static_cast<std::size_t>(n_));
  for (std::size_t tuple = 0; tuple < top.last.size(); ++tuple) {
    for (int index = 0; index < n_; ++index) top.insert.push_back(find_insertion(level, tuple, index));
  }
  levels_.push_back(std::move(next));
}

}  // namespace gordan::detail
