// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/coupling_tensor.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

struct CouplingOptions {
  /// "" or "gordan" is the group's own; a name of angular/convention.hpp for sums of irreps of SO(3) and O(3);
  /// "orthogonal" or "seminormal" for Young's bases of S(n).
  std::string convention;
  /// orthonormal, component, norm, frobenius, rational (not in complex bases); "" is the convention's.
  std::string normalization;
  std::size_t max_entries = 50'000'000;  ///< of all tensors together; LimitReached beyond it
};

/// Coupling tensors with what was chosen, in words.
struct CouplingSet {
  std::vector<CouplingTensor> tensors;
  std::string convention;
  std::string convention_text;
  std::string normalization;
  std::string reason;  ///< the theorem, and the count that certifies completeness
};

/// A basis of the equivariant bilinear maps V x W -> U, U every irrep of the product when left out:
///   sum_ijk C_ijk (g v)_i (g w)_j e_k = g sum_ijk C_ijk v_i w_j e_k.
///
/// Tensors by irrep in the order of the decomposition, then by the summands of V, in each those of W, then by copy. In
/// the normalization `orthonormal`, sum_ij C_ijk conj(C'_ijk') = [C = C'][k = k'] in unitary coordinates; for an irrep
/// U of complex or quaternionic type each C is followed by its products J C with endomorphisms of U, and different C
/// are orthogonal in the sum over i, j and k. Where a length is no root of a rational the tensors stay `rational`.
/// SO(3), O(3): real harmonics in the convention (natural vectors in x, y, z); SU(2): complex, Condon and Shortley;
/// SU(n), U(n), SL(n), GL(n): Gelfand-Tsetlin; SO(2), O(2): complex numbers; SO(4), O(4) and the Lorentz groups: pairs
/// of spins, natural vectors in their own coordinates; S(n): Young's orthogonal basis; every other group and space:
/// Hom(V x W, U) by linear_maps, made orthogonal exactly.
/// Throws InputError for conventions and normalizations that are unknown or do not apply and for factors of
/// different groups, LimitReached beyond max_entries.
[[nodiscard]] CouplingSet clebsch_gordan(const Representation& v, const Representation& w,
                                         const std::optional<Representation>& u = std::nullopt,
                                         const CouplingOptions& options = {}, const Control& control = {});

}  // namespace gordan
