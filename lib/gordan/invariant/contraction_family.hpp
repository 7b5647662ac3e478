// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/spanning_family.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace gordan {

/// The complete contractions of a classical group: they span every multidegree modulo products of
/// invariants of lower degree, by the first fundamental theorems (Weyl 1939; Goodman, Wallach 2009,
/// chapter 5).
///
/// Each connected contraction comes once, those without epsilon first, words in lexicographic order:
/// tr(A·A·B), v·A·w, det[u,v,w]. Under O(p,q) a component with an odd number of pseudo-tensors and
/// epsilons is not invariant alone; products of two such components follow (two epsilons are never
/// needed: their product is a polynomial in eta).
class ContractionFamily final : public SpanningFamily {
 public:
  static constexpr std::size_t no_target = static_cast<std::size_t>(-1);

  /// The summands from `source_summands` on are the dual of a target: where contractions are linear in them, they
  /// are turned so that the equivariants read well (A·v, v∧w). The default: there is no target.
  /// Throws InputError for a summand that is no tensor of order <= 2.
  explicit ContractionFamily(const Representation& space, std::size_t source_summands = no_target);
  ~ContractionFamily() override;

  void propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const override;
  [[nodiscard]] std::vector<std::uint32_t> values(const Recipe& recipe, const Points& points, std::size_t first,
                                                  std::size_t last) const override;

  /// The contraction at one point modulo p.
  [[nodiscard]] std::uint32_t value(const Contraction& contraction, std::span<const std::uint32_t> point,
                                    std::uint32_t p) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace gordan
