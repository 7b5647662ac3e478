// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/factor_spaces.hpp>

#include <utility>

#include <gordan/rep/off_factor.hpp>

namespace gordan::detail {

std::optional<FactorSpaces> factor_spaces(const RepExpression& expression, std::size_t factors) {
  std::vector<RepExpression> parts = {expression};
  if (expression.factor() < 0 && expression.kind() == RepKind::product) parts = expression.parts();
  std::vector<std::vector<RepExpression>> of_factor(factors);
  FactorSpaces result;
  result.strides.assign(factors, {0});
  int stride = expression.dimension();
  for (const RepExpression& part : parts) {
    if (part.kind() == RepKind::trivial) continue;
    if (part.factor() < 0) return std::nullopt;
    const auto k = static_cast<std::size_t>(part.factor());
    of_factor[k].push_back(off_factor(part));
    stride /= part.dimension();
    std::vector<int> next;
    for (const int before : result.strides[k]) {
      for (int i = 0; i < part.dimension(); ++i) next.push_back(before + i * stride);
    }
    result.strides[k] = std::move(next);
  }
  for (const std::vector<RepExpression>& own : of_factor) result.spaces.push_back(RepExpression::product(own));
  return result;
}

}  // namespace gordan::detail
