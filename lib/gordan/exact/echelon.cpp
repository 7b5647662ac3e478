// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/echelon.hpp>

#include <algorithm>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/exact/row_operations.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan {

namespace {

// Up to four pivot rows whose multiples are still to be subtracted from a row of accumulators.
class PendingRows {
 public:
  PendingRows(std::uint32_t p, std::span<std::int64_t> accumulators) : operations_(p), accumulators_(accumulators) {}

  // The residue at a column, with what is pending.
  [[nodiscard]] std::uint32_t value(std::size_t column) const {
    std::int64_t sum = accumulators_[column];
    for (std::size_t i = 0; i < count_; ++i) {
      sum = operations_.subtract(sum, factors_[i], rows_[i][column - pivots_[i]]);
    }
    return operations_.residue(sum);
  }

  void add(std::uint32_t factor, const std::uint32_t* row, std::size_t pivot) {
    factors_[count_] = factor;
    rows_[count_] = row;
    pivots_[count_] = pivot;
    if (++count_ == 4) flush();
  }

  // Pivots ascend, so all rows are present from the last pivot on; what lies left of it has been settled row by row.
  void flush() {
    const std::size_t n = accumulators_.size();
    if (count_ == 4) {
      const std::size_t start = pivots_[3];
      for (std::size_t i = 0; i < 3; ++i) {
        operations_.subtract(&accumulators_[pivots_[i]], factors_[i], rows_[i], start - pivots_[i]);
      }
      const std::uint32_t* const rows[4] = {rows_[0] + (start - pivots_[0]), rows_[1] + (start - pivots_[1]),
                                            rows_[2] + (start - pivots_[2]), rows_[3]};
      operations_.subtract4(&accumulators_[start], factors_, rows, n - start);
    } else {
      for (std::size_t i = 0; i < count_; ++i) {
        operations_.subtract(&accumulators_[pivots_[i]], factors_[i], rows_[i], n - pivots_[i]);
      }
    }
    count_ = 0;
  }

 private:
  RowOperations operations_;
  std::span<std::int64_t> accumulators_;
  std::size_t count_ = 0;
  std::uint32_t factors_[4] = {};
  const std::uint32_t* rows_[4] = {};
  std::size_t pivots_[4] = {};
};

}  // namespace

EchelonForm::EchelonForm(std::uint32_t p, std::size_t columns, std::size_t sufficient_rank)
    : p_(p),
      columns_(columns),
      sufficient_rank_(std::min(columns, sufficient_rank)),
      row_of_column_(columns, none),
      accumulators_(columns) {
  require(p >= 2 && p < (std::uint32_t{1} << 31), "EchelonForm: the prime is below 2^31");
}

std::size_t EchelonForm::eliminate(std::span<std::int64_t> accumulators, std::size_t first, bool completely) const {
  PendingRows pending(p_, accumulators);
  std::size_t pivot = columns_;
  for (std::size_t column = first; column < columns_; ++column) {
    const std::uint32_t index = row_of_column_[column];
    if (index == none && pivot != columns_) continue;
    const std::uint32_t value = pending.value(column);
    if (value == 0) continue;
    if (index != none) {
      pending.add(value, rows_[index].data(), column);
      continue;
    }
    pivot = column;
    if (!completely) break;
  }
  pending.flush();
  return pivot;
}

bool EchelonForm::insert(std::span<const std::uint32_t> row) {
  require(row.size() == columns_, "EchelonForm::insert: the row has one entry per column");
  if (rank() == columns_) return false;
  std::copy(row.begin(), row.end(), accumulators_.begin());
  const std::size_t pivot = eliminate(accumulators_, 0, false);
  if (pivot == columns_) return false;
  std::vector<std::uint32_t> stored(columns_ - pivot);
  RowOperations(p_).residues(&accumulators_[pivot], stored.data(), stored.size());
  const std::uint32_t inverse = inverse_mod(stored.front(), p_);
  for (std::uint32_t& entry : stored) entry = mul_mod(entry, inverse, p_);
  row_of_column_[pivot] = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back(std::move(stored));
  return true;
}

bool EchelonForm::reduce(std::span<std::uint32_t> row) const {
  require(row.size() == columns_, "EchelonForm::reduce: the row has one entry per column");
  std::vector<std::int64_t> accumulators(row.begin(), row.end());
  const std::size_t pivot = eliminate(accumulators, 0, true);
  RowOperations(p_).residues(accumulators.data(), row.data(), columns_);
  return pivot != columns_;
}

void EchelonForm::back_substitute(const Control& control) {
  const std::vector<std::size_t> columns = pivots();
  for (auto it = columns.rbegin(); it != columns.rend(); ++it) {
    check(control);
    std::vector<std::uint32_t>& row = rows_[row_of_column_[*it]];
    std::copy(row.begin(), row.end(), accumulators_.begin() + static_cast<std::ptrdiff_t>(*it));
    (void)eliminate(accumulators_, *it + 1, true);
    RowOperations(p_).residues(&accumulators_[*it], row.data(), row.size());
  }
}

std::vector<std::size_t> EchelonForm::pivots() const {
  std::vector<std::size_t> result;
  result.reserve(rank());
  for (std::size_t column = 0; column < columns_; ++column) {
    if (is_pivot(column)) result.push_back(column);
  }
  return result;
}

std::span<const std::uint32_t> EchelonForm::row_with_pivot(std::size_t column) const {
  require(column < columns_ && is_pivot(column), "EchelonForm::row_with_pivot: the column is a pivot");
  return rows_[row_of_column_[column]];
}

}  // namespace gordan
