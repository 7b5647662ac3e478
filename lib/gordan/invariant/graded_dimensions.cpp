// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/graded_dimensions.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

/// Every prime in use is larger than 2^30: 31 bits minus a little for primes p = 1 mod N.
constexpr double bits_per_prime = 30.0;

}  // namespace

double log2_monomials(const Representation& space, const Multidegree& degrees) {
  double bits = 0;
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const int n = space.summands()[i].dimension;
    for (int k = 1; k <= degrees[i]; ++k) {
      if (n > 0) bits += std::log2(1.0 + (n - 1.0) / k) + 1e-9;
    }
  }
  return bits;
}

GradedDimensions::GradedDimensions(Representation space, const Control& control)
    : space_(std::move(space)), control_(control) {}

Counter& GradedDimensions::counter(std::size_t k, int max_degree) {
  const bool finite = space_.group().finite() != nullptr;
  if (!finite && max_degree > max_degree_) {
    counters_.clear();
    max_degree_ = max_degree + 4;
  }
  while (counters_.size() <= k) {
    counters_.emplace_back(space_, averaging(space_, max_degree_, static_cast<int>(counters_.size()), control_));
  }
  return counters_[k];
}

std::size_t GradedDimensions::dimension(const Multidegree& degrees) {
  const int degree = total_degree(degrees);
  const auto primes = static_cast<std::size_t>(std::ceil(log2_monomials(space_, degrees) / bits_per_prime));
  const std::uint32_t result = counter(0, degree).dimension(degrees);
  for (std::size_t k = 1; k < primes; ++k) {
    if (counter(k, degree).dimension(degrees) != result) {
      throw LimitReached("degree " + std::to_string(degree) + " has a space of invariants of dimension above 2^31");
    }
  }
  return result;
}

}  // namespace gordan
