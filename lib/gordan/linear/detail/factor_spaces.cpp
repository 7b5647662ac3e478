// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/factor_spaces.hpp>

#include <utility>

#include <gordan/rep/off_factor.hpp>

namespace gordan::detail {

namespace {

constexpr int any_factor = -1;

// The one factor that all parts look at, any_factor where none does anything; nothing when there are several.
std::optional<int> acting_factor(const RepExpression& expression) {
  if (expression.factor() >= 0) return expression.factor();
  if (expression.kind() == RepKind::trivial) return any_factor;
  if (expression.parts().empty()) return std::nullopt;
  int result = any_factor;
  for (const RepExpression& part : expression.parts()) {
    const std::optional<int> next = acting_factor(part);
    if (!next || (*next != any_factor && result != any_factor && *next != result)) return std::nullopt;
    if (*next != any_factor) result = *next;
  }
  return result;
}

}  // namespace

std::optional<FactorSpaces> factor_spaces(const RepExpression& expression, std::size_t factors) {
  std::vector<RepExpression> parts = {expression};
  if (expression.factor() < 0 && expression.kind() == RepKind::product) parts = expression.parts();
  std::vector<std::vector<RepExpression>> of_factor(factors);
  FactorSpaces result;
  result.strides.assign(factors, {0});
  int stride = expression.dimension();
  for (const RepExpression& part : parts) {
    if (part.kind() == RepKind::trivial) continue;
    const std::optional<int> factor = acting_factor(part);
    if (!factor) return std::nullopt;
    const std::size_t k = *factor == any_factor ? 0 : static_cast<std::size_t>(*factor);
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
