// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// The index tuples of a symmetric (i1 <= ... <= ik) or alternating (i1 < ... < ik) power of an n-dimensional space, in
/// lexicographic order, for every level 0, ..., k; and how a further index is inserted.
class PowerBasis {
 public:
  PowerBasis(int n, int k, bool strict);

  /// The largest number of tuples of any level up to k, as a double so that it cannot overflow.
  [[nodiscard]] static double largest_level(int n, int k, bool strict);

  /// The tuple after insertion of an index, and the sign of the sorting (0: an alternating one with a repeated index).
  struct Step {
    std::size_t index = 0;
    int sign = 1;
  };

  [[nodiscard]] int base_dimension() const { return n_; }
  [[nodiscard]] int order() const { return static_cast<int>(levels_.size()) - 1; }
  [[nodiscard]] std::size_t size(int level) const { return at(level).last.size(); }
  [[nodiscard]] std::size_t prefix(int level, std::size_t tuple) const { return at(level).prefix[tuple]; }
  [[nodiscard]] int last(int level, std::size_t tuple) const { return at(level).last[tuple]; }
  /// Where `index` behind a tuple of `level` leads to in level + 1; level < order.
  [[nodiscard]] const Step& insert(int level, std::size_t tuple, int index) const {
    return at(level).insert[tuple * static_cast<std::size_t>(n_) + static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::vector<int> tuple(int level, std::size_t tuple) const;

 private:
  struct Level {
    std::vector<std::size_t> prefix;  // the tuple without its last index, in the level below
    std::vector<int> last;            // its last index, -1 for the empty tuple
    std::vector<std::size_t> first;   // its first extension in the level above
    std::vector<Step> insert;
  };
  [[nodiscard]] const Level& at(int level) const { return levels_[static_cast<std::size_t>(level)]; }
  [[nodiscard]] Step find_insertion(int level, std::size_t tuple, int index) const;
  void extend();

  int n_;
  int strict_;
  std::vector<Level> levels_;
};

/// The place of the unordered pair {i, j} of n points in lexicographic order.
[[nodiscard]] inline std::size_t pair_index(int i, int j, std::size_t n) {
  const auto low = static_cast<std::size_t>(i < j ? i : j);
  const auto high = static_cast<std::size_t>(i < j ? j : i);
  return low * (2 * n - low - 1) / 2 + (high - low - 1);
}

}  // namespace gordan::detail
