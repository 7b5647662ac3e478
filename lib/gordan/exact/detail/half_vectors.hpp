// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/detail/word_lattice.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <memory>
#include <vector>

namespace gordan::detail {

/// Meet in the middle. A vector of norm t is a sequence of t unit steps, in the order of its entries; its first half u
/// and second half w satisfy A u + A w = b. The second halves are put into a table by a linear 64-bit hash of A w.
class HalfVectors {
 public:
  explicit HalfVectors(const WordMatrix& a);
  ~HalfVectors();
  HalfVectors(const HalfVectors&) = delete;
  HalfVectors& operator=(const HalfVectors&) = delete;

  /// Half vectors that a search for the norm t goes through; infinite where they cannot be coded.
  double expected_work(std::int64_t t, bool homogeneous) const;

  /// Appends all v with A v = b and norm t; for b = 0 one of each pair v, -v.
  void list(const std::vector<std::int64_t>& b, bool homogeneous, std::int64_t t, std::vector<ShortVector>& found,
            const Control& control);

 private:
  struct Table;

  WordMatrix columns_;  // of A, as rows
  std::vector<std::uint64_t> multipliers_;
  std::vector<std::uint64_t> keys_;                   // of the columns
  std::vector<std::unique_ptr<const Table>> tables_;  // by the norm of the second halves
};

}  // namespace gordan::detail
