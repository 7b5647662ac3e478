// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// Representations with Hom(source, target) = Hom(V, W), entry by entry in row-major order.
struct BalancedLegs {
  RepExpression source;
  RepExpression target;
};

/// The factors of W and then those of V* form one list of tensor legs; it is cut where both parts are most similar in
/// size. A leg that changes sides becomes its dual.
[[nodiscard]] BalancedLegs balanced_legs(const RepExpression& v, const RepExpression& w);

}  // namespace gordan::detail
