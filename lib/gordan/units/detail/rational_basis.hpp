// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/detail/ordered_lattice.hpp>
#include <gordan/units/pi_groups.hpp>

namespace gordan::detail {

/// Sets products, norm, bound and index of the groups to the classical basis, over all choices of repeating variables,
/// with the smallest sum of |exponents|; of several, the one whose products come first in the order of products.
/// Appends to the certificate. LimitReached when there are more choices than it can go through.
void choose_rational_basis(PiGroups& groups, const OrderedLattice& lattice, const Control& control);

}  // namespace gordan::detail
