// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/group/group.hpp>

#include <cstddef>
#include <vector>

namespace gordan {

/// Elements to try a symmetry with: all generators of a finite group, `count` random elements of a classical one, those
/// of each factor of a direct product; none where the group is of another kind.
[[nodiscard]] std::vector<NaturalElement> group_sample(const Group& group, std::size_t count, Random& random);

}  // namespace gordan
