// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <gordan/group/classes.hpp>
#include <gordan/group/detail/finite_group_data.hpp>

namespace gordan::detail {

/// The classes of the families known by formula: cycle types, and signed cycle types. For A(n) and W(D_n) classes of
/// one type are fused: they are conjugate in S(n), in B(n). Throws LimitReached beyond 10^6 types.
///
/// Sizes: G. James, A. Kerber, The Representation Theory of the Symmetric Group (1981), 1.2.15 and 4.2.8 (centralisers
/// of order prod m_i! i^m_i, for signed cycle types prod m_i! (2i)^m_i over both signs).
[[nodiscard]] std::vector<ModularClass> classes_by_formula(const FiniteGroupParts& parts, const ModularImage& image,
                                                           const Control& control);

}  // namespace gordan::detail
