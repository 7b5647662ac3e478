// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <gordan/group/group.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// A representation of a direct product as the tensor product of one of each factor.
struct FactorSpaces {
  std::vector<RepExpression> spaces;  ///< of each factor, as expressions of that factor alone
  /// [factor][i]: what coordinate i of the space of a factor adds to the coordinate of the whole.
  std::vector<std::vector<int>> strides;
};

/// Nothing unless the expression is a product of expressions on single factors ("vector@1*perm@2").
[[nodiscard]] std::optional<FactorSpaces> factor_spaces(const RepExpression& expression, std::size_t factors);

}  // namespace gordan::detail
