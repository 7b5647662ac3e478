// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/multidegree.hpp>
#include <gordan/invariant/points.hpp>
#include <gordan/invariant/recipe.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace gordan {

/// The second step of the engine, "propose": recipes that span every multidegree by a theorem,
/// modulo products of invariants of lower degree.
class SpanningFamily {
 public:
  virtual ~SpanningFamily() = default;

  /// Hands the candidates of one multidegree to `visit` in the stated order until it returns false.
  virtual void propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const = 0;

  /// The values of a candidate at points first, ..., last - 1.
  [[nodiscard]] virtual std::vector<std::uint32_t> values(const Recipe& recipe, const Points& points,
                                                          std::size_t first, std::size_t last) const = 0;

  /// Called once for a candidate that is kept; may complete the recipe (lift a modular image).
  [[nodiscard]] virtual Recipe keep(Recipe recipe) const { return recipe; }
};

}  // namespace gordan
