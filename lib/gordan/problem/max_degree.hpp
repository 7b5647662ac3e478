// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <cstdint>

namespace gordan {

/// The largest degree that can be asked for; exponents beyond it make no sense to compute with.
inline constexpr int largest_degree = 1000;

/// The degree, when it is from 0 to largest_degree; InputError otherwise.
[[nodiscard]] int check_max_degree(std::int64_t degree, const Place& place);

}  // namespace gordan
