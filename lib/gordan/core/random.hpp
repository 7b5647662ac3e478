// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace gordan {

/// The generator splitmix64: z <- z + 0x9E3779B97F4A7C15, then a bijective mix. Same seed, same numbers, on every
/// machine. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// The next 64 random bits.
  std::uint64_t next();
  /// A number from 0 to n - 1, each equally likely; n must be positive.
  std::uint32_t below(std::uint32_t n);

 private:
  std::uint64_t state_;
};

}  // namespace gordan
