// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/detail/orthogonal_maps.hpp>
#include <gordan/exact/exact_value.hpp>

namespace gordan::detail {

/// value * sqrt(square): a root of a rational where the value is rational, else in a cyclotomic field.
[[nodiscard]] ExactValue scaled(const Number& value, const Rational& square);

/// The square of the factor from plain to orthonormal coordinates.
[[nodiscard]] Rational weight_of(const LinearEntry& entry, const MapNorms& norms);

/// The square of the factor that makes the length of a map sqrt(dim U); its squared length must be rational.
[[nodiscard]] Rational squared_scale(const OrthogonalMap& map, const MapNorms& norms);

/// Whether the length is the root of a rational, and the entries times their factors lie in the fields at hand.
[[nodiscard]] bool has_exact_entries(const OrthogonalMap& map, const MapNorms& norms, const Rational& extra_square,
                                     const Control& control);

}  // namespace gordan::detail
