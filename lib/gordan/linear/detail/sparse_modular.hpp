// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <gordan/exact/matrix.hpp>

namespace gordan::detail {

/// A sparse square matrix modulo p, row by row.
struct SparseModular {
  std::vector<std::size_t> start{0};  ///< of each row, and the end
  std::vector<std::uint32_t> column;
  std::vector<std::uint32_t> value;

  [[nodiscard]] std::size_t size() const { return start.size() - 1; }
};

/// Sums of products of residues below p < 2^31 in 64 bits: the accumulator stays below 2^32 p.
class ModularSum {
 public:
  explicit ModularSum(std::uint32_t p) : p_(p), bound_(std::uint64_t{p} << 32U) {}

  void add(std::uint64_t& accumulator, std::uint32_t a, std::uint32_t b) const {
    accumulator += static_cast<std::uint64_t>(a) * b;
    const std::uint64_t less = accumulator - bound_;
    accumulator = less < accumulator ? less : accumulator;
  }
  [[nodiscard]] std::uint32_t residue(std::uint64_t accumulator) const {
    return static_cast<std::uint32_t>(accumulator % p_);
  }

 private:
  std::uint32_t p_;
  std::uint64_t bound_;
};

[[nodiscard]] SparseModular transpose(const SparseModular& a);
[[nodiscard]] std::vector<std::uint32_t> multiply(const SparseModular& a, std::span<const std::uint32_t> x,
                                                  std::uint32_t p);
[[nodiscard]] Matrix<std::uint32_t> multiply(const SparseModular& a, const Matrix<std::uint32_t>& x, std::uint32_t p);
/// a b for dense matrices.
[[nodiscard]] Matrix<std::uint32_t> product(const Matrix<std::uint32_t>& a, const Matrix<std::uint32_t>& b,
                                            std::uint32_t p);
/// sum_i factors[i] matrices[i], all of one shape.
[[nodiscard]] Matrix<std::uint32_t> combine(std::span<const std::uint32_t> factors,
                                            std::span<const Matrix<std::uint32_t>> matrices, std::uint32_t p);

}  // namespace gordan::detail
