// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace gordan {

/// "1 row", "2 rows"; another plural is given where it is not the word and s: counted(n, "quantity", "quantities").
template <class Count>
[[nodiscard]] std::string counted(Count count, std::string_view one, std::string_view many = {}) {
  if (count == Count(1)) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, many);
}

}  // namespace gordan
