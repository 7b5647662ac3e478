// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan {

/// A conjugacy class C modulo a prime: weight = |C|/|G| mod p, and one element.
struct ModularClass {
  std::uint32_t weight = 0;
  ModularElement representative;
};

/// The conjugacy classes, identity first. `image.conductor` must be a multiple of `group.conductor()`.
///
/// S(n) and A(n) by cycle types, B(n) by signed cycle types, other groups by enumeration. For A(n), and for permutation
/// groups of more than 10^5 elements, classes of one cycle type come as one entry: enough for every class function that
/// extends to the symmetric group, hence for every representation built from `perm`, and not for others.
/// Throws std::domain_error when the prime divides a denominator of a generator, LimitReached beyond 10^7 elements (or
/// the memory limit).
[[nodiscard]] std::vector<ModularClass> conjugacy_classes(const FiniteGroup& group, const ModularImage& image,
                                                          const Control& control);

}  // namespace gordan
