// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/group/permutation.hpp>

namespace gordan {

namespace detail {
class PermutationChain;
}

/// A permutation group with a base and strong generating set: order and membership without listing the group.
///
/// Source: A. Seress, Permutation Group Algorithms (Cambridge, 2003), section 4.2 (deterministic Schreier-Sims).
class PermutationGroup {
 public:
  /// Throws std::invalid_argument when a generator is not a permutation of the points, LimitReached by `control`
  /// or when the transversals grow too large.
  PermutationGroup(int points, const std::vector<Permutation>& generators, const Control& control = {});

  [[nodiscard]] int points() const { return points_; }
  [[nodiscard]] const Integer& order() const { return order_; }
  [[nodiscard]] bool contains(const Permutation& p) const;
  /// Points b_0, b_1, ... that only the identity fixes all.
  [[nodiscard]] std::vector<int> base() const;
  /// Generators of the group among which are generators of every stabiliser of b_0, ..., b_i.
  [[nodiscard]] std::vector<Permutation> strong_generators() const;
  /// Every element is t_0 t_1 ... in exactly one way, with t_i from transversals()[i].
  [[nodiscard]] std::vector<std::vector<Permutation>> transversals() const;

 private:
  int points_ = 0;
  std::shared_ptr<const detail::PermutationChain> chain_;  // never changes after construction
  Integer order_;
};

}  // namespace gordan
