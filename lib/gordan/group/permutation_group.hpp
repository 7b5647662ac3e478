// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/exact/integer.hpp>
#include <gordan/group/permutation.hpp>

namespace gordan {

/// A permutation group with a base and strong generating set: order and membership without listing the group.
///
/// Deterministic Schreier-Sims: level i holds the orbit of base point b_i under the stabiliser of b_0, ..., b_{i-1},
/// with a transversal; every Schreier generator is sifted through the levels below.
/// Source: A. Seress, Permutation Group Algorithms (Cambridge, 2003), section 4.2.
class PermutationGroup {
 public:
  struct Level {
    int base_point = 0;
    std::vector<Permutation> generators;   ///< generators of the stabiliser of the earlier base points
    std::vector<int> orbit;                ///< of base_point, in the order found; orbit[0] is base_point
    std::vector<int> position;             ///< position[point] in orbit, -1 outside
    std::vector<Permutation> transversal;  ///< transversal[k] takes base_point to orbit[k]
    std::vector<Permutation> inverses;     ///< of the transversal
  };

  /// Throws std::invalid_argument when a generator is not a permutation of the `points` points.
  PermutationGroup(int points, const std::vector<Permutation>& generators);

  [[nodiscard]] int points() const { return points_; }
  [[nodiscard]] const Integer& order() const { return order_; }
  [[nodiscard]] bool contains(const Permutation& p) const;
  [[nodiscard]] std::vector<int> base() const;
  [[nodiscard]] std::vector<Permutation> strong_generators() const;
  [[nodiscard]] const std::vector<Level>& levels() const { return levels_; }

 private:
  void add_level(int base_point);
  void extend(std::size_t level, const Permutation& generator);
  [[nodiscard]] std::size_t sift(Permutation& p, std::size_t from) const;
  void rebuild_orbit(Level& level) const;
  void complete(std::size_t level);

  int points_ = 0;
  Integer order_ = 1;
  std::vector<Level> levels_;
};

}  // namespace gordan
