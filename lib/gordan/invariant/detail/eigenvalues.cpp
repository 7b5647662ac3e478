// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/detail/eigenvalues.hpp>

#include <cstddef>
#include <functional>
#include <utility>

namespace gordan::detail {

namespace {

Eigenvalue operator*(const Eigenvalue& a, const Eigenvalue& b) { return {a.weight + b.weight, a.sign * b.sign}; }

Eigenvalues dual_of(Eigenvalues values) {
  for (Eigenvalue& value : values) value.weight = -value.weight;
  return values;
}

/// Products of k eigenvalues with indices i1 <= ... <= ik (strictly increasing: alternating powers).
Eigenvalues power_of(const Eigenvalues& base, int k, bool strict) {
  Eigenvalues result;
  const std::function<void(std::size_t, int, Eigenvalue)> extend = [&](std::size_t first, int left,
                                                                       Eigenvalue product) {
    if (left == 0) result.push_back(product);
    for (std::size_t i = first; left > 0 && i < base.size(); ++i)
      extend(strict ? i + 1 : i, left - 1, product * base[i]);
  };
  extend(0, k, {});
  return result;
}

}  // namespace

std::vector<RankOnePart> rank_one_parts(const ClassicalGroup& group) {
  const Eigenvalue one{0, 1};
  const Eigenvalue minus{0, -1};
  const Eigenvalues plane{{1, 1}, {-1, 1}};
  const int n = group.dimension();
  switch (group.family) {
    case ClassicalFamily::special_orthogonal:
      if (n == 2) return {{plane, one, false, 0}};
      if (n == 3) return {{{{1, 1}, {-1, 1}, {0, 1}}, one, false, 1}};
      return {};
    case ClassicalFamily::orthogonal:
      if (n == 2) return {{plane, one, false, 0}, {{one, minus}, minus, false, 0}};
      if (n == 3) return {{{{1, 1}, {-1, 1}, {0, 1}}, one, false, 1}, {{{1, -1}, {-1, -1}, {0, -1}}, minus, false, 1}};
      return {};
    case ClassicalFamily::symplectic:
    case ClassicalFamily::special_linear:
      if (n == 2) return {{plane, one, false, 2}};
      return {};
    case ClassicalFamily::special_unitary:
      if (n == 2) return {{plane, one, true, 2}};
      return {};
    case ClassicalFamily::unitary:
    case ClassicalFamily::general_linear:
      if (n == 1) return {{{{1, 1}}, {1, 1}, group.family == ClassicalFamily::unitary, 0}};
      return {};
  }
  return {};
}

std::optional<Eigenvalues> eigenvalues(const RepExpression& expression, const RankOnePart& part) {
  const auto of_part = [&](std::size_t i) { return eigenvalues(expression.parts()[i], part); };
  switch (expression.kind()) {
    case RepKind::trivial:
      return Eigenvalues{{}};
    case RepKind::determinant:
      return Eigenvalues{part.determinant};
    case RepKind::vector:
      return part.vector;
    case RepKind::realified_vector: {
      Eigenvalues result = part.vector;
      for (const Eigenvalue& value : dual_of(part.vector)) result.push_back(value);
      return result;
    }
    case RepKind::dual: {
      auto base = of_part(0);
      if (base) base = dual_of(*std::move(base));
      return base;
    }
    case RepKind::product: {
      Eigenvalues result{{}};
      for (std::size_t i = 0; i < expression.parts().size(); ++i) {
        const auto factor = of_part(i);
        if (!factor) return std::nullopt;
        Eigenvalues next;
        for (const Eigenvalue& a : result) {
          for (const Eigenvalue& b : *factor) next.push_back(a * b);
        }
        result = std::move(next);
      }
      return result;
    }
    case RepKind::sum: {
      Eigenvalues result;
      for (std::size_t i = 0; i < expression.parts().size(); ++i) {
        const auto summand = of_part(i);
        if (!summand) return std::nullopt;
        result.insert(result.end(), summand->begin(), summand->end());
      }
      return result;
    }
    case RepKind::symmetric_power:
    case RepKind::alternating_power: {
      const auto base = of_part(0);
      if (!base) return std::nullopt;
      return power_of(*base, expression.order(), expression.kind() == RepKind::alternating_power);
    }
    default:
      return std::nullopt;
  }
}

}  // namespace gordan::detail
