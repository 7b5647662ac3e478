// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan {

/// All elements modulo the prime of `image`, in breadth-first order of words in the generators, identity first.
/// Throws std::domain_error when the prime divides a denominator of a generator, LimitReached when the group has more
/// than `limit` elements.
[[nodiscard]] std::vector<ModularElement> elements(const FiniteGroup& group, const ModularImage& image,
                                                   const Control& control, std::size_t limit = 2'000'000);

/// How element k > 0 of `elements` was found: elements[k] = generator * elements[parent].
struct WordStep {
  std::uint32_t parent = 0;
  std::int32_t generator = -1;  ///< -1 for the identity
};

/// The words of the elements, in the same order as `elements`.
[[nodiscard]] std::vector<WordStep> element_words(const FiniteGroup& group, const Control& control,
                                                  std::size_t limit = 2'000'000);

/// All elements exactly, in the same order. LimitReached as for `elements`.
[[nodiscard]] std::vector<NaturalElement> exact_elements(const FiniteGroup& group, const Control& control,
                                                         std::size_t limit);

}  // namespace gordan
