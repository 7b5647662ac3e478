// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/linear/linear_maps.hpp>

namespace gordan::detail {

/// dim Hom_G(V, W), by formula where there is one.
[[nodiscard]] Integer dimension_of_maps(const Representation& v, const Representation& w, const Control& control);

/// A basis of Hom_G(V, W). Throws LimitReached where it is too large or no way to it is known.
[[nodiscard]] LinearBasis basis_of_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                                        const Control& control);

}  // namespace gordan::detail
