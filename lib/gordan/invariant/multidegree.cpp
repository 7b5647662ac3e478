// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/multidegree.hpp>

#include <cstddef>
#include <numeric>

namespace gordan {

namespace {

void append_multidegrees(int left, std::size_t position, Multidegree& current,
                         std::vector<Multidegree>& result) {
  if (position + 1 == current.size()) {
    current[position] = left;
    result.push_back(current);
    return;
  }
  for (int here = left; here >= 0; --here) {
    current[position] = here;
    append_multidegrees(left - here, position + 1, current, result);
  }
}

}  // namespace

int total_degree(const Multidegree& degrees) {
  return std::accumulate(degrees.begin(), degrees.end(), 0);
}

std::vector<Multidegree> multidegrees(int degree, int summands) {
  std::vector<Multidegree> result;
  if (summands == 0) {
    if (degree == 0) result.emplace_back();
    return result;
  }
  Multidegree current(static_cast<std::size_t>(summands), 0);
  append_multidegrees(degree, 0, current, result);
  return result;
}

}  // namespace gordan
