// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/angular/real_coupling.hpp>
#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/exact/signed_root.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan::detail {

/// What is asked of clebsch_gordan().
struct CouplingTask {
  const Representation& v;
  const Representation& w;
  const std::optional<Representation>& u;
  const CouplingOptions& options;
  const Control& control;
};

/// SO(3) and O(3), where all spaces are sums of irreps, scalars and vectors; nothing otherwise.
[[nodiscard]] std::optional<CouplingSet> spherical_couplings(const CouplingTask& task);

/// SU(n), U(n), SL(n), GL(n), SO(2), O(2), SO(p,q) and O(p,q) with p + q = 4, where all spaces are sums of irreps known
/// by name or, for the real groups, natural vectors; nothing otherwise.
[[nodiscard]] std::optional<CouplingSet> classical_couplings(const CouplingTask& task);

/// Every group: Hom(V x W, U), orthogonal.
[[nodiscard]] CouplingSet general_couplings(const CouplingTask& task);

/// Orthonormal where none is named; InputError for an unknown name.
[[nodiscard]] CouplingNormalization named_normalization(const std::string& name);

/// What an orthonormal tensor between irreps of these dimensions is multiplied by.
[[nodiscard]] SignedRoot coupling_scale(CouplingNormalization normalization, int v, int w, int u);

/// InputError unless the name is empty, "gordan" or one of these.
void require_convention(const CouplingTask& task, const std::vector<std::string>& names);

/// In words that the dimensions of the irreps add up to dim V dim W; "" where U is given.
[[nodiscard]] std::string completeness_text(const CouplingTask& task, long sum);

}  // namespace gordan::detail
