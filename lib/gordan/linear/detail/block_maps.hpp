// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/group/group.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// The maps between two expressions, and how they were found.
struct BlockMaps {
  std::vector<LinearMap> maps;
  std::string method;
  std::string reason;
};

/// A basis of Hom_G(V, W): diagrams, tensor products of the maps of the factors of a direct product, Schur's lemma
/// between irreps without matrices, orbits, or else a null space.
/// Throws InputError for an irrep without matrices next to a space without a name that contains it.
[[nodiscard]] BlockMaps block_maps(const Group& group, const RepExpression& v, const RepExpression& w,
                                   const LinearOptions& options, const Control& control);

}  // namespace gordan::detail
