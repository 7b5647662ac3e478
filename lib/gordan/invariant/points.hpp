// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gordan {

/// Random points of F_p^n at which invariants are compared: an invariant *is* its vector of values.
/// The sequence depends on the prime, the dimension and the seed only, so a longer sequence extends
/// a shorter one.
class Points {
 public:
  Points(std::uint32_t prime, std::size_t dimension, std::uint64_t seed);

  [[nodiscard]] std::uint32_t prime() const { return prime_; }
  [[nodiscard]] std::size_t dimension() const { return dimension_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t index) const {
    return {coordinates_.data() + index * dimension_, dimension_};
  }

  /// Makes the sequence at least `size` points long; the points that exist stay as they are.
  void extend(std::size_t size);

 private:
  std::uint32_t prime_;
  std::size_t dimension_;
  std::size_t size_ = 0;
  std::uint64_t state_;
  std::vector<std::uint32_t> coordinates_;
};

}  // namespace gordan
