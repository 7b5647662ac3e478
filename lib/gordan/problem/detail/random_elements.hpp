// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/group/classical_group.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// An exact element of a classical group with small entries: orthogonal and unitary ones by Cayley's transform
/// (I - S)(I + S)^-1 of a skew matrix S for the form, unimodular and symplectic ones as products of shears.
[[nodiscard]] NaturalElement random_element(const ClassicalGroup& group, Random& random);

}  // namespace gordan::detail
