// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/points.hpp>

#include <gordan/core/random.hpp>

namespace gordan {

Points::Points(std::uint32_t prime, std::size_t dimension, std::uint64_t seed)
    : prime_(prime), dimension_(dimension), state_(seed) {}

void Points::extend(std::size_t size) {
  if (size <= size_) return;
  coordinates_.reserve(size * dimension_);
  while (size_ < size) {
    Random random(state_);
    for (std::size_t i = 0; i < dimension_; ++i) coordinates_.push_back(random.below(prime_));
    state_ = random.next();
    ++size_;
  }
}

}  // namespace gordan
