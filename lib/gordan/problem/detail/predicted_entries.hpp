// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/reduced_product.hpp>

#include <optional>
#include <vector>

namespace gordan::detail {

/// At most so many nonzero entries has the reduced product of these factors; usually a little less. In real harmonics
/// an output with projection m meets the components whose projections add up to m or -m with some signs, half of them
/// by parity; the outputs are counted by characters. Without a paths' filter; 0 where there are too many summands to
/// count.
[[nodiscard]] double predicted_entries(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry,
                                       const std::optional<std::vector<SphericalIrrep>>& filter,
                                       const Control& control);

}  // namespace gordan::detail
