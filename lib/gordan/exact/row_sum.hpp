// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/row_operations.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan {

/// A sum of multiples of rows of one length modulo p, four rows in a pass.
class RowSum {
 public:
  RowSum(std::uint32_t p, std::size_t size) : p_(p), operations_(p), sum_(size, 0) {}

  /// Adds factor * row; the row must stay where it is until the sum is taken.
  void add(std::uint32_t factor, const std::uint32_t* row) {
    if (factor == 0) return;
    factors_[count_] = p_ - factor;
    rows_[count_] = row;
    if (++count_ == 4) {
      operations_.subtract4(sum_.data(), factors_, rows_, sum_.size());
      count_ = 0;
    }
  }

  /// Adds factor at one place.
  void add_at(std::size_t place, std::uint32_t factor) { add_product_at(place, factor, 1); }
  void add_product_at(std::size_t place, std::uint32_t a, std::uint32_t b) {
    if (a != 0) sum_[place] = operations_.subtract(sum_[place], p_ - a, b);
  }

  /// Writes the residues, as many as a row has; the sum is zero afterwards.
  void take(std::uint32_t* residues) {
    for (std::size_t k = 0; k < count_; ++k) operations_.subtract(sum_.data(), factors_[k], rows_[k], sum_.size());
    count_ = 0;
    operations_.residues(sum_.data(), residues, sum_.size());
    sum_.assign(sum_.size(), 0);
  }
  /// The residues; the sum is zero afterwards.
  [[nodiscard]] std::vector<std::uint32_t> take() {
    std::vector<std::uint32_t> result(sum_.size());
    take(result.data());
    return result;
  }

 private:
  std::uint32_t p_;
  RowOperations operations_;
  std::vector<std::int64_t> sum_;
  std::size_t count_ = 0;
  std::uint32_t factors_[4] = {};
  const std::uint32_t* rows_[4] = {};
};

}  // namespace gordan
