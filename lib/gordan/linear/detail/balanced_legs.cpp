// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/balanced_legs.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace gordan::detail {

namespace {

std::vector<RepExpression> factors(const RepExpression& expression) {
  if (expression.kind() == RepKind::product) return expression.parts();
  return {expression};
}

double size(std::span<const RepExpression> legs) {
  double result = 1;
  for (const RepExpression& leg : legs) result *= leg.dimension();
  return result;
}

}  // namespace

BalancedLegs balanced_legs(const RepExpression& v, const RepExpression& w) {
  std::vector<RepExpression> legs = factors(w);
  const std::size_t before = legs.size();
  for (const RepExpression& leg : factors(v)) legs.push_back(leg);
  const std::span<const RepExpression> all(legs);
  const auto larger = [&](std::size_t cut) { return std::max(size(all.first(cut)), size(all.subspan(cut))); };
  std::size_t best = before;
  for (std::size_t cut = 0; cut <= legs.size(); ++cut) {
    if (larger(cut) < larger(best)) best = cut;
  }
  if (best == before) return {v, w};
  std::vector<RepExpression> target;
  std::vector<RepExpression> source;
  for (std::size_t k = 0; k < legs.size(); ++k) {
    if (k < best) {
      target.push_back(k < before ? legs[k] : RepExpression::dual(legs[k]));
    } else {
      source.push_back(k < before ? RepExpression::dual(legs[k]) : legs[k]);
    }
  }
  return {RepExpression::product(source), RepExpression::product(target)};
}

}  // namespace gordan::detail
