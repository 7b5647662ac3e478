// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/detail/coupling_task.hpp>
#include <gordan/coupling/detail/orthogonal_maps.hpp>
#include <gordan/rep/expression.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

/// A space U that V x W is coupled to.
struct CouplingTarget {
  std::string name;          ///< of the irrep, or as the space is written
  RepExpression expression;  ///< its coordinates
  bool irreducible = false;
  bool only_scalars = false;                 ///< known to have no endomorphisms but multiples of the identity
  std::vector<OrthogonalMap> endomorphisms;  ///< of an irrep, orthogonal, the identity left out
  std::vector<CouplingTensor> tensors;
};

/// The summands of U, each once, or the irreps of V x W by decompose(). Irreps of O(n) and SO(n) that are traceless or
/// alternating tensors, of GL(n), SL(n) and Sp(2m) that are symmetric or (the first two) alternating ones, are given by
/// these.
[[nodiscard]] std::vector<CouplingTarget> coupling_targets(const CouplingTask& task);

/// The irreps of a representation, likewise; only those of these names when there are any. InputError for a name that
/// is none.
[[nodiscard]] std::vector<CouplingTarget> irrep_targets(const Representation& representation,
                                                        const std::vector<std::string>& names, const Control& control);

/// Fills in the endomorphisms of an irrep.
void find_endomorphisms(const Group& group, CouplingTarget& target, const LinearOptions& options,
                        const Control& control);

/// The names of the tensors that stand for irreps, "[2] as traceless(2)"; "" when there are none.
[[nodiscard]] std::string tensors_in_words(const std::vector<CouplingTarget>& targets);

}  // namespace gordan::detail
