// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/classical_group.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// An element of a classical group modulo a prime, for Weyl's integration formula.
struct TorusElement {
  std::uint32_t weight = 0;          ///< sum of weight f(element) = the mean of f
  ModularElement element;            ///< in the coordinates in which the group preserves its form
  std::vector<std::uint32_t> torus;  ///< t_1, t_2, ... as in ClassicalCharacter
  bool reflected = false;            ///< on the second component of O(n)
};

/// Exact for class functions with exponents of at most `max_weight`; the conductor of the image is a multiple of 4 and
/// at least smallest_torus_order.
/// Other than torus_classes, SO(2m) has both elements that a reflection exchanges.
[[nodiscard]] std::vector<TorusElement> torus_elements(const ClassicalGroup& group, int max_weight,
                                                       const ModularImage& image, const Control& control);

/// A bound of the exponents of one torus parameter in the weights of an expression with element matrices.
[[nodiscard]] int largest_weight(const RepExpression& expression);

/// The order of torus elements: exact for the weights, and a multiple of `field` and of 4.
[[nodiscard]] long torus_order(const ClassicalGroup& group, int max_weight, long field);

}  // namespace gordan::detail
