// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>

namespace gordan {

/// A partition: positive parts, largest first; the empty list is the partition of 0.
using Partition = std::vector<int>;

/// The partitions of n in reverse lexicographic order: [n] first, [1, ..., 1] last.
[[nodiscard]] std::vector<Partition> partitions(int n);

/// Their number p(n), by Euler's pentagonal recurrence.
[[nodiscard]] Integer number_of_partitions(int n);

[[nodiscard]] int size(const Partition& partition);
[[nodiscard]] bool is_partition(const Partition& parts);
/// Rows and columns exchanged.
[[nodiscard]] Partition conjugate(const Partition& partition);

/// The lengths of the hooks, row by row.
[[nodiscard]] std::vector<std::vector<int>> hook_lengths(const Partition& partition);
/// The number of standard tableaux, n! / product of the hook lengths (Frame, Robinson, Thrall 1954).
[[nodiscard]] Integer number_of_tableaux(const Partition& partition);

/// Pi_i m_i! i^m_i: the order of the centraliser of a permutation of this cycle type.
[[nodiscard]] Integer centraliser_order(const Partition& cycle_type);

/// "(3,1)", the empty partition as "()".
[[nodiscard]] std::string to_string(const Partition& partition);

}  // namespace gordan
