// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// The same spaces over fewer points, with as many maps between them.
///
/// Spaces made of `perm`, `pairs` and signs by sums, products and powers are summands of tensors over the points; with
/// K legs in V and W together, invariants are combinations of set partitions of the legs, on which n >= K points have
/// no influence, and none takes the sign when n >= K + 2. So K + 2 points do for S(n) and A(n). Nothing for other
/// groups and spaces, and where n is not larger.
[[nodiscard]] std::optional<std::pair<Representation, Representation>> on_fewer_points(const Representation& v,
                                                                                       const Representation& w);

/// The number of legs over the points in a space made of `perm` and `pairs`; nothing for other spaces, and where there
/// are signs.
[[nodiscard]] std::optional<int> point_legs(const RepExpression& expression);

/// The same space over n points.
[[nodiscard]] RepExpression over_points(const RepExpression& expression, int n);

}  // namespace gordan::detail
