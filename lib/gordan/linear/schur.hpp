// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// Hom_G(V, W) by Schur's lemma, where V or W (of one summand each) is an irrep, or a sum of irreps, known by name
/// without element matrices: the identity from each irrep to each equal one. Where the other side has no names the
/// characters may still show that there are no maps. Nothing when both have matrices.
/// These irreps are complex, or of real type, so that their only endomorphisms are multiples of the identity.
/// Throws InputError when there are maps that cannot be written without the matrices of the irrep.
[[nodiscard]] std::optional<std::vector<LinearMap>> schur_maps(const Representation& v, const Representation& w,
                                                               const Control& control);

}  // namespace gordan
