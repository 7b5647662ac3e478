// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/reduced_product.hpp>

namespace gordan {

/// The coefficients of a function on the sphere up to degree max_degree, 0e + 1o + 2e + ...
[[nodiscard]] SphericalSpace spherical_signal(int max_degree);

/// The bispectrum: the scalars (0e) cubic in a function on the sphere, one for each l1 <= l2 <= l3 <= max_degree with a
/// triangle and l1 + l2 + l3 even. Source: Kakarala, J. Math. Imaging Vision 44 (2012) 341.
[[nodiscard]] ReducedProduct bispectrum(int max_degree, const Control& control = {});

}  // namespace gordan
