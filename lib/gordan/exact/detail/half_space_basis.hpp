// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// The Hilbert basis of the vectors with v_c >= 0 of a monoid, from that of the monoid.
///
/// The monoid is given by its Hilbert basis for the order of the coordinates `done`, which are all >= 0 and of which
/// only the vector 0 has none. Sums of elements with opposite signs at c are taken by degree, the sum of the done
/// coordinates, which adds up: a sum is new unless it is an element plus a vector, both with its sign at c, and then
/// one of at most half its degree. Every vector that is no such sum of shorter ones comes up as a sum of two elements:
/// of all its sums of elements the one with the least sum of |v_c| has no opposite signs, or two elements.
/// Throws LimitReached beyond max_elements.
[[nodiscard]] std::vector<ShortVector> half_space_basis(const std::vector<ShortVector>& basis,
                                                        const std::vector<std::size_t>& done, std::size_t c,
                                                        std::size_t max_elements, const Control& control);

}  // namespace gordan::detail
