// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>

namespace gordan::detail {

/// Throws LimitReached when a part of the formula could have more than 10^5 terms once products and powers of sums are
/// multiplied out. Arguments of functions are not expanded.
void check_expansion(const Expression& x);

}  // namespace gordan::detail
