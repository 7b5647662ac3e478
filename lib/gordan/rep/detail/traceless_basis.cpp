// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <gordan/rep/detail/expression_node.hpp>

namespace gordan::detail {

namespace {

std::size_t tuple_index(const PowerBasis& basis, const std::vector<int>& indices) {
  std::size_t tuple = 0;
  for (std::size_t level = 0; level < indices.size(); ++level) {
    tuple = basis.insert(static_cast<int>(level), tuple, indices[level]).index;
  }
  return tuple;
}

}  // namespace

TracelessBasis traceless_basis(const PowerBasis& symmetric) {
  const int order = symmetric.order();
  const int last_axis = symmetric.base_dimension() - 1;
  TracelessBasis result;
  result.expansion.resize(symmetric.size(order));
  std::vector<std::pair<std::ptrdiff_t, std::size_t>> eliminated;  // how often the last axis occurs, tuple
  for (std::size_t tuple = 0; tuple < symmetric.size(order); ++tuple) {
    const std::vector<int> indices = symmetric.tuple(order, tuple);
    const auto count = std::count(indices.begin(), indices.end(), last_axis);
    if (count >= 2) {
      eliminated.emplace_back(count, tuple);
    } else {
      result.expansion[tuple].emplace_back(result.kept.size(), 1);
      result.kept.push_back(tuple);
    }
  }
  std::sort(eliminated.begin(), eliminated.end());
  for (const auto& [count, tuple] : eliminated) {  // A_{zzJ} = - sum over the other axes i of A_{iiJ}
    std::vector<int> indices = symmetric.tuple(order, tuple);
    std::map<std::size_t, long> combination;
    const std::size_t pair = indices.size() - 2;  // sorted, so the last axis stands at the end
    for (int axis = 0; axis < last_axis; ++axis) {
      indices[pair] = indices[pair + 1] = axis;
      for (const auto& [kept, coefficient] : result.expansion[tuple_index(symmetric, indices)]) {
        combination[kept] -= coefficient;
      }
    }
    for (const auto& [kept, coefficient] : combination) {
      if (coefficient != 0) result.expansion[tuple].emplace_back(kept, coefficient);
    }
  }
  return result;
}

}  // namespace gordan::detail
