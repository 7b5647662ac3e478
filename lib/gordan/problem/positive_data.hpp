// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/data_file.hpp>
#include <gordan/problem/problem.hpp>

namespace gordan {

/// Throws InputError, with the count and the first row, when an input that the problem calls positive is not so in the
/// data.
void check_positive(const Problem& problem, const DataTable& data, const Place& place);

}  // namespace gordan
