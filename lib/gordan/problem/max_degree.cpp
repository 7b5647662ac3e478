// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/max_degree.hpp>

#include <fmt/format.h>

namespace gordan {

int check_max_degree(std::int64_t degree, const Place& place) {
  if (degree >= 0 && degree <= largest_degree) return static_cast<int>(degree);
  throw InputError(
      degree < 0 ? fmt::format("the degree {} is negative", degree) : fmt::format("the degree {} is too large", degree),
      place, fmt::format("a degree from 0 to {}", largest_degree));
}

}  // namespace gordan
