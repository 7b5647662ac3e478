// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/irrep/partition.hpp>

#include <vector>

namespace gordan::detail {

/// A perfect matching of 0, ..., 2k-1 by the partner of each point.
using Pairing = std::vector<int>;

/// All (2k-1)!! pairings of 2k points.
[[nodiscard]] std::vector<Pairing> all_pairings(int points);

/// Half the lengths of the loops of the union of two pairings.
[[nodiscard]] Partition coset_type(const Pairing& a, const Pairing& b);

/// The sign of sum over indices of prod_{a} w(i_p, i_q) prod_{b} w(i_p, i_q), p < q, for a skew form w with w^2 = -1,
/// relative to the positive number n^loops.
[[nodiscard]] int skew_loop_sign(const Pairing& a, const Pairing& b);

}  // namespace gordan::detail
