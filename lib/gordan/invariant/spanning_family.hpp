// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/quotient.hpp>
#include <gordan/invariant/multidegree.hpp>
#include <gordan/invariant/points.hpp>
#include <gordan/invariant/recipe.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace gordan {

/// A multiple of the Reynolds image of a monomial, as a recipe and expanded modulo p.
struct MonomialImage {
  Exponents monomial;  ///< the same for monomials with the same image
  Recipe recipe;
  ModularForm form;
};

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

  /// The image of one monomial under the Reynolds operator of a finite group; nothing when it is plainly zero.
  [[nodiscard]] virtual std::optional<MonomialImage> image_of(const Exponents&) const { return std::nullopt; }

  /// Called once for a candidate that is kept; may complete the recipe (lift a modular image).
  [[nodiscard]] virtual Recipe keep(Recipe recipe) const { return recipe; }
};

}  // namespace gordan
