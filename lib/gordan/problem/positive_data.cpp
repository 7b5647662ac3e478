// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/positive_data.hpp>

#include <gordan/core/counted.hpp>

#include <fmt/format.h>

namespace gordan {

void check_positive(const Problem& problem, const DataTable& data, const Place& place) {
  for (const DeclaredQuantity& input : problem.inputs) {
    if (!input.positive) continue;
    for (std::size_t k = 0; k < data.columns.size(); ++k) {
      if (data.columns[k].field != input.name.value) continue;
      std::size_t count = 0;
      std::size_t first = 0;
      for (std::size_t row = data.rows; row-- > 0;) {
        if (data.values[k * data.rows + row] > 0) continue;
        ++count;
        first = row;
      }
      if (count > 0)
        throw InputError(fmt::format("'{}' is not positive in {} of {}, first in row {} ({})", data.columns[k].name,
                                     count, counted(data.rows, "row"), first + 1, data.values[k * data.rows + first]),
                         place, "positive numbers, or no 'positive = true' in the problem");
    }
  }
}

}  // namespace gordan
