// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <cstddef>
#include <vector>

namespace gordan {

/// The Hilbert basis of { v in Z^n : A v = 0, v >= 0 }: its elements that are no sums of others, which generate this
/// monoid and are the only minimal generating set. In the order `nicer`. Throws LimitReached beyond max_elements.
/// Project-and-lift (Hemmecke 2002): Hilbert bases of the projections to the first 1, 2, ... coordinates of the null
/// space, each completed from the one before by sums of pairs reduced to normal form.
[[nodiscard]] std::vector<ShortVector> hilbert_basis(const Matrix<Integer>& a, std::size_t max_elements = 100'000,
                                                     const Control& control = {});

}  // namespace gordan
