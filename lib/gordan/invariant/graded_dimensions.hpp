// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/counting.hpp>

#include <cstddef>
#include <vector>

namespace gordan {

/// dim K[V]^G_d for multidegrees d, exactly: Molien's formula modulo as many primes as the a-priori
/// bound dim K[V]_d asks for, made for the degrees that are asked.
class GradedDimensions {
 public:
  GradedDimensions(Representation space, const Control& control);

  /// Throws LimitReached where the dimension is 2^31 or more, too large for any use of it here.
  [[nodiscard]] std::size_t dimension(const Multidegree& degrees);

  /// The counter modulo the k-th prime, good for degrees up to `max_degree`.
  [[nodiscard]] Counter& counter(std::size_t k, int max_degree);

  [[nodiscard]] const Representation& space() const { return space_; }

 private:
  Representation space_;
  const Control& control_;
  int max_degree_ = -1;
  std::vector<Counter> counters_;
};

/// log2 of an upper bound of dim K[V]_d = Prod_i C(n_i + d_i - 1, d_i).
[[nodiscard]] double log2_monomials(const Representation& space, const Multidegree& degrees);

}  // namespace gordan
