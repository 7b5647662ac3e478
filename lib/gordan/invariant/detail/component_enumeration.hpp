// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/classical_group.hpp>
#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace gordan::detail {

using VisitComponent = std::function<bool(const Component&)>;

/// Enumerates connected contractions of one multidegree, each class once: words of traces up to
/// rotation and (where transposes exist) reversal, bilinear forms up to reversal, legs of epsilon up to
/// their antisymmetry. What vanishes by symmetry is left out. All functions stop, and return false, as
/// soon as `visit` returns false.
class ComponentEnumeration {
 public:
  /// The summands from `source_summands` on are duals of a target: they come first in bilinear forms and legs.
  ComponentEnumeration(const std::vector<TensorView>& views, const ClassicalGroup& group, std::size_t source_summands);

  /// Without epsilon: scalars, traces, bilinear forms, pairings, omega, Hermitian products.
  bool without_epsilon(const Multidegree& degrees, const VisitComponent& visit) const;
  /// With one epsilon (or one dual epsilon).
  bool with_epsilon(const Multidegree& degrees, const VisitComponent& visit) const;

 private:
  using VisitWord = std::function<bool(const Word&)>;
  struct Content;
  struct LegsState;

  [[nodiscard]] bool is_dual(std::uint32_t summand) const { return summand >= source_summands_; }
  [[nodiscard]] bool has_transposes() const { return is_orthogonal(group_.family); }
  [[nodiscard]] Content content(const Multidegree& degrees) const;
  bool words(Multidegree& left, std::size_t length, Word& word, const VisitWord& visit) const;
  bool letters(std::size_t first, const std::function<bool(const Letter&)>& visit) const;
  bool traces(const Content& content, const VisitComponent& visit) const;
  bool necklaces(Multidegree& left, Word& word, std::size_t period, std::size_t length, const VisitWord& visit) const;
  [[nodiscard]] bool is_canonical_trace(const Word& word) const;
  bool bilinears(const Content& content, const VisitComponent& visit) const;
  bool pairs(const Content& content, const VisitComponent& visit) const;
  bool fill_legs(LegsState& state, std::size_t index, const VisitComponent& visit) const;
  bool complex_determinants(const Content& content, const VisitComponent& visit) const;

  const std::vector<TensorView>& views_;
  const ClassicalGroup& group_;
  std::size_t source_summands_;
};

}  // namespace gordan::detail
