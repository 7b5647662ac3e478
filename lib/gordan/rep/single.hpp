// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/group.hpp>
#include <gordan/rep/expression.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// The representation with this one summand, without a name.
[[nodiscard]] inline Representation single(const Group& group, const RepExpression& expression) {
  return Representation(group, {NamedExpression{"", expression}});
}

}  // namespace gordan
