// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/irrep/root_system.hpp>

#include <map>
#include <vector>

namespace gordan {

/// The irreps (by highest weights) in a character given by all its weights: the multiplicity of w is the sum of
/// sign(s) m_v over the weights v with s(v + rho) = w + rho. Source: Racah, Speiser; Humphreys, section 24.
[[nodiscard]] std::map<std::vector<int>, Integer> decompose_weights(const RootSystem& roots,
                                                                    const std::map<std::vector<int>, Integer>& weights,
                                                                    const Control& control = {});

/// The irreps in the tensor product of two irreps: the multiplicity of w is the sum over the weights v of the smaller
/// factor of sign(s) m_v, where s(v + b + rho) = w + rho and b is the other highest weight.
/// Source: Brauer 1937, Klimyk 1968. LimitReached as for weight_multiplicities().
[[nodiscard]] std::map<std::vector<int>, Integer> tensor_product(const RootSystem& roots, const std::vector<int>& a,
                                                                 const std::vector<int>& b,
                                                                 const Control& control = {});

}  // namespace gordan
