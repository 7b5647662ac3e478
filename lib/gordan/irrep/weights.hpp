// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/irrep/irrep_type.hpp>
#include <gordan/irrep/root_system.hpp>

#include <map>
#include <vector>

namespace gordan {

/// The dimension of the irrep with a dominant highest weight (Dynkin labels): the product over the positive roots of
/// (weight + rho, alpha) / (rho, alpha). Source: Weyl; Humphreys, Introduction to Lie Algebras, section 24.3.
[[nodiscard]] Integer weyl_dimension(const RootSystem& roots, const std::vector<int>& highest_weight);

/// The highest weight of the dual irrep, -w0 of the weight.
[[nodiscard]] std::vector<int> dual_weight(const RootSystem& roots, const std::vector<int>& highest_weight);

/// The type with respect to the compact real form: complex when the irrep is not its dual, else by the sign
/// (-1)^<weight, 2 rho^vee>. Source: Bourbaki, Lie Groups and Lie Algebras VIII, section 7.5, proposition 12.
[[nodiscard]] IrrepType compact_type(const RootSystem& roots, const std::vector<int>& highest_weight);

/// The most dominant weights that a computation of multiplicities takes on.
inline constexpr std::size_t max_dominant_weights = 200'000;
/// The most weights, over all orbits, that are listed.
inline constexpr std::size_t max_weights = 5'000'000;

/// The dominant weights of an irrep with their multiplicities, by Freudenthal's formula
///   ((w + rho)^2 - (v + rho)^2) m_v = 2 sum over alpha > 0, k >= 1 of (v + k alpha, alpha) m_{v + k alpha}
/// on dominant weights only. Source: Freudenthal 1954; Moody, Patera 1982.
/// LimitReached with the dimension beyond max_dominant_weights.
[[nodiscard]] std::map<std::vector<int>, Integer> dominant_weight_multiplicities(const RootSystem& roots,
                                                                                 const std::vector<int>& highest_weight,
                                                                                 const Control& control = {});

/// All weights with their multiplicities: the orbits of the dominant ones. LimitReached beyond max_weights.
[[nodiscard]] std::map<std::vector<int>, Integer> weight_multiplicities(const RootSystem& roots,
                                                                        const std::vector<int>& highest_weight,
                                                                        const Control& control = {});

}  // namespace gordan
