// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/stable_points.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/group/parse.hpp>

namespace gordan::detail {

namespace {

// The number of legs over the points; nothing for other kinds of spaces.
std::optional<int> legs_of(const RepExpression& expression) {
  int legs = 0;
  switch (expression.kind()) {
    case RepKind::trivial:
    case RepKind::permutation_sign:
      return 0;
    case RepKind::points:
      return 1;
    case RepKind::pairs:
      return 2;
    case RepKind::sum:
    case RepKind::product:
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
    case RepKind::dual:
      break;
    default:
      return std::nullopt;
  }
  for (const RepExpression& part : expression.parts()) {
    const std::optional<int> next = legs_of(part);
    if (!next) return std::nullopt;
    legs = expression.kind() == RepKind::product ? legs + *next : std::max(legs, *next);
  }
  const bool power = expression.kind() == RepKind::symmetric_power || expression.kind() == RepKind::alternating_power;
  return power ? legs * expression.order() : legs;
}

std::optional<int> legs_of(const Representation& v) {
  int legs = 0;
  for (const Summand& summand : v.summands()) {
    const std::optional<int> next = legs_of(summand.expression);
    if (!next) return std::nullopt;
    legs = std::max(legs, *next);
  }
  return legs;
}

bool has_sign(const RepExpression& expression) {
  const std::vector<RepExpression>& parts = expression.parts();
  return expression.kind() == RepKind::permutation_sign || std::any_of(parts.begin(), parts.end(), has_sign);
}

Representation over_points(const Representation& v, const Group& group, int n) {
  std::vector<NamedExpression> summands;
  for (const Summand& summand : v.summands()) summands.push_back({"", detail::over_points(summand.expression, n)});
  return Representation(group, summands);
}

}  // namespace

std::optional<int> point_legs(const RepExpression& expression) {
  return has_sign(expression) ? std::nullopt : legs_of(expression);
}

RepExpression over_points(const RepExpression& expression, int n) {
  std::vector<RepExpression> parts;
  for (const RepExpression& part : expression.parts()) parts.push_back(over_points(part, n));
  switch (expression.kind()) {
    case RepKind::points:
      return RepExpression::points(n);
    case RepKind::pairs:
      return RepExpression::pairs(n);
    case RepKind::sum:
      return RepExpression::sum(parts);
    case RepKind::product:
      return RepExpression::product(parts);
    case RepKind::symmetric_power:
      return RepExpression::symmetric_power(parts.front(), expression.order());
    case RepKind::alternating_power:
      return RepExpression::alternating_power(parts.front(), expression.order());
    case RepKind::dual:
      return RepExpression::dual(parts.front());
    default:
      return expression;
  }
}

std::optional<std::pair<Representation, Representation>> on_fewer_points(const Representation& v,
                                                                         const Representation& w) {
  const FiniteGroup* group = v.group().finite();
  if (group == nullptr || !group->has_permutation()) return std::nullopt;
  const int n = group->points();
  const bool symmetric = group->name() == fmt::format("S({})", n);
  if (!symmetric && group->name() != fmt::format("A({})", n)) return std::nullopt;
  const std::optional<int> of_v = legs_of(v);
  const std::optional<int> of_w = legs_of(w);
  if (!of_v || !of_w || *of_v + *of_w + 2 >= n) return std::nullopt;
  const int fewer = *of_v + *of_w + 2;
  const Group smaller = parse_group(fmt::format("{}({})", symmetric ? "S" : "A", fewer), {},
                                    [](const std::string&) { return std::string(); });
  return std::pair(over_points(v, smaller, fewer), over_points(w, smaller, fewer));
}

}  // namespace gordan::detail
