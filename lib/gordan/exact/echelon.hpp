// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <gordan/core/control.hpp>

namespace gordan {

/// The row space of the vectors inserted so far, over F_p with p < 2^31, as a growing echelon form.
/// Each stored row is monic and its pivot is its first nonzero column. Reduction accumulates in 64 bits and takes up
/// to four pivot rows in a pass, without a division in the inner loop: about rank * columns multiplications a row.
/// One object is used by one thread at a time for `insert`; `reduce` may be called from several.
class EchelonForm {
 public:
  /// `sufficient_rank`: the rank at which `full()` becomes true; by default the number of columns.
  EchelonForm(std::uint32_t p, std::size_t columns,
              std::size_t sufficient_rank = std::numeric_limits<std::size_t>::max());

  /// Adds a row of residues in [0, p); true when it raised the rank.
  bool insert(std::span<const std::uint32_t> row);

  /// Replaces the row by its normal form: the representative modulo the row space that is zero in all pivot columns.
  /// True when the normal form is not zero, so when inserting the row would raise the rank.
  bool reduce(std::span<std::uint32_t> row) const;

  /// Subtracts rows from each other until each pivot column has a single 1 (reduced echelon form).
  void back_substitute(const Control& control = {});

  [[nodiscard]] std::uint32_t prime() const { return p_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t rank() const { return rows_.size(); }
  [[nodiscard]] bool full() const { return rank() >= sufficient_rank_; }

  [[nodiscard]] bool is_pivot(std::size_t column) const { return row_of_column_[column] != none; }
  /// The pivot columns in ascending order.
  [[nodiscard]] std::vector<std::size_t> pivots() const;
  /// The row with this pivot, from the pivot column on (columns() - column entries, the first one is 1).
  [[nodiscard]] std::span<const std::uint32_t> row_with_pivot(std::size_t column) const;

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  // Subtracts multiples of the rows from column `first` on; the first other nonzero column, or columns(). Stops there
  // unless it is to go on to the end.
  std::size_t eliminate(std::span<std::int64_t> accumulators, std::size_t first, bool completely) const;

  std::uint32_t p_;
  std::size_t columns_;
  std::size_t sufficient_rank_;
  std::vector<std::vector<std::uint32_t>> rows_;
  std::vector<std::uint32_t> row_of_column_;
  std::vector<std::int64_t> accumulators_;
};

}  // namespace gordan
