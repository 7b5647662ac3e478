// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/off_factor.hpp>

#include <utility>

#include <gordan/rep/detail/expression_node.hpp>

namespace gordan {

RepExpression off_factor(const RepExpression& expression) {
  RepExpression::Node node = expression.node();
  node.factor = -1;
  node.block.reset();
  for (RepExpression& part : node.parts) part = off_factor(part);
  return detail::make(std::move(node));
}

}  // namespace gordan
