// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/linear/diagram_basis.hpp>
#include <gordan/program/factored_layer.hpp>
#include <gordan/program/sparse_basis.hpp>

#include <optional>

namespace gordan {

/// The maps as data, every entry rounded once, named by their recipes. Throws InputError for an entry that is not real.
[[nodiscard]] SparseBasis lower_basis(const LinearBasis& basis);

/// Diagrams as contract, combine, expand; the parameters are the maps in the order of the basis. Nothing where a
/// diagram has an epsilon or a sign, which do not factor so.
[[nodiscard]] std::optional<FactoredLayer> lower_diagrams(const DiagramBasis& basis);

/// The maps between two tensors of one group whose representation need not fit into memory: S(1000) on T(2). All
/// indices of the first `target_legs` legs are those of the target. `form`: the signs of the metric, for matchings.
[[nodiscard]] std::optional<FactoredLayer> lower_diagrams(const DiagramSpace& space, int target_legs,
                                                          const std::vector<Diagram>& diagrams,
                                                          const std::vector<int>& form = {});

/// The layer as a program: inputs `w` (the parameters) and `x`, output `y`, all columns.
[[nodiscard]] StraightLineProgram lower_layer(const SparseBasis& basis, Provenance provenance);
[[nodiscard]] StraightLineProgram lower_layer(const FactoredLayer& layer, Provenance provenance);

}  // namespace gordan
