// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan::detail {

/// A linear combination of rows modulo p < 2^31, four rows at a time, with delayed reduction: the sums, negated, lie in
/// [0, 2 p^2), and two products are subtracted before 2 p^2 is added back where the difference became negative.
class RowSum {
 public:
  RowSum(std::size_t columns, std::uint32_t p)
      : p_(p), twice_square_(2 * static_cast<std::int64_t>(p) * p), sums_(columns, 0) {}

  /// Adds factor * row; the row has to live until finish().
  void add(std::uint32_t factor, const std::uint32_t* row) {
    if (factor == 0) return;
    factors_[waiting_] = p_ - factor;
    rows_[waiting_] = row;
    if (++waiting_ == 4) flush();
  }

  /// Writes the residues, and starts again from zero.
  void finish(std::uint32_t* residues);

 private:
  void flush();

  std::uint32_t p_;
  std::int64_t twice_square_;
  std::vector<std::int64_t> sums_;
  std::uint32_t factors_[4] = {};
  const std::uint32_t* rows_[4] = {};
  int waiting_ = 0;
};

}  // namespace gordan::detail
