// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>

namespace gordan::detail {

/// The double nearest to the square root of a real number x >= 0, ties to even: neighbours are compared with x by the
/// exact squares of the midpoints between them.
[[nodiscard]] double nearest_root(const Number& x);

}  // namespace gordan::detail
