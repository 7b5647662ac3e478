// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gordan {

/// Degrees in the summands of a representation, one entry per summand: (d_1, ..., d_s).
using Multidegree = std::vector<int>;

/// d_1 + ... + d_s.
[[nodiscard]] int total_degree(const Multidegree& degrees);

/// All multidegrees of total degree `degree` on `summands` summands, in descending lexicographic
/// order: (2,0), (1,1), (0,2).
[[nodiscard]] std::vector<Multidegree> multidegrees(int degree, int summands);

}  // namespace gordan
