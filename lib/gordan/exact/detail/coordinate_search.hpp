// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/detail/word_lattice.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// Depth-first search for short vectors p + sum_i x_i b_i over the coordinates x. With integer vectors w_i orthogonal
/// to b_0 ... b_{i-1} (multiples of the Gram-Schmidt vectors) a vector v of norm t satisfies |<w_i, v>| <= t max|w_i|,
/// which leaves an interval for x_i once the later coordinates are chosen.
class CoordinateSearch {
 public:
  /// The rows of the basis must be independent.
  explicit CoordinateSearch(const WordMatrix& basis);

  /// False when the vectors w_i do not fit machine words: then nothing can be listed.
  bool usable() const { return usable_; }
  double expected_work(std::int64_t t) const;

  /// Appends all vectors with above < norm <= up_to, for p = 0 one of each pair v, -v; false when it visits more nodes
  /// than `limit`. The nodes visited are taken off the limit.
  bool list(const ShortVector* particular, std::int64_t above, std::int64_t up_to, std::vector<ShortVector>& found,
            std::size_t& limit, const Control& control) const;

 private:
  const WordMatrix& basis_;
  WordMatrix directions_;                   // w_i
  std::vector<std::int64_t> height_;        // max |w_i|
  __extension__ Matrix<__int128> product_;  // <w_i, b_j> for j >= i, below 2^92
  bool usable_ = true;
};

}  // namespace gordan::detail
