// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/dimension_matrix.hpp>

#include <gordan/exact/lattice.hpp>

#include <algorithm>

namespace gordan {

DimensionMatrix dimension_matrix(std::span<const UnitsVariable> variables) {
  DimensionMatrix result;
  for (const UnitsVariable& variable : variables) {
    for (const auto& [base, exponent] : variable.dimension.exponents()) {
      auto place = std::ranges::lower_bound(result.base, base, base_unit_less);
      const auto row = place - result.base.begin();
      if (place == result.base.end() || *place != base) {
        result.base.insert(place, base);
        result.scale.insert(result.scale.begin() + row, 1);
      }
      Integer& scale = result.scale[static_cast<std::size_t>(row)];
      if (!exponent.is_integer()) scale = lcm(scale, exponent.den());
    }
  }
  result.entries = Matrix<Integer>(result.base.size(), variables.size());
  for (std::size_t j = 0; j < variables.size(); ++j) {
    for (const auto& [base, exponent] : variables[j].dimension.exponents()) {
      const auto row =
          static_cast<std::size_t>(std::ranges::lower_bound(result.base, base, base_unit_less) - result.base.begin());
      const Integer& scale = result.scale[row];
      result.entries(row, j) = scale.is_one() ? exponent.num() : exponent.num() * exact_quotient(scale, exponent.den());
    }
  }
  return result;
}

std::size_t rank(const DimensionMatrix& matrix) { return rank(matrix.entries); }

}  // namespace gordan
