// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

namespace {

using Norms = std::vector<Rational>;

Norms product_norms(const std::vector<RepExpression>& parts) {
  Norms result = {Rational(1)};
  for (const RepExpression& part : parts) {
    Norms longer;
    longer.reserve(result.size() * static_cast<std::size_t>(part.dimension()));
    const Norms factor = part.squared_norms();
    for (const Rational& a : result) {
      for (const Rational& b : factor) longer.push_back(a * b);
    }
    result = std::move(longer);
  }
  return result;
}

/// The component A_{i1..ik} scales like the product of the base vectors, whatever its multiplicity.
Norms power_norms(const Norms& base, const detail::PowerBasis& power) {
  Norms result = {Rational(1)};
  for (int level = 1; level <= power.order(); ++level) {
    Norms longer;
    longer.reserve(power.size(level));
    for (std::size_t tuple = 0; tuple < power.size(level); ++tuple) {
      longer.push_back(result[power.prefix(level, tuple)] * base[static_cast<std::size_t>(power.last(level, tuple))]);
    }
    result = std::move(longer);
  }
  return result;
}

}  // namespace

bool RepExpression::has_unit_norms() const {
  if (kind() == RepKind::subspace || kind() == RepKind::generated || kind() == RepKind::young) {
    return node_->norms == nullptr;
  }
  return std::all_of(parts().begin(), parts().end(), [](const RepExpression& part) { return part.has_unit_norms(); });
}

std::vector<Rational> RepExpression::squared_norms() const {
  if (node_->norms != nullptr) return *node_->norms;
  if (has_unit_norms()) return Norms(static_cast<std::size_t>(dimension()), Rational(1));
  Norms result;
  switch (kind()) {
    case RepKind::dual:
      for (const Rational& norm : parts().front().squared_norms()) result.push_back(Rational(1) / norm);
      return result;
    case RepKind::product:
      return product_norms(parts());
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
      return power_norms(parts().front().squared_norms(), *node_->power);
    case RepKind::sum:
      for (const RepExpression& part : parts()) {
        for (Rational& norm : part.squared_norms()) result.push_back(std::move(norm));
      }
      return result;
    default:
      return Norms(static_cast<std::size_t>(dimension()), Rational(1));
  }
}

long RepExpression::conductor() const {
  long result = node_->conductor;
  for (const RepExpression& part : parts()) result = common_conductor(result, part.conductor());
  return result;
}

bool RepExpression::has_matrices() const {
  if (kind() == RepKind::irreducible) return false;
  return std::all_of(parts().begin(), parts().end(), [](const RepExpression& part) { return part.has_matrices(); });
}

void detail::refuse_matrices(const RepExpression& irreducible) {
  throw InputError(
      fmt::format("'{}' has dimension {} and is known by its character only: the matrices of the group "
                  "elements are not computed for it",
                  irreducible.text(), irreducible.dimension()));
}

}  // namespace gordan
