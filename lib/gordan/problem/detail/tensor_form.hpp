// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/expression.hpp>

#include <optional>
#include <vector>

namespace gordan::detail {

/// How the entries of a full tensor are made of the components of a representation, each of which stands once:
/// of sym(2) the entries xy and yx are both the component xy.
struct TensorForm {
  struct Term {
    std::size_t component = 0;
    double factor = 1;
  };
  std::vector<std::size_t> shape;           ///< (3, 3)
  std::vector<std::vector<Term>> entries;   ///< of each entry, in row-major order: the sum that it is
  std::vector<std::size_t> representative;  ///< of each component: an entry that is just this component
};

/// Larger tensors are given by their components only.
inline constexpr std::size_t max_tensor_entries = 65536;

/// The form of products, symmetric, alternating and traceless powers, and subspaces of them; nothing for what is no
/// tensor of order 2 or more, is too large, or has no entry that is just a component.
[[nodiscard]] std::optional<TensorForm> tensor_form(const RepExpression& expression);

}  // namespace gordan::detail
