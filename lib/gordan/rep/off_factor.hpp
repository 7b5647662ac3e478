// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/expression.hpp>

namespace gordan {

/// An expression that was put on a factor of a direct product (RepExpression::on_factor), as one of the factor's own
/// group.
[[nodiscard]] RepExpression off_factor(const RepExpression& expression);

}  // namespace gordan
