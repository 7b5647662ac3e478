// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>

namespace gordan {

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

// Multiply and take the high half; rejecting the few low halves that are over-represented makes it exact (Lemire 2019).
std::uint32_t Random::below(std::uint32_t n) {
  require(n > 0, "Random::below needs a positive bound");
  const std::uint32_t threshold = (0U - n) % n;
  while (true) {
    const std::uint64_t product = (next() >> 32U) * n;
    if (static_cast<std::uint32_t>(product) >= threshold) return static_cast<std::uint32_t>(product >> 32U);
  }
}

}  // namespace gordan
