// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace gordan {

/// Sums of products modulo a prime p < 2^31 with delayed reduction. An accumulator lies in [0, 2 p^2), which a signed
/// 64-bit word holds; two products are subtracted before 2 p^2 is added back where the difference became negative.
class RowOperations {
 public:
  explicit RowOperations(std::uint32_t p) : p_(p), twice_square_(2 * static_cast<std::int64_t>(p) * p) {}

  /// accumulators[i] -= factor * row[i] for i < n.
  void subtract(std::int64_t* accumulators, std::uint32_t factor, const std::uint32_t* row, std::size_t n) const;

  /// The same for four rows in one pass.
  void subtract4(std::int64_t* accumulators, const std::uint32_t (&factors)[4], const std::uint32_t* const (&rows)[4],
                 std::size_t n) const;

  /// One accumulator less factor * value.
  [[nodiscard]] std::int64_t subtract(std::int64_t accumulator, std::uint32_t factor, std::uint32_t value) const {
    const std::int64_t difference = accumulator - static_cast<std::int64_t>(static_cast<std::uint64_t>(factor) * value);
    return difference < 0 ? difference + twice_square_ : difference;
  }

  /// The residue in [0, p) that the accumulator stands for.
  [[nodiscard]] std::uint32_t residue(std::int64_t accumulator) const {
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(accumulator) % p_);
  }

  /// values[i] = residue(accumulators[i]) for i < n.
  void residues(const std::int64_t* accumulators, std::uint32_t* values, std::size_t n) const;

 private:
  std::uint32_t p_;
  std::int64_t twice_square_;
};

}  // namespace gordan
