// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan {

/// The projector onto the isotypic component of an irrep of a finite group,
///   chi(1)/|G| Sigma_g chi(g^-1) rho(g),   summed over chi and its conjugate for a real irrep of complex type.
/// Throws InputError for a name that is none (with the nearest one), LimitReached for a group that is too large.
[[nodiscard]] Matrix<Number> isotypic_projector(const Representation& representation, const std::string& irrep,
                                                const Control& control = {});

/// One copy of an irrep inside a representation.
struct AdaptedCopy {
  std::string irrep;
  int copy = 0;             ///< from 0
  Matrix<Number> basis;     ///< dim V x d, its columns span the copy and transform by the irrep's matrices
  Matrix<Number> projection;  ///< d x dim V, projection * basis = 1, zero on the other copies
};

/// A basis of V adapted to its decomposition: all copies of all irreps, in the order of decompose(). The group acts on
/// the columns of every copy of one irrep by the same matrices.
[[nodiscard]] std::vector<AdaptedCopy> symmetry_adapted_basis(const Representation& representation,
                                                              const Control& control = {});

}  // namespace gordan
